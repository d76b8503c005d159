import { pseudoRandom } from './pseudo-random.ts';

/** Documents about one of three topics in turn: words of it, some that many documents have, and one that few have. */
export function documentsOfTopics(count: number): readonly (readonly string[])[] {
  const random = pseudoRandom(7);
  return Array.from({ length: count }, (_, at) => [
    ...['a', 'b', 'c', 'd', 'e', 'f'].filter(() => random() < 0.35).map((letter) => `common${letter}`),
    ...Array.from({ length: 12 }, () => `t${at % 3}w${Math.floor(random() * 40)}`),
    `rare${Math.floor((random() * count) / 3)}`,
  ]);
}
