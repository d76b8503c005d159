import { describe, expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { CONTEXT, missingNumber, referBack, refersBack } from '../../src/answers/refer-back.ts';
import type { Remembered } from '../../src/answers/remembered.ts';
import type { Context } from '../../src/chat/event.ts';
import type { Intent } from '../../src/chat/intent.ts';

const tokens = createActionTokens();
const remembered: Remembered = { listed: ['aaa', 'bbb', 'ccc'], from: 6, opened: 'ooo', said: 'bandits' };
const cite = (reference: string): Intent => ({ kind: 'cite', reference });
const about: Intent = { kind: 'related', source: CONTEXT };
const refer = (intent: Intent, before: { remembered?: Remembered; context?: Context } = {}) =>
  referBack(intent, { remembered: before.remembered, context: before.context }, tokens);
const context = (text: string, posted: readonly Intent[] = [], isDirect?: true): Context => ({
  text,
  tokens: posted.map((intent) => tokens.encode(intent)),
  ...(isDirect === undefined ? {} : { isDirect }),
});

it('says which numbers there are where one is none of them, of a list alone', () => {
  expect(missingNumber(cite('#9'), remembered)).toEqual({ number: 9, from: 6, to: 8 });
  expect(missingNumber(cite('#it'), remembered)).toBeUndefined();
  expect(missingNumber(cite('2005.11401'), remembered)).toBeUndefined();
  expect(missingNumber(cite('#9'), undefined)).toBeUndefined();
  expect(missingNumber(cite('#9'), { listed: [], from: 1, opened: 'ooo' })).toBeUndefined();
});

describe('a paper of the last answer', () => {
  it.each([
    ['#6', 'aaa'],
    ['#8', 'ccc'],
    ['#last', 'ccc'],
    ['#it', 'ooo'],
  ])('%s is the one with that number', (pointer, id) => {
    expect(refer(cite(pointer), { remembered })).toEqual(cite(id));
    expect(refer({ kind: 'related', source: pointer }, { remembered })).toEqual({
      kind: 'related',
      source: id,
    });
  });

  it('is none where none has that number, or nothing was answered', () => {
    for (const pointer of ['#1', '#9']) expect(refer(cite(pointer), { remembered })).toBeUndefined();
    for (const pointer of ['#1', '#last', '#it']) expect(refer(cite(pointer))).toBeUndefined();
    expect(refer(cite('#it'), { remembered: { listed: ['aaa', 'bbb'], from: 1 } })).toBeUndefined();
    expect(refer(cite('#it'), { remembered: { listed: ['aaa'], from: 1 } })).toEqual(cite('aaa'));
  });

  it('is before all the one that the bot posted there', () => {
    const posted = context('', [{ kind: 'share', id: 'ppp' }]);
    expect(refer(cite('#it'), { remembered, context: posted })).toEqual(cite('ppp'));
  });
});

describe('what was said before', () => {
  const related = (source: string) => ({ kind: 'related', source, isPassing: true });

  it('is what people wrote, or the one paper that the bot showed there', () => {
    expect(refer(about, { context: context('we talk of tides') })).toEqual(related('we talk of tides'));
    const one = [cite('ppp'), { kind: 'paper', reference: 'ppp' }] satisfies Intent[];
    expect(refer(about, { context: context('nice', one) })).toEqual(related('ppp'));
    const two = [cite('ppp'), cite('rrr')];
    expect(refer(about, { context: context('nice', two) })).toEqual(related('nice'));
    expect(refer(about, { context: context(' ', two) })).toEqual(related('ppp'));
  });

  it('is in a direct conversation, and where there is no other, what is remembered', () => {
    expect(refer(about, { remembered, context: context('x', [], true) })).toEqual(related('ooo'));
    expect(refer(about, { remembered })).toEqual(related('ooo'));
    expect(refer(about, { remembered: { listed: ['aaa'], from: 1, said: 'tides' } })).toEqual(
      related('tides'),
    );
    expect(refer(about, { remembered: { listed: ['aaa'], from: 1 } })).toEqual(related('aaa'));
    expect(refer(about)).toBeUndefined();
  });
});

it('leaves what refers to nothing as it is', () => {
  for (const intent of [
    cite('DreamSim'),
    { kind: 'help' },
    { kind: 'related', source: 'tides' },
  ] satisfies Intent[]) {
    expect(refer(intent, { remembered })).toBe(intent);
    expect(refersBack(intent)).toBe(false);
  }
  for (const intent of [cite('#2'), about]) expect(refersBack(intent)).toBe(true);
});
