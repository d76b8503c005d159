import { cleanText } from './clean-text.ts';
import type { Action, Answer, Block, Link, PaperBlock, Span } from './reply.ts';

/** How kinds of text look; the identity for plain text, colours for a terminal. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Leaves every text as it is: for files, pipes and logs. */
export const NO_PAINT: Paint = { strong: (text) => text, mark: (text) => text, dim: (text) => text };

interface PlainTextOptions {
  /** Width in characters at which text wraps. */
  readonly columns: number;
  readonly paint: Paint;
}

/** A reply as text for a terminal or a log. Control characters of corpus or user text never reach it. */
export function renderPlainText(reply: Answer, options: PlainTextOptions): string {
  const blocks = reply.blocks.map((block) => renderBlock(block, options)).filter((text) => text !== '');
  const file = reply.file === undefined ? '' : `\n${printable(reply.file.text)}`;
  return `${blocks.join('\n\n')}\n${file}`;
}

function renderBlock(block: Block, options: PlainTextOptions): string {
  const { paint, columns } = options;
  switch (block.kind) {
    case 'text':
      return renderSpans(block.spans, block.role === 'note' ? { ...paint, strong: paint.dim } : paint)
        .split('\n')
        .map((line) => wrap(line, columns, ''))
        .join('\n');
    case 'code':
      return printable(block.text);
    case 'paper':
      return renderPaper(block, options);
    case 'facts': {
      const width = Math.max(...block.facts.map(({ label }) => label.length));
      return block.facts
        .map(
          ({ label, value }) =>
            `${paint.strong(printable(label).padEnd(width))}  ${renderSpans(value, paint)}`,
        )
        .join('\n');
    }
    case 'actions':
      return renderActions(block.actions, paint);
    case 'divider':
      return paint.dim('─'.repeat(Math.min(columns, 40)));
    default:
      return block satisfies never;
  }
}

function renderPaper(block: PaperBlock, { columns, paint }: PlainTextOptions): string {
  const number = block.ordinal === undefined ? '' : `${block.ordinal}. `;
  const indent = ' '.repeat(number.length);
  const line = (text: string) => wrap(text, columns, indent);
  const facts = [block.authors, block.venue].filter((text) => text !== '').join(' · ');
  // Of an entry of a list one address is enough.
  const more = block.ordinal === undefined ? block.moreLinks : [];
  return [
    number + wrap(paint.strong(printable(block.title)), columns - number.length, indent).trimStart(),
    ...(facts === '' ? [] : [line(printable(facts))]),
    ...block.sentences.map((spans) => line(`› ${renderSpans(spans, paint)}`)),
    ...(block.reason === undefined || block.reason === '' ? [] : [line(printable(block.reason))]),
    ...block.abstract.map((paragraph) => `\n${line(printable(paragraph))}${'\n'}`),
    indent + paint.dim(`${printable(block.id)} · ${renderLink(block.link)}`),
    ...more.map((link) => indent + paint.dim(renderLink(link))),
  ].join('\n');
}

/** An address; what it is where it is no page of the paper. */
function renderLink({ kind, label, href }: Link): string {
  return printable(kind === 'paper' ? href : `${label}: ${href}`);
}

function renderActions(actions: readonly Action[], paint: Paint): string {
  return paint.dim(actions.map(({ label }) => `[${printable(label)}]`).join(' '));
}

function renderSpans(spans: readonly Span[], paint: Paint): string {
  return spans.map(({ text, style }) => renderSpan(printable(text), style, paint)).join('');
}

function renderSpan(text: string, style: Span['style'], paint: Paint): string {
  switch (style) {
    case undefined:
    case 'code':
      return text;
    case 'strong':
      return paint.strong(text);
    case 'mark':
      return paint.mark(text);
    default:
      return style satisfies never;
  }
}

const COLOUR = /\x1b\[[\d;]*m/g;

/** Without anything that moves the cursor, colours the terminal or reorders text. */
export function printable(text: string): string {
  return cleanText(text).replaceAll('\t', ' ');
}

/** Breaks at spaces so that lines fit; colour codes take no room. Lines after the first, and it too, are indented. */
function wrap(text: string, columns: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(/[ \n]+/)) {
    const length = word.replace(COLOUR, '').length;
    if (width > 0 && width + 1 + length > columns - indent.length) {
      lines.push(line);
      line = word;
      width = length;
    } else {
      line = width === 0 ? word : `${line} ${word}`;
      width += length + (width === 0 ? 0 : 1);
    }
  }
  lines.push(line);
  return lines.map((content) => indent + content).join('\n');
}
