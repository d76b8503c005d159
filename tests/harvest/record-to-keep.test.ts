import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arriving, factsOf, recordToKeep } from '../../src/harvest/record-to-keep.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

const now = new Date('2026-11-20T09:00:00Z');
const DAY_MS = 24 * 60 * 60_000;
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
const arriving: Arriving = {
  source: 'arxiv:cs.LG',
  known: undefined,
  isCaughtUp: true,
  now,
  forgetBefore: undefined,
};

describe('a record that comes', () => {
  it('is new from the moment it is seen, once its source was read; what turns up late and old is not', () => {
    const appeared = (date: Date | undefined, isCaughtUp: boolean) =>
      recordToKeep({ ...liveRecord('1'), ...(date && { appeared: date }) }, { ...arriving, isCaughtUp })
        ?.appearedAt;
    expect(appeared(daysAgo(3), true)).toBe(now.getTime());
    expect(appeared(undefined, true)).toBe(now.getTime());
    expect(appeared(daysAgo(400), true)).toBe(daysAgo(400).getTime());
    expect(appeared(daysAgo(3), false)).toBe(daysAgo(3).getTime());
    expect(appeared(daysAgo(-3), false)).toBe(now.getTime());
    expect(appeared(undefined, false)).toBe(0);
  });

  it('is still known by what it was called before', () => {
    const before = recordToKeep(liveRecord('1', { title: 'A first title' }), arriving);
    const after = recordToKeep(liveRecord('1', { title: 'Another title' }), {
      ...arriving,
      known: before?.facts,
    });
    expect(factsOf(after?.facts ?? '').otherIds).toEqual([factsOf(before?.facts ?? '').id]);
    expect(
      recordToKeep(liveRecord('1', { title: 'Another title' }), { ...arriving, known: after?.facts }),
    ).toEqual(after);
  });

  it('is forgotten at once where it is too old', () => {
    const kept = (date: Date) =>
      recordToKeep({ ...liveRecord('1'), appeared: date }, { ...arriving, forgetBefore: daysAgo(30) })
        ?.isForgotten;
    expect([kept(daysAgo(29)), kept(daysAgo(31))]).toEqual([undefined, true]);
  });

  it('shares a key with others of its title or identifier', () => {
    const keys = (title: string, doi: string) =>
      recordToKeep(liveRecord('1', { title, identifiers: [doi] }), arriving)?.workKeys ?? [];
    const [one, same, other] = [
      keys('On  Bandits!', 'doi:10.1/a'),
      keys('On bandits', 'doi:10.1/b'),
      keys('Graphs', 'doi:10.1/a'),
    ];
    expect(one.filter((key) => same.includes(key))).toHaveLength(1);
    expect(one.filter((key) => other.includes(key))).toEqual([]);
  });

  it('is text that every database takes, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'binary' }),
        (title, abstract) => {
          const kept = recordToKeep(
            { ...liveRecord('1', { title, abstract, venue: '\ud800\0' }), otherIds: ['a\0', '\ud800'] },
            arriving,
          );
          for (const text of [kept?.facts ?? '', ...(kept?.workKeys ?? [])]) {
            expect(text.isWellFormed() && !text.includes('\0') && !text.includes('\\u0000')).toBe(true);
            expect(text.length).toBeLessThan(60_000 + 12 * (title.length + abstract.length));
          }
        },
      ),
    );
    const odd = recordToKeep(
      liveRecord('1', { abstract: 'JSON writes \\u0000, and \\\\u0000, for \0.' }),
      arriving,
    );
    expect(factsOf(odd?.facts ?? '').abstract).toContain('u0000');
    expect(recordToKeep(liveRecord('\0'), arriving)).toBeUndefined();
    expect(recordToKeep(liveRecord('\ud800'), arriving)).toBeUndefined();
    const endless = recordToKeep(liveRecord('1', { title: 'x '.repeat(1_000_000) }), arriving);
    expect(endless?.facts.length).toBeLessThan(20_000);
    expect(recordToKeep(liveRecord('1', { title: ' ' }), arriving)).toBeUndefined();
  });
});
