const ARXIV_ID = /^(?:arxiv:)?\s*(?:\d{4}\.\d{4,5}|[a-z][a-z.-]*\/\d{7})(?:v\d+)?\b|arxiv\.org/i;

/** Whether an `eprint` is one of arXiv: by what the entry says, else by its form. */
export function isArxiv(eprint: string, archive: string | undefined): boolean {
  return archive === undefined || archive.trim() === ''
    ? ARXIV_ID.test(eprint.trim())
    : /arxiv/i.test(archive);
}
