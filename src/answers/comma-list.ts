import type { Messages } from '../messages/messages.ts';

/** Names one behind another, as the language divides them: `Berg, Olsen, Levine`. */
export function commaList(names: readonly string[], say: Messages): string {
  const [first = '', ...others] = names;
  return others.reduce((one, other) => say.text('list.comma', { one, other }), first);
}
