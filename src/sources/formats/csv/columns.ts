/** What a column of a table of papers can be. */
export type ColumnRole =
  | 'title'
  | 'subtitle'
  | 'fullAuthors'
  | 'authors'
  | 'abstract'
  | 'venue'
  | 'container'
  | 'date'
  | 'fullDate'
  | 'url'
  | 'pdf'
  | 'doi'
  | 'arxiv'
  | 'volume'
  | 'number'
  | 'pages'
  | 'firstPage'
  | 'lastPage'
  | 'publisher'
  | 'place'
  | 'edition'
  | 'series'
  | 'editors'
  | 'keywords'
  | 'isbn'
  | 'issn'
  | 'language'
  | 'type'
  | 'key'
  | 'track'
  | 'house'
  | 'note';

/**
 * Names of columns in small letters and digits alone. Sources: exports of Zotero, Scopus, Web of Science (two-letter tags),
 * IEEE Xplore, ACM, PubMed, Dimensions, Lens, Semantic Scholar, OpenReview, CMT, EasyChair, and lists of conferences.
 */
const NAMES: Readonly<Record<ColumnRole, string>> = {
  title:
    'title papertitle documenttitle articletitle ti titles papername paper submissiontitle titleofpaper ' +
    'worktitle displayname titel titre titulo',
  subtitle: 'subtitle',
  fullAuthors:
    'authorfullnames authorsfullnames authorfullname af fullauthors fullnames authorswithaffiliations',
  authors:
    'authors author authornames authorname au authorlist listofauthors authorslist paperauthors creator creators ' +
    'authorsnames autor autoren auteurs autores authorsdisplaynames authorshipsauthordisplayname',
  abstract:
    'abstract abstractnote ab paperabstract abstracttext summary description tldr tldrs zusammenfassung resume resumen absract',
  venue:
    'venue pub conference journalconference conferencename publicationvenue venuename conf eventname booktitle conferencetitle',
  container:
    'publicationtitle sourcetitle journal journalbook journaltitle so source containertitle proceedingstitle publication ' +
    'publicationname publishedin journalname itempublicationtitle publicationorvenue sourcename',
  date: 'year publicationyear py publicationdateyear pubyear yearpublished publishedyear yearofpublication itemyear jahr annee ano',
  fullDate:
    'date publicationdate published publisheddate pubdate publicationdateonline onlinedate issuedate datepublished ' +
    'conferencedate submitted release releasedate coverdate',
  url:
    'url link links paperurl paperlink href permalink website forum openreview openreviewurl openreviewlink abs absurl ' +
    'articleurl sourceurl externalurl dimensionsurl site urls address webpage page arxivurl arxivlink paperurls virtualsiteurl ' +
    'sourcelink itemurl doilink',
  pdf: 'pdf pdfurl pdflink pdflinks linktopdf fulltexturl openaccesspdf openaccessurl downloadurl downloadlink',
  doi: 'doi di itemdoi digitalobjectidentifier doinumber articledoi',
  arxiv: 'arxiv arxivid eprint arxivnumber',
  volume: 'volume vl vol itemvolume',
  number: 'issue is issuenumber journalissue',
  pages: 'pages pagerange pagination pg pp itempages',
  firstPage: 'pagestart startpage bp firstpage beginningpage',
  lastPage: 'pageend endpage ep lastpage endingpage',
  publisher: 'publisher pu',
  place: 'place publisherlocation location conferencelocation',
  edition: 'edition',
  series: 'series bookseriestitle se',
  editors: 'editor editors be',
  keywords:
    'keywords keyword authorkeywords de manualtags tags indexkeywords authorkeywordsde topics subjects primarykeyword keywordlist',
  isbn: 'isbn isbns bn',
  issn: 'issn issns sn',
  language: 'language la languageoforiginaldocument',
  type: 'type itemtype documenttype dt publicationtype entrytype',
  key: 'citationkey citekey bibtexkey bibkey',
  track: 'track trackname session sessiontitle sessionname',
  house: 'university institution school',
  note: 'extra notes note comment comments',
};

const ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  Object.entries(NAMES).flatMap(([role, names]) =>
    names
      .split(' ')
      .filter((name) => name !== '')
      .map((name): [string, ColumnRole] => [name, role as ColumnRole]),
  ),
);

/** What the column is by its head; undefined for one that nothing is made of. */
export function roleOf(head: string): ColumnRole | undefined {
  return ROLES.get(foldHead(head));
}

/** `Publication Year`, `publication_year` and `PUBLICATION-YEAR` are one; what stands in brackets behind a name does not count. */
function foldHead(head: string): string {
  const named = head
    .slice(0, 200)
    .replace(/\([^()]*\)\s*$/, '')
    .normalize('NFKD');
  return named.toLowerCase().replace(/[^a-z0-9]/g, '');
}
