import { abstractOfMarkup } from '../../papers/markup.ts';

/** What the texts of an item say, without what journals write around an abstract. */
export interface FeedAbstract {
  /** Plain paragraphs; empty where there is none. */
  readonly abstract: string;
  /** Names and the journal, where they stand in the text alone. */
  readonly authors: string;
  readonly journal: string;
  readonly date: string;
  readonly doi: string;
}

/** So much of a text is read. */
const MOST_CHARACTERS = 60_000;
/** Less is a label: `Research article`. */
const LEAST_CHARACTERS = 40;

/** Reads the abstract out of an item's texts, of which the one counts that has the most left. @param title which some repeat */
export function feedAbstract(texts: readonly string[], title: string): FeedAbstract {
  const read = texts.map((text) => readText(text, plainTitle(title)));
  const abstracts = read.map(({ abstract }) => abstract);
  const longest = abstracts.toSorted((one, other) => other.length - one.length)[0] ?? '';
  const said = (of: Label) => read.map((one) => one[of]).find((text) => text !== '') ?? '';
  return {
    abstract: longest.length < LEAST_CHARACTERS ? '' : longest,
    authors: said('authors'),
    journal: said('journal'),
    date: said('date'),
    doi: said('doi'),
  };
}

function readText(text: string, title: string): FeedAbstract {
  const labels = new Map<Label, string>();
  const paragraphs = plainText(text)
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .filter((line) => !isAround(line, { title, labels }))
        .join('\n'),
    )
    .filter((paragraph) => paragraph.trim() !== '');
  return {
    abstract: abstractOfMarkup(withoutEnd(paragraphs.join('\n\n'))).trim(),
    authors: labels.get('authors') ?? '',
    journal: labels.get('journal') ?? '',
    date: labels.get('date') ?? '',
    doi: labels.get('doi') ?? '',
  };
}

/** In HTML a line break is a space. */
function plainText(text: string): string {
  const source = text.slice(0, MOST_CHARACTERS);
  const shown = /<[a-z/!]/i.test(source) ? source.replace(/\s+/g, ' ') : source;
  return abstractOfMarkup(shown).replace(/[^\S\n]+/g, ' ');
}

type Label = 'authors' | 'journal' | 'date' | 'doi';

const LABELS: readonly (readonly [RegExp, Label])[] = [
  [/^authors?(?:\(s\))?\s?:\s?(.*)$/i, 'authors'],
  [/^by ((?:\p{Lu}[^\s,;.]*\.?[\s-]?){1,8}(?:,.*)?)$/u, 'authors'],
  [/^source\s?:\s?(.*)$/i, 'journal'],
  [/^.{0,200}\bdoi: ?(10\.\d{4,9}\/\S{1,200}?)\.?(?: (?:online|epub) .{0,60})?$/i, 'doi'],
  [/^publication date\s?:\s?(?:available online\s)?(.*)$/i, 'date'],
];

/** Whole lines that are no part of an abstract. */
const AROUND: readonly RegExp[] = [
  /^[^.]{1,200}, (?:volume|vol\.) [\w-]{1,20}, (?:issue|no\.|number|pages?)\b.{0,300}$/i,
  /^[^.]{1,200}, (?:ahead of print|early ?view|early access|accepted article|article in press)\.?$/i,
  /^https?:\/\/\S{1,1000}$/i,
  /^the post .{1,400} appeared first on .{1,200}$/i,
  /^(?:read|learn|view) (?:more|the full (?:text|article)).{0,40}$/i,
  /^(?:graphical |visual )?abstracts?:?$/i,
  /^(?:no abstract(?: is)? available|abstract not available|highlights)\.?$/i,
];

interface Around {
  readonly title: string;
  readonly labels: Map<Label, string>;
}

function isAround(line: string, { title, labels }: Around): boolean {
  const text = line.trim();
  if (text.length > 3_000) return false;
  for (const [pattern, label] of LABELS) {
    const value = pattern.exec(text)?.[1]?.trim();
    if (value === undefined) continue;
    if (!labels.has(label)) labels.set(label, value);
    return true;
  }
  return (title !== '' && plainTitle(text) === title) || AROUND.some((pattern) => pattern.test(text));
}

function plainTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function withoutEnd(text: string): string {
  return text
    .replace(/\s?\[(?:…|\.\.\.|&#8230;)\]\s*$/, '')
    .replace(/^\s?arXiv:\S{1,40} Announce Type: ?[\w-]{1,20} /i, '');
}
