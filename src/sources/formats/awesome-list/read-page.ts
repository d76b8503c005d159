import type { RecordFields } from '../../record-fields.ts';
import { type InlinePart, inlineParts, type MarkdownNode } from './inline-parts.ts';
import { itemFields } from './item-fields.ts';
import { tableRows } from './table-rows.ts';
import { type VenueYear, venueYearOf } from './venue-year.ts';

/** A paper that a page names. */
interface ListedPaper {
  readonly fields: RecordFields;
  readonly line: number;
}

/** What is on a page. */
export interface ListPage {
  readonly papers: readonly ListedPaper[];
  /** Items and rows that are about something else; those that lead to a place on the page do not count. */
  readonly others: number;
}

/** Deeper nested lists are left out. */
const DEEPEST = 12;

/** The papers of a page: items of lists and rows of tables, with the years and venues of the headings above them. */
export function readPage(page: MarkdownNode): ListPage {
  const found: FoundOnPage = { papers: [], headings: [], others: 0 };
  visit(page, found, 0);
  return found;
}

interface FoundOnPage {
  readonly papers: ListedPaper[];
  /** By their depth, what each of those that are above says. */
  readonly headings: VenueYear[];
  others: number;
}

function visit(node: MarkdownNode, found: FoundOnPage, depth: number): void {
  if (depth > DEEPEST) return;
  if (node.type === 'heading') takeHeading(node, found);
  else if (node.type === 'listItem') visitItem(node, found, depth);
  else if (node.type === 'table') {
    const rows = tableRows(node, above(found));
    for (const paper of rows.papers) found.papers.push(paper);
    found.others += rows.others;
  } else for (const child of node.children ?? []) visit(child, found, depth + 1);
}

function takeHeading(node: MarkdownNode, { headings }: FoundOnPage): void {
  const level = Math.max(0, (node.depth ?? 1) - 1);
  headings.length = Math.min(headings.length, level);
  while (headings.length < level) headings.push({});
  headings.push(shortVenueYear(textOf(inlineParts(node.children ?? []))));
}

function above({ headings }: FoundOnPage): VenueYear {
  return Object.assign({}, ...headings);
}

function visitItem(item: MarkdownNode, found: FoundOnPage, depth: number): void {
  const { parts, nested, further } = itemParts(item);
  const below = nested.flatMap((list) => list.children ?? []);
  const own = below.filter((child) => !isPaperOfItsOwn(child)).map((child) => itemParts(child).parts);
  const fields = ownFields(parts, own, above(found));
  if (fields === undefined) {
    if (nested.length === 0 && !parts.some(({ url }) => url?.startsWith('#'))) found.others++;
    for (const list of nested) visit(list, found, depth + 1);
    return;
  }
  const abstract = abstractOf([...further, ...own]);
  const line = item.position?.start.line ?? 1;
  found.papers.push({ line, fields: abstract === '' ? fields : { ...fields, abstract } });
  for (const child of below.filter(isPaperOfItsOwn)) if (depth < DEEPEST) visitItem(child, found, depth + 1);
}

/** Authors, venue and links may stand in items below the title. */
function ownFields(
  parts: readonly InlinePart[],
  own: readonly (readonly InlinePart[])[],
  heading: VenueYear,
): RecordFields | undefined {
  const further = own.filter(
    (item) => textOf(item).length < LONGEST_LINE && !ABSTRACT_HEAD.test(textOf(item)),
  );
  const alone = itemFields(parts, heading);
  if (further.length === 0 || (alone === undefined && own.length > MOST_LINES)) return alone;
  const whole = itemFields([...parts, ...further.flatMap((item) => [LINE_BREAK, ...item])], heading);
  return alone !== undefined || parts.some(({ strong }) => strong) ? whole : alone;
}

const LINE_BREAK: InlinePart = { text: '\n', strong: false, emphasis: false, isBreak: true };
/** A longer line is prose. */
const LONGEST_LINE = 600;
const MOST_LINES = 4;

/** A long heading that has a year in it is about something else. */
function shortVenueYear(text: string): VenueYear {
  return text.length > 60 ? {} : venueYearOf(text);
}

interface ItemParts {
  readonly parts: readonly InlinePart[];
  readonly nested: readonly MarkdownNode[];
  /** Paragraphs below the first. */
  readonly further: readonly (readonly InlinePart[])[];
}

function itemParts(item: MarkdownNode): ItemParts {
  const children = item.children ?? [];
  const [first, ...further] = children.filter(({ type }) => type === 'paragraph' || type === 'blockquote');
  const paragraph = (node: MarkdownNode) => inlineParts(node.children ?? []);
  return {
    parts: first === undefined ? [] : paragraph(first),
    nested: children.filter(({ type }) => type === 'list'),
    further: further.map(paragraph),
  };
}

/** Below a paper its links, abstract and authors may stand as items; another paper has a title that leads to it. */
function isPaperOfItsOwn(item: MarkdownNode): boolean {
  const { parts } = itemParts(item);
  const fields = itemFields(parts, {});
  return fields?.title !== undefined && parts.some(({ url, text }) => url !== undefined && text.length > 20);
}

const ABSTRACT_HEAD = /^\W*(?:abstract|tl;?dr|summary|key ?points?)\W+/i;
const FEWEST_WORDS = 12;

function abstractOf(paragraphs: readonly (readonly InlinePart[])[]): string {
  const texts = paragraphs.map((parts) => textOf(parts.filter(({ url }) => url === undefined)).trim());
  const abstract = texts.find((text) => ABSTRACT_HEAD.test(text)) ?? texts.find(isProse);
  return abstract?.replace(ABSTRACT_HEAD, '').trim() ?? '';
}

function isProse(text: string): boolean {
  return text.split(/\s+/).length >= FEWEST_WORDS && /[.!?]$/.test(text);
}

function textOf(parts: readonly InlinePart[]): string {
  return parts.map(({ text }) => text).join('');
}
