import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/search/library.ts';
import { type Judgement, judge } from '../helpers/judge-utterances.ts';
import { createDeepSeedLibrary } from '../helpers/seeds.ts';
import { readUtterances } from '../helpers/utterances.ts';

interface Floors {
  /** Right ones at least, of all, by kind. */
  readonly right: Readonly<Record<string, readonly [number, number]>>;
  /** At most. */
  readonly falseNothing: number;
  readonly falseAnswer: number;
}

const floors: Readonly<Record<string, Floors>> = JSON.parse(
  readFileSync('tests/conversation/floors.json', 'utf8'),
);

let library: Library;
beforeAll(async () => {
  library = await createDeepSeedLibrary();
});
afterAll(() => library.close());

describe.each(Object.entries(floors))(
  'what people say in %s',
  (file, { right, falseNothing, falseAnswer }) => {
    let judged: Judgement;
    beforeAll(async () => {
      judged = await judge(readUtterances(`tests/conversation/${file}.jsonl`), library);
    });

    it.each(Object.entries(right))('%s is understood', (kind, [least, all]) => {
      const figure = judged.kinds.get(kind);
      expect(figure?.all).toBe(all);
      const faults = judged.faults.filter((fault) => fault.startsWith(`${kind}:`));
      expect(figure?.right, faults.join('\n')).toBeGreaterThanOrEqual(least);
    });

    it('has no other kinds', () => {
      expect([...judged.kinds.keys()].sort()).toEqual(Object.keys(right).sort());
    });

    it('is hardly refused where there is an answer, and hardly answered where there is none', () => {
      expect(judged.falseNothing.count).toBeLessThanOrEqual(falseNothing);
      expect(judged.falseAnswer.count).toBeLessThanOrEqual(falseAnswer);
    });
  },
);

describe('docs/conversation.md', () => {
  const guide = readFileSync('docs/conversation.md', 'utf8');

  it('has the figures that are kept to', () => {
    const rows = Object.keys(floors['utterances']?.right ?? {}).map((kind) => {
      const figures = Object.values(floors).map(({ right }) => (right[kind] ?? [0, 0]).join(' of '));
      return `| ${kind} | ${figures.join(' | ')} |`;
    });
    for (const row of rows) expect(guide).toContain(row);
  });

  it('shows what people say by examples of the tables alone, each of its kind', () => {
    const said = new Map(
      Object.keys(floors)
        .flatMap((file) => readUtterances(`tests/conversation/${file}.jsonl`))
        .map(({ say, kind }) => [[say].flat().join(' → '), kind]),
    );
    let kind = '';
    const examples: string[] = [];
    for (const line of guide.split('\n')) {
      kind = /^## .*\((?<kind>[a-z-]+)\)$/.exec(line)?.groups?.['kind'] ?? kind;
      const example = /^\| “(?<say>.+)” \|/.exec(line)?.groups?.['say'];
      if (example === undefined) continue;
      examples.push(example);
      expect(said.get(example), example).toBe(kind);
    }
    expect(examples.length).toBeGreaterThan(40);
  });
});
