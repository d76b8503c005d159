/**
 * The names in a list of sources: separated by commas, except in quotes and where what follows is no other source (a query may
 * have commas).
 * A kind that can look up single papers may stand alone.
 * @returns undefined where one is empty or begins with no kind
 */
export function splitSources(text: string): readonly string[] | undefined {
  const names: string[] = [];
  for (const part of partsOf(text)) {
    const name = part.trim();
    const before = names.at(-1);
    if (SOURCE.test(name)) names.push(name);
    else if (before !== undefined && name !== '') names[names.length - 1] = `${before}, ${name}`;
    else if (name !== '' || before === undefined) return undefined;
  }
  return names;
}

const SOURCE = /^(?:[a-z]+:.|(?:arxiv|crossref|openalex)$)/i;

/** Quotes that are never closed are none. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const [piece] of text.matchAll(/"[^"]*"|,|[^",]+|"/g)) {
    if (piece !== ',') part += piece;
    else {
      parts.push(part);
      part = '';
    }
  }
  return [...parts, part];
}
