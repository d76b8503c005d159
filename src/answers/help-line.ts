import type { FactsBlock } from '../chat/reply.ts';

/** One line of what can be asked: for help, and for the tables of README and docs. */
export interface HelpLine {
  readonly label: string;
  /** What people say, e.g. `saved`; `…` stands for words of their own. */
  readonly say: readonly string[];
  readonly get: string;
}

/** `Your reading list: saved — “Save” below a paper adds to it`. */
export function helpFact({ label, say, get }: HelpLine): FactsBlock['facts'][number] {
  const spoken = say.flatMap((text, at) => [
    ...(at === 0 ? [] : [{ text: '  ' }]),
    { text, style: 'code' } as const,
  ]);
  return { label, value: [...spoken, { text: ` — ${get}` }] };
}

/** A row of README's table “you say, you get”. */
export function helpRow({ say, get }: HelpLine): string {
  return `| ${say.map((text) => `\`${text}\``).join(', ')} | ${get} |`;
}
