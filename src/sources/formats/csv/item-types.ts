/** Types of Zotero, Scopus, Web of Science and others, in small letters alone → types of CSL 1.0.2. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['journalarticle', 'article-journal'],
  ['article', 'article-journal'],
  ['journal', 'article-journal'],
  ['review', 'article-journal'],
  ['researcharticle', 'article-journal'],
  ['conferencepaper', 'paper-conference'],
  ['proceedingspaper', 'paper-conference'],
  ['proceeding', 'paper-conference'],
  ['inproceedings', 'paper-conference'],
  ['book', 'book'],
  ['booksection', 'chapter'],
  ['bookchapter', 'chapter'],
  ['incollection', 'chapter'],
  ['thesis', 'thesis'],
  ['phdthesis', 'thesis'],
  ['report', 'report'],
  ['techreport', 'report'],
  ['preprint', 'article'],
  ['manuscript', 'manuscript'],
  ['dataset', 'dataset'],
  ['webpage', 'webpage'],
  ['blogpost', 'post-weblog'],
  ['presentation', 'speech'],
  ['patent', 'patent'],
]);

/** The type of CSL of what a program calls a kind of work; undefined for one that is not in the table. */
export function itemType(name: string | undefined): string | undefined {
  return name === undefined ? undefined : TYPES.get(name.toLowerCase().replace(/[^a-z]/g, ''));
}
