import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/answers/requests/languages.ts';
import { compilePhrase } from '../../../src/answers/requests/phrase.ts';

const writing = { sets: { noun: ['papers?', 'work'], about: ['on', 'about'] }, hasSpaces: true };
const whole = (phrase: string) => compilePhrase(phrase, 'whole', writing);

describe('a phrase that is all that is said', () => {
  it.each([
    ['(give|show) [me] {noun}', 'Show me papers', true],
    ['(give|show) [me] {noun}', 'show work', true],
    ['(give|show) [me] {noun}', '…show, me: papers?!', false],
    ['(give|show) [me] {noun}', 'show, me papers?!', true],
    ['(give|show) [me] {noun}', 'show me paperclips', false],
    ['(give|show) [me] {noun}', 'please show me papers', false],
    ['(give|show) [me] {noun}', '', false],
    ['who.s there', "who's there", true],
    ['who.s there', "who's where", false],
    ["who 's there", "Who's there?", true],
  ])('%j is in %j: %j', (phrase, text, isFound) => {
    expect(whole(phrase).find(text) !== undefined).toBe(isFound);
  });

  it('gives what stands in its places, as it was typed', () => {
    const slots = (phrase: string, text: string) => whole(phrase).find(text)?.slots;
    expect(slots('{noun} by <who> {about} <what>', 'papers by Emma Ruiz on Deep RL!')).toEqual({
      who: 'Emma Ruiz',
      what: 'Deep RL',
    });
    expect(slots('[the] <what> paper', 'the GEGL paper')).toEqual({ what: 'GEGL' });
    expect(slots('more [{about} <what>]', 'more')).toEqual({});
    expect(slots('cite <what>', 'cite "A, B: C"')).toEqual({ what: '"A, B: C"' });
    expect(slots('<when=noun> <rest>', 'work harder')).toEqual({ when: 'work', rest: 'harder' });
  });

  it('gives a place as few words as may be', () => {
    expect(whole('<a> and <b>').find('x and y and z')?.slots).toEqual({ a: 'x', b: 'y and z' });
  });
});

describe('a phrase at one end', () => {
  it('is found with the marks behind or before it, and says how far it goes', () => {
    const start = compilePhrase('hello [there]', 'start', writing);
    expect(start.find('Hello there, bandits')).toMatchObject({ start: 0, end: 13 });
    expect(start.find('othello')).toBeUndefined();
    const end = compilePhrase('please', 'end', writing);
    expect(end.find('bandits, please!')).toMatchObject({ start: 7, end: 16 });
    expect(end.find('please bandits')).toBeUndefined();
  });

  it('takes as much as may be there, and what comes first in it', () => {
    const start = compilePhrase('papers [on]', 'start', writing);
    expect(start.find('papers on on')).toMatchObject({ end: 10 });
    expect(compilePhrase('(a|a b)', 'start', writing).find('a b c')).toMatchObject({ end: 2 });
  });
});

it('takes no text amiss', () => {
  const phrases = LANGUAGES.flatMap((language) =>
    language.asking
      .slice(0, 5)
      .flatMap((phrase) => [
        compilePhrase(phrase, 'start', language),
        compilePhrase(phrase, 'end', language),
      ]),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(phrases.length - 1), (text, at) => {
      const { start = 0, end = 0 } = phrases[at]?.find(text) ?? {};
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(start).toBeLessThanOrEqual(end);
    }),
  );
});

describe('the time that a phrase takes', () => {
  /** The least of several runs, which others on the machine cannot make longer. */
  function least(run: () => void): number {
    const times = Array.from({ length: 15 }, () => {
      const from = performance.now();
      run();
      return performance.now() - from;
    });
    return Math.min(...times);
  }

  it.each([
    ['(a|b|a b|b a|a a) [a] [a] [a] [b] <x> a <y> c', 'start'],
    ['[a] [a] [a] [a] [a] [a] [a] [a] [a] [a] <x> [a] <y> [a] <z> c', 'whole'],
  ] as const)('grows with the text alone: %j', (phrase, place) => {
    const machine = compilePhrase(phrase, place, writing);
    const text = (count: number) => 'a '.repeat(count);
    const [short, long] = [500, 4_000].map((count) => {
      machine.find(text(count));
      // A text is taken apart once, so another one stands between.
      return least(() => {
        machine.find(`${text(count)}d`);
        machine.find(text(count));
      });
    });
    // Eight times the text: a square would be 64 times.
    expect((long ?? 0) / (short ?? 1)).toBeLessThan(30);
  });
});
