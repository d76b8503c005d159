import { describe, expect, it } from 'vitest';
import { foldJoined } from '../../../src/search/engine/fold-joined.ts';
import { createIndexModel } from '../../../src/search/engine/index-model.ts';
import { fitCorpusModel } from '../../../src/search/model/fit-corpus-model.ts';
import { nearnessOf } from '../../../src/search/model/neighbours.ts';
import { termCountsOf } from '../../../src/search/segment/term-counts-of.ts';
import { indexOfParts } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const FIELDS = ['graph node edge vertex', 'kernel margin hilbert support', 'bandit arm regret reward'];
const about = (field: number, id: string) =>
  paper(id, {
    title: `${id} study`,
    abstract: `${FIELDS[field]} ${(FIELDS[field] ?? '').split(' ')[id.length % 4]}`,
  });
const base = Array.from({ length: 24 }, (_, at) => about(at % 3, `p${at}`));
const first = [about(0, 'j0'), about(1, 'j1')];
const second = [about(2, 'k0'), about(0, 'k1'), paper('k2', { title: 'unheard words' })];
const index = await indexOfParts([base, first, second]);
const [baseSegment, ...later] = index.segments.map(({ segment }) => segment);
if (baseSegment === undefined) throw new Error('no segment');
const model = fitCorpusModel(termCountsOf(baseSegment));
const joined = await Promise.all(
  later.map((segment) => foldJoined(segment, { space: model.space, numbering: baseSegment })),
);
const learned = createIndexModel(index, { model, joined });

const asked = new Map([
  ['graph', 1],
  ['node', 1],
]);
const nearness = learned.nearness(asked);
const near = (place: number) => nearness?.to(place) ?? Number.NaN;

describe('what an index teaches', () => {
  it('places papers of each segment by their places', () => {
    const isGraph = [...base.map((_, at) => at % 3 === 0), true, false, false, true, false];
    for (const [place, expected] of isGraph.entries())
      expect(near(place) > 0.5, `place ${place}`).toBe(expected);
    expect(near(28)).toBe(0);
  });

  it('says the same of a paper that joined as of one with its words that was there', () => {
    const twin = base.find(({ abstract }) => abstract === first[0]?.abstract);
    expect(near(24)).toBeCloseTo(near(twin === undefined ? -1 : base.indexOf(twin)), 1);
  });

  it('knows nothing of words that none of its papers has', () => {
    expect(learned.nearness(new Map([['unheard', 1]]))).toBeUndefined();
    const half = learned.nearness(new Map([...asked, ['unheard', 2]]));
    expect(half?.represented).toBeLessThan(nearness?.represented ?? 0);
  });

  it('without vectors of what joined places it nowhere', () => {
    const alone = createIndexModel(index, { model, joined: [] });
    expect(alone.nearness(asked)?.to(24)).toBe(0);
    expect(alone.nearness(asked)?.to(0)).toBe(near(0));
  });

  it('works out once where a text lies that somebody keeps, whatever it is likened to', () => {
    let reads = 0;
    class Watched extends Map<string, number> {
      override [Symbol.iterator]() {
        reads++;
        return super[Symbol.iterator]();
      }
    }
    const kept = new Watched(asked);
    reads = 0;
    const [first, again] = [learned.likeness(asked)(kept), learned.likeness(asked)(kept)];
    expect(learned.likeness(new Map([['kernel', 1]]))(kept)).toBeLessThan(first);
    expect([again, reads]).toEqual([first, 1]);
  });

  it('likens texts by their terms', () => {
    const like = learned.likeness(asked);
    expect(
      like(
        new Map([
          ['edg', 1],
          ['vertex', 1],
        ]),
      ),
    ).toBeGreaterThan(0.5);
    expect(like(new Map([['bandit', 1]]))).toBeLessThan(0.2);
    expect(like(new Map([['unheard', 1]]))).toBe(0);
  });

  it('knows how near neighbours are, from either side; papers that joined have none', () => {
    expect(learned.papers).toBe(24);
    const neighbour = model.neighbours.places[0] ?? 0;
    const cosine = nearnessOf(model.neighbours, 0, neighbour);
    expect(cosine).toBeGreaterThan(0.5);
    expect(learned.cosine(0, neighbour)).toBe(cosine);
    expect(learned.cosine(neighbour, 0)).toBe(cosine);
    expect(learned.cosine(0, 1)).toBe(0);
    expect(learned.cosine(24, 27)).toBe(0);
  });
});
