/** What waits for its turn, so that however much one person asks for, the others' turns come. */
export interface FairQueue<T> {
  readonly size: number;
  add(item: T, of: Waiter): void;
  /** Takes out what comes next; undefined when nothing waits. */
  next(): T | undefined;
  /** @returns false when it does not wait any more */
  remove(item: T): boolean;
}

/** Whose an item is, and what it is like. */
export interface Waiter {
  /** Undefined: of the bot's own accord, which goes first, in its order. */
  readonly person?: string | undefined;
  /** Said in a moment: it goes before what is longer. */
  readonly isShort?: boolean | undefined;
}

interface Line<T> {
  readonly waiting: { readonly item: T; readonly isShort: boolean }[];
  /** How many turns there had been when it came to the end of all lines. */
  readonly since: number;
}

/**
 * Persons have their turns one after another, and each their own things in order. Whoever has something short to be told is
 * let go ahead, but only who had no turn since the first in line began to wait: so nobody waits for more than one turn of
 * each other person, whatever those send. What it remembers is bounded by what waits.
 */
export function createFairQueue<T>(): FairQueue<T> {
  const own: T[] = [];
  /** In the order of their turns. */
  const lines = new Map<string, Line<T>>();
  /** Since the first in line began to wait, oldest first. */
  const lastTurns = new Map<string, number>();
  let turns = 0;

  const firstSince = () => lines.values().next().value?.since;

  const ahead = (): string | undefined => {
    for (const [person, { waiting }] of lines)
      if (waiting[0]?.isShort === true && !lastTurns.has(person)) return person;
    return undefined;
  };

  const takeTurn = (person: string): T | undefined => {
    const waiting = lines.get(person)?.waiting ?? [];
    const taken = waiting.shift();
    turns++;
    lines.delete(person);
    if (waiting.length > 0) lines.set(person, { waiting, since: turns });
    lastTurns.delete(person);
    lastTurns.set(person, turns);
    forgetTurns();
    return taken?.item;
  };

  const forgetTurns = () => {
    const since = firstSince() ?? turns;
    for (const [person, turn] of lastTurns) {
      if (turn > since) return;
      lastTurns.delete(person);
    }
  };

  return {
    get size() {
      let size = own.length;
      for (const { waiting } of lines.values()) size += waiting.length;
      return size;
    },
    add: (item, { person, isShort = false }) => {
      if (person === undefined) {
        own.push(item);
        return;
      }
      const line = lines.get(person);
      if (line === undefined) lines.set(person, { waiting: [{ item, isShort }], since: turns });
      else line.waiting.push({ item, isShort });
    },
    next: () => {
      if (own.length > 0) return own.shift();
      const person = ahead() ?? lines.keys().next().value;
      return person === undefined ? undefined : takeTurn(person);
    },
    remove: (item) => {
      const at = own.indexOf(item);
      if (at >= 0) return own.splice(at, 1).length > 0;
      for (const [person, { waiting }] of lines) {
        const place = waiting.findIndex((one) => one.item === item);
        if (place < 0) continue;
        waiting.splice(place, 1);
        if (waiting.length === 0) lines.delete(person);
        forgetTurns();
        return true;
      }
      return false;
    },
  };
}
