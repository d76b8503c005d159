import { arxivOf, doiOf } from '../identifiers.ts';
import type { Paper } from '../paper.ts';

/** What is known of a paper, as a line of JSON has it; it can be read again as a listing. Texts are repaired, LaTeX is source. */
export function paperJson(paper: Paper): object {
  const { id, title, authors, moreAuthors, abstract, venue, year, url, pdfUrl, track, publication, entry } =
    paper;
  return {
    id,
    title,
    authors,
    abstract,
    venue: venue ?? null,
    year: year ?? null,
    url: url ?? null,
    pdfUrl,
    track,
    doi: publication?.doi ?? doiOf(paper),
    arxiv: arxivOf(paper),
    moreAuthors,
    publication,
    entry,
  };
}
