import type { Counts } from './camera.ts';
import type { Message } from './messages.ts';

/** One message and what was counted in it. */
export interface Counted {
  readonly message: Pick<Message, 'name' | 'platform' | 'isPrivate'>;
  readonly counts: Counts;
}

/** A Markdown table: one line a message. */
export function countsTable(all: readonly Counted[]): string {
  const rows = all.map(({ message: { platform, name, isPrivate }, counts }) => {
    const { lines, controls, unknown } = counts;
    return `| ${platform} | ${name} | ${isPrivate ? 'asker' : 'all'} | ${lines} | ${controls.length} | ${unknown.length} |`;
  });
  return [
    '| platform | message | seen by | lines | controls | unknown |',
    '|---|---|---|--:|--:|--:|',
    ...rows,
  ].join('\n');
}

/** What a closed menu holds: its label says so. */
export function menusOf({ controls }: Counts): string {
  return [...new Set(controls.filter((label) => label.includes(': ')))].join(' · ');
}
