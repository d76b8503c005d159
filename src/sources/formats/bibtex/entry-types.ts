/** Types of entries that are no work: switches of styles, sets, and data for other entries. */
const NO_WORK = /^(?:xdata|set|control|.*bstctl|settings|jabref-.*)$/;

/** Whether an entry of that type is a record. */
export function isWork(type: string): boolean {
  return !NO_WORK.test(type);
}

/** CSL 1.0.2 of the types of BibTeX, BibLaTeX, Mendeley and Zotero. */
const CSL_TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  review: 'review',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  reference: 'book',
  mvreference: 'book',
  booklet: 'pamphlet',
  manual: 'book',
  periodical: 'periodical',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  incollection: 'chapter',
  suppcollection: 'chapter',
  book_section: 'chapter',
  inreference: 'entry-encyclopedia',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  conference_proceedings: 'paper-conference',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  unpublished: 'manuscript',
  patent: 'patent',
  dataset: 'dataset',
  software: 'software',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  web_page: 'webpage',
};

/** Its type in CSL; undefined for a type that says nothing, like `misc`. */
export function cslType(type: string): string | undefined {
  return Object.hasOwn(CSL_TYPES, type) ? CSL_TYPES[type] : undefined;
}
