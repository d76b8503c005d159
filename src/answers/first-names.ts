import type { Messages } from '../messages/messages.ts';
import { commaList } from './comma-list.ts';

/** The first names of a list, and how many there are besides: `Berg, Olsen and 9 more`. @param most at most so many are named */
export function firstNames(names: readonly string[], most: number, say: Messages): string {
  const named = commaList(names.slice(0, most), say);
  const more = names.length - most;
  return more > 0 ? say.text('list.namesAndMore', { names: named, more }) : named;
}
