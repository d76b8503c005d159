import type { Link, PaperBlock } from '../../chat/reply.ts';
import { shorten } from '../../chat/shorten.ts';
import { clip, escapeContent, escapeLabel, escapeMarkdown, linkTarget, oneLine } from './escape.ts';
import type { Line } from './fit-lines.ts';
import type { Sizes } from './limits.ts';
import { renderSpans, type SpanOptions } from './render-spans.ts';

/** Below so many characters a sentence says nothing. */
const LEAST = 20;

/** A paper of a list has a number or one button beside it; one that has several of its own is shown in full. */
export function isInFull({ abstract, ordinal, actions }: PaperBlock): boolean {
  return abstract.length > 0 || (ordinal === undefined && actions.length > 1);
}

/** A paper of a list: number and linked title, who and where, one sentence, and why it is here. */
export function listedLines(paper: PaperBlock, sizes: Sizes, options: SpanOptions): readonly Line[] {
  const { authors, sentences, reason } = paper;
  const who = plain(authors, sizes.authors);
  return [
    `**${titleOf(paper, sizes)}**`,
    small([who, ...placeOf(paper, sizes)]),
    ...sentences
      .slice(0, 1)
      .map((spans) => quoted((room) => renderSpans(spans, room, options), sizes.sentence)),
    reason === undefined ? '' : small([plain(reason, sizes.reason)]),
  ];
}

/** A paper with all that is known of it. */
export function fullLines(paper: PaperBlock, sizes: Sizes, options: SpanOptions): readonly Line[] {
  const { authors, sentences, reason, abstract } = paper;
  const place = placeOf(paper, sizes);
  return [
    `### ${titleOf(paper, sizes)}`,
    plain(authors, sizes.manyAuthors),
    place.filter((part) => part !== '').join(' · '),
    reason === undefined ? '' : small([plain(reason, sizes.reason)]),
    ...sentences.map((spans) => quoted((room) => renderSpans(spans, room, options), sizes.sentence)),
    (room) => {
      const text = clip(abstract.join('\n\n'), room - 1, escapeContent).trim();
      return text === '' ? '' : `\n${text}`;
    },
  ];
}

function titleOf({ ordinal, title, link }: PaperBlock, sizes: Sizes): string {
  const number = ordinal === undefined ? '' : `${ordinal}. `;
  return number + linked({ label: title, href: link.href }, { label: sizes.title, address: sizes.address });
}

/** Where it appeared and where it can be read; that its title leads only to a search is said without another link. */
function placeOf({ venue, link, moreLinks }: PaperBlock, sizes: Sizes): readonly string[] {
  const where = plain(venue, sizes.venue);
  return [
    where === '' ? '' : `*${where}*`,
    ...(link.kind === 'search' ? [plain(link.label, sizes.label)] : []),
    ...moreLinks.map((one) => linked(one, sizes)),
  ];
}

function linked({ label, href }: Omit<Link, 'kind'>, sizes: Pick<Sizes, 'label' | 'address'>): string {
  const target = linkTarget(href);
  const text = clip(beginning(label, sizes.label), sizes.label, escapeLabel);
  const shown = text === '' ? '–' : text;
  return target === undefined || target.length > sizes.address ? shown : `[${shown}](<${target}>)`;
}

function plain(text: string, size: number): string {
  return clip(beginning(text, size), size, escapeMarkdown);
}

/** On one line, and of hundreds of names not more than can be shown. */
function beginning(text: string, size: number): string {
  return oneLine(shorten(text, size * 8));
}

function small(parts: readonly string[]): string {
  const text = parts.filter((part) => part !== '').join(' · ');
  return text === '' ? '' : `-# ${text}`;
}

function quoted(draw: (room: number) => string, size: number): Line {
  return (room) => {
    const left = Math.min(room, size) - '> '.length;
    const text = left < LEAST ? '' : oneLine(draw(left));
    return text === '' ? '' : `> ${text}`;
  };
}
