import type { Answer, Block } from '../../chat/reply.ts';
import { clip, escapeMrkdwn } from './escape.ts';
import { SHOWN } from './limits.ts';
import { wordsOfSpans } from './render-rich-text.ts';

/** What notifications and screen readers say of a message: what it is about, and the papers with their numbers. */
export function fallbackText({ blocks }: Answer): string {
  const parts = blocks.flatMap(linesOf);
  // What is worth knowing besides is said where nothing else is.
  const said = parts.length > 0 ? parts : blocks.flatMap(notesOf);
  const text = escapeMrkdwn(clip(said.join('\n'), SHOWN.fallback)).trim();
  return text === '' ? 'Paperboy' : text;
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return block.role === 'note' ? [] : [wordsOfSpans(block.spans)];
    case 'paper':
      return [`${block.ordinal === undefined ? '' : `${block.ordinal}. `}${clip(block.title, SHOWN.title)}`];
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${wordsOfSpans(value)}`);
    case 'code':
      return [block.text];
    case 'actions':
    case 'divider':
      return [];
    default:
      return block satisfies never;
  }
}

function notesOf(block: Block): string[] {
  return block.kind === 'text' ? [wordsOfSpans(block.spans)] : [];
}
