import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { isAboutContext, readIntent } from '../../src/answers/read-intent.ts';
import { textEvent } from '../helpers/events.ts';

const tokens = createActionTokens();
const read = (text: string, context?: string) => readIntent(textEvent(text, context), tokens);
const search = (query: string) => ({ kind: 'search', query, offset: 0, nearest: false });

describe('readIntent', () => {
  it.each([
    ['graph  neural\nnetworks', search('graph neural networks')],
    ['/paper bandits', search('bandits')],
    ['/paper help', { kind: 'help' }],
    ['/paper', { kind: 'help' }],
    ['HELP', { kind: 'help' }],
    ['help with proofs', search('help with proofs')],
    ['paper abc', { kind: 'paper', reference: 'abc', text: 'paper abc' }],
    ['related some text', { kind: 'related', source: 'some text' }],
    ['related', { kind: 'help' }],
    ['cite', { kind: 'help' }],
    ['saved', { kind: 'saved', offset: 0 }],
    ['saved by the bell', search('saved by the bell')],
    ['cite: abc', { kind: 'cite', reference: 'abc' }],
    ['/cite abc', { kind: 'cite', reference: 'abc' }],
    ['Random', { kind: 'random' }],
    ['random paper', { kind: 'random' }],
    ['surprise me', { kind: 'random' }],
    ['/paper Surprise me!', { kind: 'random' }],
    ['surprise', search('surprise')],
    ['help!', { kind: 'help' }],
    ['random forests', search('random forests')],
    ['random paper on bandits', search('random paper on bandits')],
    ['surprise me with bandits', search('surprise me with bandits')],
    ['digest', { kind: 'digest', verb: 'status', text: '' }],
    ['/digest ON 9:30 Berlin', { kind: 'digest', verb: 'on', text: '9:30 Berlin' }],
    ['digest: off', { kind: 'digest', verb: 'off', text: '' }],
    ['digest of papers', search('digest of papers')],
    ['"related"', search('"related"')],
    ['/paper related x', { kind: 'related', source: 'x' }],
    ['cite abc', { kind: 'cite', reference: 'abc' }],
    ['papers about cites', search('papers about cites')],
    ['', { kind: 'help' }],
    ['?!', { kind: 'help' }],
  ])('understands %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('asks about the context when nothing is said', () => {
    expect(read('', 'a thread on bandits')).toEqual({ kind: 'related', source: 'a thread on bandits' });
    expect(read('related papers?', 'a thread on bandits')).toEqual({
      kind: 'related',
      source: 'a thread on bandits',
    });
    expect(read('  ', '  ')).toEqual({ kind: 'related', source: '  ' });
    expect(read('  ')).toEqual({ kind: 'help' });
  });

  it('knows what is only worth answering with what was said before', () => {
    for (const text of ['', '?!', 'related', ' Related papers?', '/related:'])
      expect(isAboutContext({ kind: 'text', text }), text).toBe(true);
    for (const text of ['related work', 'bandits', 'help'])
      expect(isAboutContext({ kind: 'command', text }), text).toBe(false);
    expect(isAboutContext({ kind: 'home' })).toBe(false);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.string(), { nil: undefined }),
        (text, context) => {
          expect(read(text, context).kind).toMatch(/search|paper|related|cite|random|saved|digest|help/);
        },
      ),
    );
  });
});
