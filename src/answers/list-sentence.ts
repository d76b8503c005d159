import type { Span } from '../chat/reply.ts';
import type { Excerpt } from '../search/library.ts';

/** What an entry of a list shows of a long sentence, in characters without the dots. */
const LISTED_CHARACTERS = 160;
/** A sentence that is hardly longer is shown whole: nothing is gained by leaving out its last word. */
const WHOLE_CHARACTERS = 190;
/** So much of it may stand before the first word that matched. */
const LEAD_CHARACTERS = 40;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A sentence as an entry of a list shows it: whole where it is short, else the part with the most of what matched, which is
 * marked, as early as can be, from word to word, with dots where something is left out.
 */
export function listSentence(excerpt: Excerpt): readonly Span[] {
  const text = excerpt.map((one) => one.text).join('');
  const window = text.length <= WHOLE_CHARACTERS ? { start: 0, end: text.length } : bestWindow(text, excerpt);
  const inside = cut(excerpt, window);
  return [
    ...(window.start > 0 ? [{ text: '… ' }] : []),
    ...inside,
    ...(window.end < text.length ? [{ text: '…' }] : []),
  ];
}

function bestWindow(text: string, excerpt: Excerpt): Stretch {
  const marks = marksIn(excerpt);
  const starts = [0, ...marks.map(({ start }) => wordFrom(text, Math.max(0, start - LEAD_CHARACTERS)))];
  const windows = starts.map((start) => ({ start, end: wordUntil(text, start + LISTED_CHARACTERS) }));
  const holds = (window: Stretch) =>
    marks.filter(({ start, end }) => start >= window.start && end <= window.end).length;
  return windows.reduce((best, one) => (holds(one) > holds(best) ? one : best));
}

function marksIn(excerpt: Excerpt): readonly Stretch[] {
  let at = 0;
  return excerpt.flatMap(({ text, marked }) => {
    const start = at;
    at += text.length;
    return marked ? [{ start, end: at }] : [];
  });
}

/** The beginning of a word, there or behind. */
function wordFrom(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at - 1);
  return space < 0 ? at : space + 1;
}

/** The end of a word, there or before; of a word that is too long somewhere in it. */
function wordUntil(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > at - LISTED_CHARACTERS / 2 ? space : at;
}

function cut(excerpt: Excerpt, { start, end }: Stretch): readonly Span[] {
  let at = 0;
  return excerpt.flatMap(({ text, marked }): Span[] => {
    const [from, to] = [Math.max(0, start - at), Math.max(0, end - at)];
    at += text.length;
    const part = text.slice(from, to).toWellFormed();
    if (part === '') return [];
    return [marked ? { text: part, style: 'mark' } : { text: part }];
  });
}
