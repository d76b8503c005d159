import { type Cursor, createCursor } from '../latex/cursor.ts';
import { decodeEntities } from './entities.ts';
import { PAIRED, TAGS, type TagKind } from './tags.ts';

/** Stands between paragraphs until the white space around it is tidied. */
export const PARAGRAPH = '\u2029';
/** Stands between lines of a paragraph, likewise. */
export const LINE = '\u2028';

const TEXT = /[^<]+/y;
const ATTRIBUTE = String.raw`\s+[A-Za-z_:][\w:.-]{0,60}(?:\s?=\s?(?:"[^"<>]{0,1000}"|'[^'<>]{0,1000}'|[^\s"'<>=]{1,300}))?`;
const TAG_SOURCE = String.raw`<(/?)([A-Za-z]{1,8}:)?([A-Za-z][A-Za-z0-9-]{0,20})((?:${ATTRIBUTE}){0,20})\s{0,20}/?>`;
const TAG = new RegExp(TAG_SOURCE, 'y');
const ALL_TAGS = new RegExp(TAG_SOURCE, 'g');

/** Further nesting of scripts is not shown. */
const DEEPEST = 12;
const LONGEST_SCRIPT = 60;

interface Tag {
  readonly name: string;
  readonly kind: TagKind;
  readonly closes: boolean;
  /** A script on a line of its own, which belongs to what is before it. */
  readonly standsAlone: boolean;
}

/**
 * The text of markup, with its entities decoded: tags of known elements go, scripts become LaTeX, any other `<` is itself.
 * It is an own scanner, since parsers of HTML take every `<b` for a tag: in abstracts it is mostly “less than b”.
 * @param onlyPairs a tag counts only where its counterpart occurs too
 */
export function stripTags(text: string, onlyPairs: boolean): string {
  const cursor = createCursor(text);
  const rules = { isPaired: pairsOf(text), onlyPairs, standAlone: SCRIPT_ALONE.test(text) };
  const out = createMarkupOutput();
  while (!cursor.atEnd()) {
    out.text(decodeEntities(cursor.run(TEXT)));
    if (cursor.atEnd()) break;
    const hidden = passHidden(cursor);
    if (hidden !== undefined) {
      out.text(hidden);
      continue;
    }
    const tag = tagAt(cursor, rules);
    if (tag === undefined) out.text(cursor.next());
    else passTag(cursor, tag, out.tag);
  }
  return out.finish();
}

/** IEEE Xplore writes scripts on lines of their own. */
const SCRIPT_ALONE = /<(?:sup|sub|inf)\s+xmlns/;
const SPACE_AFTER_SCRIPT = /\s(?=[.,;:)?!]|-\p{L})/uy;

/** What counts as a tag in a text. */
interface TagRules {
  readonly isPaired: (name: string) => boolean;
  readonly onlyPairs: boolean;
  readonly standAlone: boolean;
}

function passTag(cursor: Cursor, tag: Tag, show: (tag: Tag) => void): void {
  cursor.run(TAG);
  if (tag.kind !== 'hidden') {
    show(tag);
    if (tag.closes && tag.standsAlone) cursor.match(SPACE_AFTER_SCRIPT);
    return;
  }
  const distance = tag.closes ? undefined : cursor.distanceTo(`</${tag.name}`);
  if (distance !== undefined) cursor.span(distance, 0, () => undefined);
}

/** Comments, declarations and the marks round CDATA show nothing; the inside of CDATA is text. */
function passHidden(cursor: Cursor): string | undefined {
  const next = cursor.peek(1);
  if (next !== '!' && next !== '?') return undefined;
  for (const [start, end] of HIDDEN) {
    const distance = cursor.looksAt(start) ? cursor.distanceTo(end) : undefined;
    if (distance === undefined) continue;
    const isData = end === ']]>';
    if (!isData) cursor.span(distance, end.length, () => undefined);
    else return cursor.span(distance, end.length, () => cursor.run(/[\s\S]+/y).slice('<![CDATA['.length));
    return '';
  }
  return undefined;
}

const HIDDEN = [
  [/<!--/y, '-->'],
  [/<!\[CDATA\[/y, ']]>'],
  [/<!DOCTYPE\b/iy, '>'],
  [/<\?xml\b/y, '?>'],
] as const;

/** Which names have both an opening and a closing tag? */
function pairsOf(text: string): (name: string) => boolean {
  const opened = new Set<string>();
  const closed = new Set<string>();
  for (const [, slash, , name = ''] of text.matchAll(ALL_TAGS))
    (slash === '/' ? closed : opened).add(name.toLowerCase());
  return (name) => opened.has(name) && closed.has(name);
}

function tagAt(cursor: Cursor, { isPaired, onlyPairs, standAlone }: TagRules): Tag | undefined {
  const name = cursor.ahead(TAG, 3)?.toLowerCase() ?? '';
  const kind = TAGS.get(name);
  if (kind === undefined) return undefined;
  const hasPrefixOrAttribute =
    cursor.ahead(TAG, 2) !== undefined || cursor.ahead(TAG, 4)?.includes('=') === true;
  const isSure = hasPrefixOrAttribute || name === 'br' || (!PAIRED.has(name) && !onlyPairs);
  if (!isSure && !isPaired(name)) return undefined;
  const isScript = kind === 'above' || kind === 'below';
  return { name, kind, closes: cursor.ahead(TAG, 1) === '/', standsAlone: standAlone && isScript };
}

interface OpenElement {
  readonly kind: TagKind;
  /** Where its text begins among the pieces. */
  readonly at: number;
}

/** White space at the end goes. */
function trimEnd(pieces: string[]): void {
  while (/\s$/.test(pieces.at(-1)?.slice(-1) ?? '')) {
    const piece = pieces.pop()?.trimEnd() ?? '';
    if (piece !== '') pieces.push(piece);
  }
}

const SHOWN_AT_START: ReadonlyMap<TagKind, string> = new Map([
  ['block', PARAGRAPH],
  ['heading', PARAGRAPH],
  ['item', `${PARAGRAPH}• `],
  ['break', LINE],
]);
const SHOWN_AT_END: ReadonlyMap<TagKind, string> = new Map([
  ['block', PARAGRAPH],
  ['item', PARAGRAPH],
  ['break', LINE],
]);
/** What is in them is shown otherwise than running text. */
const CONTAINERS: ReadonlySet<TagKind> = new Set(['above', 'below', 'heading']);

/** Collects text and what tags do to it. */
function createMarkupOutput() {
  const pieces: string[] = [];
  const open: OpenElement[] = [];
  const close = (kind: TagKind) => {
    if (open.at(-1)?.kind !== kind) return;
    const inside = pieces.splice(open.pop()?.at ?? 0).join('');
    pieces.push(showInside(kind, inside));
  };
  const tag = ({ kind, closes, standsAlone }: Tag) => {
    if (standsAlone && !closes) trimEnd(pieces);
    pieces.push((closes ? SHOWN_AT_END : SHOWN_AT_START).get(kind) ?? '');
    if (!CONTAINERS.has(kind)) return;
    if (!closes) {
      if (open.length < DEEPEST) open.push({ kind, at: pieces.length });
      return;
    }
    close(kind);
    if (kind === 'heading') pieces.push(PARAGRAPH);
  };
  return { text: (piece: string) => pieces.push(piece), tag, finish: () => pieces.join('') };
}

function showInside(kind: TagKind, inside: string): string {
  const text = inside.trim();
  if (kind === 'heading') return /^(?:abstract|summary)[.:]?$/i.test(text) ? '' : inside;
  // Marks of trade and notes are small already.
  const isScript = text !== '' && text.length <= LONGEST_SCRIPT && !/^[®™©℠*†‡§¶]$|[\u2028\u2029]/.test(text);
  if (!isScript) return inside;
  const content = text.replace(/\$/g, '').replace(/[#%&](?<!\\[#%&])/g, '\\$&');
  return `$${kind === 'above' ? '^' : '_'}{${content}}$`;
}
