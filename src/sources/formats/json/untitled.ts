import type { Gathered } from './gather.ts';
import { textOf } from './values.ts';

/** Why a record without a title is none, with what it can be found by. */
export function untitled({ values }: Gathered): string {
  const [name = ''] = [values.get('doi'), values.get('id'), values.get('key')]
    .map((all) => textOf(all?.[0]))
    .filter(Boolean);
  return name === '' ? 'no title' : `no title in “${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`;
}
