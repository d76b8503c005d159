import type { Paper } from './paper.ts';

// A hyphen and a space inside what may be one word. Compounds (`state-of-the- art`) keep their hyphen, and before a
// conjunction it stands for the rest of a word (`task- and architecture-agnostic`), even if `taskand` is a typo elsewhere.
const CANDIDATE =
  /(?<![\p{L}\p{N}-])(\p{L}{2,})- (?!(?:and|or|nor|to|but|versus) )(\p{Ll}{2,})(?![\p{L}\p{N}-])/gu;

/**
 * Joins words that a typesetter broke at a line end (`learn- ing` → `learning`), where the joined word stands
 * unbroken elsewhere in the corpus; `open- and closed-source` stays.
 */
export function repairSoftHyphens(papers: readonly Paper[]): { papers: readonly Paper[]; joined: number } {
  const candidates = new Set(
    papers.flatMap((paper) => joinedWords(paper.abstract).concat(joinedWords(paper.title))),
  );
  if (candidates.size === 0) return { papers, joined: 0 };
  const known = findWords(candidates, papers);
  let joined = 0;
  const join = (text: string) =>
    text.replace(CANDIDATE, (whole, first: string, second: string) => {
      if (!known.has((first + second).toLowerCase())) return whole;
      joined++;
      return first + second;
    });
  const repaired = papers.map((paper) => {
    if (!paper.abstract.includes('- ') && !paper.title.includes('- ')) return paper;
    return { ...paper, title: join(paper.title), abstract: join(paper.abstract) };
  });
  return { papers: repaired, joined };
}

function joinedWords(text: string): readonly string[] {
  if (!text.includes('- ')) return [];
  return [...text.matchAll(CANDIDATE)].map(([, first = '', second = '']) => (first + second).toLowerCase());
}

/** Which of the words occur in the papers. Only letters are in them, so they need no escaping. */
function findWords(words: ReadonlySet<string>, papers: readonly Paper[]): ReadonlySet<string> {
  const anyOfThem = new RegExp(`(?<!\\p{L})(?:${[...words].join('|')})(?!\\p{L})`, 'giu');
  const found = new Set<string>();
  for (const paper of papers) {
    for (const [word] of `${paper.title}\n${paper.abstract}`.matchAll(anyOfThem))
      found.add(word.toLowerCase());
    if (found.size === words.size) break;
  }
  return found;
}
