import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Remembered, readRemembered, rememberAnswer } from '../../src/answers/remembered.ts';
import type { Intent } from '../../src/chat/intent.ts';
import type { Answer, PaperBlock } from '../../src/chat/reply.ts';
import { MAX_STATE_CHARACTERS } from '../../src/store/conversations.ts';

const block = (id: string, ordinal?: number): PaperBlock => ({
  kind: 'paper',
  id,
  title: id,
  authors: '',
  venue: '',
  link: { kind: 'paper', href: 'https://example.org', label: '' },
  moreLinks: [],
  sentences: [],
  abstract: [],
  actions: [],
  ...(ordinal === undefined ? {} : { ordinal }),
});
const page = (offset: number): Intent => ({ kind: 'search', query: 'q', offset, nearest: false });
function list(ids: readonly string[], from = 1, query: string | undefined = 'q'): Answer {
  return {
    tone: 'answer',
    turns: { here: page(from - 1), next: page(from + ids.length - 1) },
    blocks: ids.map((id, at) => block(id, from + at)),
    ...(query === undefined ? {} : { query }),
  };
}
const ask: Intent = { kind: 'ask', topic: 'q', said: 'q', asks: true, newest: false };
const remember = (before: Remembered | undefined, answer: Answer, intent: Intent = ask, text?: string) =>
  rememberAnswer(before, { intent, answer, text });

describe('what is remembered of an answer', () => {
  it('is a list with its question and what comes next, and what was said', () => {
    expect(remember(undefined, list(['a', 'b']), ask, 'say q')).toEqual({
      listed: ['a', 'b'],
      from: 1,
      query: 'q',
      said: 'say q',
      here: page(0),
      next: page(2),
    });
  });

  it('grows by further pages, up to a limit, and begins anew with another list', () => {
    const first = remember(undefined, list(['a', 'b']));
    const second = remember(first, list(['c', 'd'], 3, undefined), page(2));
    expect(second).toMatchObject({ listed: ['a', 'b', 'c', 'd'], from: 1, query: 'q' });
    expect(remember(second, list(['x'], 1, 'other'))).toMatchObject({
      listed: ['x'],
      from: 1,
      query: 'other',
    });
    expect(remember(second, list(['y'], 11, undefined), page(10))).toMatchObject({ listed: ['y'], from: 11 });
    const many = Array.from({ length: 80 }, (_, at) => `p${at}`);
    expect(remember(undefined, list(many))?.listed).toHaveLength(50);
  });

  it('is the paper that was opened, beside the list it was in', () => {
    const before = remember(undefined, list(['a', 'b']));
    const opened: Answer = { tone: 'answer', blocks: [block('b')] };
    expect(remember(before, opened, { kind: 'paper', reference: 'b' })).toEqual({
      ...before,
      opened: 'b',
      isOpened: true,
    });
  });

  it('is nothing new of small talk, help and what shows nothing', () => {
    const before = remember(undefined, list(['a']));
    const nothing: Answer = { tone: 'notice', blocks: [] };
    for (const intent of [
      { kind: 'help' },
      { kind: 'smallTalk', talk: 'thanks' },
      page(0),
    ] satisfies Intent[])
      expect(remember(before, nothing, intent)).toBe(before);
    expect(remember(undefined, nothing, page(0))).toBeUndefined();
  });

  it('is small enough to be kept', () => {
    const ids = Array.from({ length: 50 }, (_, at) => `${at}`.padStart(10, '0'));
    const kept = remember(undefined, list(ids, 1, 'q'.repeat(1_000)), ask, 's'.repeat(50_000));
    expect(JSON.stringify(kept).length).toBeLessThan(MAX_STATE_CHARACTERS);
  });
});

describe('what was kept', () => {
  it('survives', () => {
    const anything = fc.record(
      {
        listed: fc.array(fc.string()),
        from: fc.nat(),
        query: fc.string(),
        opened: fc.string(),
        said: fc.string({ unit: 'binary' }),
        next: fc.constant(page(5)),
      },
      { requiredKeys: ['listed', 'from'] },
    );
    fc.assert(
      fc.property(anything, (given) => {
        expect(readRemembered(JSON.stringify(given))).toEqual({ ...given });
      }),
    );
  });

  it.each([
    'null',
    '[]',
    '7',
    '"x"',
    '{}',
    '{"listed":"a","from":1}',
    '{"listed":[1],"from":1}',
    '{"listed":[],"from":"1"}',
    '{"listed":[],"from":1,"query":7}',
    '{"listed":[],"from":1,"opened":{}}',
    '{"listed":[],"from":1,"said":[]}',
    '{"listed":[],"from":1,"next":{"kind":"nonsense"}}',
    '{"listed":[],"from":1,"previous":"x"}',
    '{"listed":[],"from":1',
    '',
  ])('is nothing where it is anything else: %s', (text) => {
    expect(readRemembered(text)).toBeUndefined();
  });

  it('is nothing where nothing was', () => {
    expect(readRemembered(undefined)).toBeUndefined();
  });
});
