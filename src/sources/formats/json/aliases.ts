/** What a field of a JSON record may be. */
export type JsonField =
  | 'title'
  | 'weakTitle'
  | 'subtitle'
  | 'parsedAuthors'
  | 'authors'
  | 'moreAuthors'
  | 'editors'
  | 'abstract'
  | 'description'
  | 'venue'
  | 'venueId'
  | 'container'
  | 'source'
  | 'journalRef'
  | 'house'
  | 'date'
  | 'milliseconds'
  | 'address'
  | 'forum'
  | 'links'
  | 'pdf'
  | 'doi'
  | 'ids'
  | 'arxiv'
  | 'id'
  | 'type'
  | 'volume'
  | 'number'
  | 'pages'
  | 'firstPage'
  | 'lastPage'
  | 'publisher'
  | 'place'
  | 'edition'
  | 'series'
  | 'keywords'
  | 'isbn'
  | 'issn'
  | 'language'
  | 'note'
  | 'key'
  | 'track';

/**
 * The names that a field has, the first that is not empty counts: in lower case without `_`, `-`, blanks and other signs
 * (`Paper Title` → `papertitle`), a dot before the name of a field inside, through lists as well. They are those of arXiv,
 * BASE, BEIR, CORE, Crossref, CSL, DataCite, DBLP, Dublin Core, Europe PMC, Hugging Face, Mendeley, Mini-Conf, OpenAlex,
 * OpenReview, paperlists, Papers with Code, PubMed, S2ORC, Semantic Scholar, Unpaywall, Zenodo and Zotero.
 */
export const ALIASES: Readonly<Record<JsonField, string>> = {
  title: 'title papertitle fulltitle articletitle titletext titles documenttitle dctitle',
  // What is no paper has a name as well.
  weakTitle: 'papername name displayname',
  subtitle: 'subtitle titlesuffix',
  parsedAuthors: 'authorsparsed',
  authors:
    'authors.author authorlist.author authors author authornames authorsnames authorlist authorships creators creator ' +
    'paperauthors allauthors dccreator dcauthor authorstring zauthors authorsstring contributors',
  moreAuthors: 'moreauthors',
  editors: 'editors editor',
  abstract:
    'abstract paperabstract abstracttext abstractnote abstracts abstractinvertedindex summary dcabstract',
  description: 'text descriptions description dcdescription dcdescriptionabstract',
  venue:
    'venue conference conf conferencename eventtitle publicationvenue meeting.acronym meeting.title venuename ' +
    'proceeding venues event.name',
  venueId: 'venueid',
  container:
    'containertitle booktitle journaltitle fulljournalname journalname journalinfo.journal.title publicationtitle ' +
    'proceedingstitle journal journals publicationname container primarylocation.source hostvenue ' +
    'bookorreportdetails.title publication sourcetitle dcsource',
  // Of PubMed and Mendeley; others say here from where their data are.
  source: 'source',
  journalRef: 'journalref',
  house: 'school institution organization university thesis.university',
  date:
    'year issued publicationyear pubyear yearpublished published publicationdate datepublished publisheddate publishedprint ' +
    'publishedonline dateissued date pubdate epubdate sortpubdate firstpublicationdate publishedat coverdate issuedate ' +
    'dcyear dcdate submitteddate submitted created',
  milliseconds: 'pdate odate cdate tcdate tmdate',
  address:
    'ee url abs absurl urlabs paperurl paperlink link site website landingpageurl htmlurl entryid primarylocation.landingpageurl ' +
    'bestoalocation.landingpageurl bestoalocation.urlforlandingpage hosturl homepage permalink canonicalurl weburl href ' +
    's2url openreview openreviewurl arxivurl urls identifierurl dclink dcrelation acmurl virtualsite',
  forum: 'forum',
  links: 'links',
  pdf:
    'pdf pdfurl pdflink urlpdf paperpdf paperpdfurl openaccesspdf bestoalocation.pdfurl bestoalocation.urlforpdf primarylocation.pdfurl ' +
    'openaccess.oaurl pdfurls downloadurl oalocations.urlforpdf',
  doi: 'doi externalids.doi ids.doi identifiers.doi doiurl paperdoi dcdoi',
  ids: 'articleids elocationid identifiers externalids alternateidentifiers',
  arxiv: 'arxiv arxivid externalids.arxiv identifiers.arxiv eprint eprintid ids.arxiv arxivnumber archiveid',
  id: 'id paperid uid key',
  type:
    'type itemtype publicationtypes publicationtype pubtypelist.pubtype pubtype documenttype genre entrytype types.citeproc ' +
    'types.resourcetypegeneral resourcetype.subtype resourcetype',
  volume: 'volume journalvolume journal.volume journalinfo.volume biblio.volume container.volume',
  number:
    'issue number journalissue journal.issue journalinfo.issue biblio.issue container.issue reportnumber reportno',
  pages: 'pages page pageinfo pagerange journalpages journal.pages numpages articlenumber',
  firstPage: 'firstpage biblio.firstpage container.firstpage startpage',
  lastPage: 'lastpage biblio.lastpage container.lastpage endpage',
  publisher: 'publisher dcpublisher publishername',
  place: 'place publisherplace publisherlocation address city eventplace',
  edition: 'edition',
  series: 'collectiontitle series seriestitle',
  keywords:
    'keywords keyword tags topics subjects subject fieldsofstudy s2fieldsofstudy categories category concepts ' +
    'keywordlist.keyword dcsubject',
  isbn: 'isbn',
  issn: 'issn essn issnl',
  language: 'language lang languages',
  note: 'note notes comment',
  key: 'citationkey citekey bibkey bibtexkey entry.key',
  track: 'track papertrack trackname',
};

/** Objects round or beside a record's own fields: `{"paper": {…}}`, `{"_source": {…}}`, OpenReview's `content`. */
export const LAYERS: ReadonlySet<string> = new Set(
  (
    'paper info source metadata attributes data content record article work publication fields doc document item node ' +
    'bibjson response message csl bib basics'
  ).split(' '),
);

/** Lists of papers in something that has a title or an author itself. */
export const LISTS: ReadonlySet<string> = new Set(
  'papers publications articles items results entries records documents notes works hits data list bibliography'.split(
    ' ',
  ),
);

/** Lists in a paper of others. */
export const CITED: ReadonlySet<string> = new Set(
  'references citations reference citedby incitations outcitations related relatedpapers recommendations bibentries'.split(
    ' ',
  ),
);

/** Fields of descriptions of programs, interfaces and notebooks, which have names, authors and titles too. */
export const NO_PAPERS: ReadonlySet<string> = new Set(
  'dependencies devdependencies scripts openapi swagger nbformat jsonrpc require engines celltype'.split(' '),
);

/** A field's name as it stands in these tables. */
export function foldName(name: string): string {
  let folded = FOLDED.get(name);
  if (folded === undefined) {
    folded = name.toLowerCase().replace(/[\s_\-.:/()#$@]+/g, '');
    if (FOLDED.size < MOST_NAMES) FOLDED.set(name, folded);
  }
  return folded;
}

/** Names come again in every record. */
const FOLDED = new Map<string, string>();
const MOST_NAMES = 10_000;
