import type { Action, Block, PaperBlock, TextBlock } from '../../chat/reply.ts';
import { clip, escapeCode, escapeMarkdown, oneLine } from './escape.ts';
import type { Line } from './fit-lines.ts';
import { LIMITS, type Sizes } from './limits.ts';
import { fullLines, isInFull, listedLines } from './paper-lines.ts';
import { renderSpans, type SpanOptions } from './render-spans.ts';

/** What a message is made of, from top to bottom: a section is a text with one button beside it, a row has only buttons. */
export type Part =
  | { readonly kind: 'text'; readonly lines: readonly Line[] }
  | { readonly kind: 'section'; readonly lines: readonly Line[]; readonly action: Action }
  | { readonly kind: 'row'; readonly actions: readonly Action[] }
  | { readonly kind: 'separator' };

interface LayoutOptions extends SpanOptions {
  readonly sizes: Sizes;
  /** A heading stands above everything else that has one. */
  readonly isPost: boolean;
}

/** What goes where in a message. */
export function layOut(blocks: readonly Block[], options: LayoutOptions): readonly Part[] {
  const parts: Part[] = [];
  let before: Block | undefined;
  for (const [at, block] of blocks.entries()) {
    const last = parts.at(-1);
    const made = partsOf(block, options, before === undefined);
    // Texts that follow each other are one, as a heading and the note below it.
    if (block.kind === 'text' && before?.kind === 'text' && last?.kind === 'text')
      parts[parts.length - 1] = { kind: 'text', lines: [...last.lines, ...linesOf(made)] };
    else if (before !== undefined && isHeading(block, blocks[at + 1]))
      parts.push({ kind: 'separator' }, ...made);
    else parts.push(...made);
    before = block;
  }
  return parts;
}

/** Does a text stand above what comes next, rather than below what was before? */
function isHeading(block: Block, next: Block | undefined): boolean {
  return (
    block.kind === 'text' && (block.role === 'heading' || (block.role === 'body' && next?.kind === 'paper'))
  );
}

function linesOf(parts: readonly Part[]): readonly Line[] {
  return parts.flatMap((part) => (part.kind === 'text' ? part.lines : []));
}

function partsOf(block: Block, options: LayoutOptions, isFirst: boolean): readonly Part[] {
  const { sizes } = options;
  switch (block.kind) {
    case 'text':
      return [{ kind: 'text', lines: [textLine(block, options, isFirst)] }];
    case 'code':
      return [{ kind: 'text', lines: [codeLine(block, sizes.code)] }];
    case 'facts':
      return [{ kind: 'text', lines: block.facts.map((fact) => factLine(fact, options)) }];
    case 'paper':
      return paperParts(block, options);
    case 'actions':
      return rowsOf(block.actions);
    case 'divider':
      return [{ kind: 'separator' }];
    default:
      return block satisfies never;
  }
}

function paperParts(paper: PaperBlock, { sizes, ...options }: LayoutOptions): readonly Part[] {
  if (isInFull(paper))
    return [{ kind: 'text', lines: fullLines(paper, sizes, options) }, ...rowsOf(paper.actions)];
  const lines = listedLines(paper, sizes, options);
  const [action] = paper.actions;
  return [action === undefined ? { kind: 'text', lines } : { kind: 'section', lines, action }];
}

function rowsOf(actions: readonly Action[]): readonly Part[] {
  const count = Math.ceil(actions.length / LIMITS.rowButtons);
  return Array.from({ length: count }, (_, at) => ({
    kind: 'row' as const,
    actions: actions.slice(at * LIMITS.rowButtons, (at + 1) * LIMITS.rowButtons),
  }));
}

function textLine({ role, spans }: TextBlock, options: LayoutOptions, isFirst: boolean): Line {
  const { sizes, isPost } = options;
  switch (role) {
    case 'heading':
      return marked(isPost && isFirst ? '## ' : '### ', (room) =>
        oneLine(renderSpans(spans, Math.min(room, sizes.heading), options)),
      );
    case 'note':
      return marked('-# ', (room) => oneLine(renderSpans(spans, Math.min(room, sizes.heading), options)));
    case 'body':
      return (room) => renderSpans(spans, Math.min(room, sizes.body), options).trim();
    default:
      return role satisfies never;
  }
}

function marked(mark: string, draw: (room: number) => string): Line {
  return (room) => {
    const text = draw(room - mark.length);
    return text === '' ? '' : mark + text;
  };
}

function factLine(
  { label, value }: { readonly label: string; readonly value: TextBlock['spans'] },
  options: LayoutOptions,
): Line {
  const { sizes } = options;
  const name = clip(oneLine(label), sizes.label, escapeMarkdown);
  return marked(name === '' ? '' : `**${name}**: `, (room) =>
    renderSpans(value, Math.min(room, sizes.sentence), options).trim(),
  );
}

function codeLine({ language, text }: Extract<Block, { kind: 'code' }>, size: number): Line {
  const frame = [`\`\`\`${language}\n`, '\n```'] as const;
  return (room) => {
    const shown = clip(text, Math.min(room, size) - frame.join('').length, escapeCode);
    return shown.trim() === '' ? '' : frame.join(shown);
  };
}
