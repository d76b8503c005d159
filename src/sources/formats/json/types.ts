/** Types of CSL 1.0.2 by what others call them, without blanks, `-` and `_`: Crossref, DataCite, DBLP, Mendeley, OpenAlex, Zotero. */
const TYPES: Readonly<Record<string, string>> = {
  'article-journal':
    'article articlejournal journalarticle journalarticles journal academicjournal researcharticle review reviewarticle',
  'article-magazine': 'articlemagazine magazinearticle',
  'article-newspaper': 'articlenewspaper newspaperarticle',
  article: 'preprint postedcontent',
  'paper-conference':
    'paperconference inproceedings conference conferencepaper conferencepapers conferenceandworkshoppapers proceedingsarticle ' +
    'conferenceproceedings conferencearticle',
  book: 'book monograph editedbook referencebook collection proceedings books',
  chapter: 'chapter bookchapter booksection incollection inbook bookpart partsinbooksorcollections booktrack',
  'entry-encyclopedia': 'entryencyclopedia encyclopediaarticle referenceentry',
  thesis: 'thesis dissertation phdthesis mastersthesis doctoralthesis',
  report: 'report techreport technicalreport reportcomponent workingpaper',
  webpage: 'webpage blogpost forumpost',
  'post-weblog': 'postweblog',
  dataset: 'dataset data',
  software: 'software computerprogram',
  manuscript: 'manuscript unpublished',
  patent: 'patent',
  standard: 'standard',
  speech: 'speech presentation',
};

const BY_NAME = new Map(
  Object.entries(TYPES).flatMap(([type, names]) => names.split(' ').map((name) => [name, type] as const)),
);

/** The CSL type that a record's own name of its kind stands for; undefined for one that is not known. */
export function typeOf(names: readonly string[]): string | undefined {
  for (const name of names) {
    const type = BY_NAME.get(name.toLowerCase().replace(/[\s_\-.]+/g, ''));
    if (type !== undefined) return type;
  }
  return undefined;
}
