import type { Random } from './random.ts';

/** As many names as the first list has, each with given names of somebody and the surname of somebody else. */
export function mixNames(lists: readonly (readonly string[])[], random: Random): readonly string[] {
  const [first = []] = lists;
  const all = lists.flat();
  const anybody = () => all[random.below(all.length)] ?? '';
  return [...new Set(first.map((name) => `${givenNames(name)}${surname(anybody())}`))];
}

/** With a space behind them; empty where there is one word alone. */
function givenNames(name: string): string {
  return name.slice(0, name.lastIndexOf(' ') + 1);
}

function surname(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
