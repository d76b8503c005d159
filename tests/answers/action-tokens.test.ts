import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActionTokens, MAX_TOKEN_CHARACTERS } from '../../src/answers/action-tokens.ts';
import type { Intent, Kind, Talk, Whose } from '../../src/chat/intent.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('h:x', 's:0:', ':', 'p:1'),
);
const name = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), minLength: 10, maxLength: 10 }),
  text.filter((one) => one !== ''),
);
const offset = fc.nat(9_999_999);
const whose = fc.constantFrom<Whose[]>('person', 'channel');

/** Of each kind, so that a new one does not compile without. */
const INTENTS: { readonly [K in Kind]: fc.Arbitrary<Intent<K>> } = {
  search: fc.record({ kind: fc.constant('search'), query: text, offset, nearest: fc.boolean() }),
  paper: fc.record({ kind: fc.constant('paper'), reference: name }),
  related: fc.record({ kind: fc.constant('related'), source: name }),
  cite: fc.record({ kind: fc.constant('cite'), reference: name }),
  random: fc.record({ kind: fc.constant('random'), not: name }, { requiredKeys: ['kind'] }),
  share: fc.record({ kind: fc.constant('share'), id: name }),
  save: fc.record({ kind: fc.constant('save'), reference: name }),
  add: fc.record({ kind: fc.constant('add'), reference: name }),
  unsave: fc.record({ kind: fc.constant('unsave'), reference: name }),
  saved: fc.record({ kind: fc.constant('saved'), offset, query: name }, { requiredKeys: ['kind', 'offset'] }),
  digest: fc.record({
    kind: fc.constant('digest'),
    verb: fc.constantFrom('on', 'off', 'status', 'preview', 'now', 'help'),
    text,
  }),
  sources: fc.record(
    {
      kind: fc.constant('sources'),
      verb: fc.constantFrom('list', 'add', 'pause', 'resume', 'remove'),
      name: text,
      offset,
      isSure: fc.constant(true),
    },
    { requiredKeys: ['kind', 'verb', 'name', 'offset'] },
  ),
  new: fc.record({ kind: fc.constant('new'), topic: text, since: text, offset }),
  follow: fc.record({ kind: fc.constant('follow'), query: text, whose }, { requiredKeys: ['kind', 'query'] }),
  unfollow: fc.oneof<fc.Arbitrary<Intent<'unfollow'>>[]>(
    fc.record(
      { kind: fc.constant('unfollow'), follow: fc.nat(), isListed: fc.constant(true), whose },
      { requiredKeys: ['kind', 'follow'] },
    ),
    fc.record({ kind: fc.constant('unfollow'), query: text, whose }, { requiredKeys: ['kind', 'query'] }),
  ),
  following: fc.oneof<fc.Arbitrary<Intent<'following'>>[]>(
    fc.record(
      { kind: fc.constant('following'), offset, slot: fc.constant('2026-11-25'), whose },
      { requiredKeys: ['kind', 'offset'] },
    ),
    fc.record({ kind: fc.constant('following'), offset, resumes: fc.constant(true), whose }),
  ),
  vote: fc.record({
    kind: fc.constant('vote'),
    slot: fc.constant('2026-11-25'),
    value: fc.constantFrom(1, -1),
  }),
  home: fc.constant({ kind: 'home' }),
  help: fc.constant({ kind: 'help' }),
  expired: fc.constant({ kind: 'expired' }),
  // A button says all of it again.
  ask: name.map((said) => ({ kind: 'ask', topic: said, said, asks: true, newest: false })),
  people: fc.record({ kind: fc.constant('people'), topic: name }),
  facts: fc.record({ kind: fc.constant('facts'), about: fc.constantFrom('papers', 'venues', 'years') }),
  unable: fc.record({ kind: fc.constant('unable'), what: fc.constant('citations'), topic: text }),
  more: fc.record({ kind: fc.constant('more'), turn: fc.constantFrom('next', 'previous') }),
  refine: fc.record({ kind: fc.constant('refine'), how: fc.constantFrom('only', 'not', 'and'), text: name }),
  smallTalk: fc.record({
    kind: fc.constant('smallTalk'),
    talk: fc.constantFrom<Talk[]>(
      'greeting',
      'thanks',
      'praise',
      'assent',
      'presence',
      'farewell',
      'stop',
      'complaint',
      'sign',
    ),
  }),
};
const intent: fc.Arbitrary<Intent> = fc.oneof(...Object.values<fc.Arbitrary<Intent>>(INTENTS));

describe('createActionTokens', () => {
  it('gives back every intent, in at most 95 characters', () => {
    const tokens = createActionTokens();
    fc.assert(
      fc.property(intent, (given) => {
        const token = tokens.encode(given);
        expect(token.length).toBeLessThanOrEqual(MAX_TOKEN_CHARACTERS);
        expect(tokens.decode(token)).toEqual(given);
      }),
    );
  });

  it('gives back where a button stands, and what it wants also when that is long', () => {
    const tokens = createActionTokens();
    const list = fc.oneof<fc.Arbitrary<Intent>[]>(INTENTS.search, INTENTS.saved, INTENTS.paper, INTENTS.cite);
    const placed = fc
      .constantFrom('paper', 'cite', 'save', 'unsave')
      .chain((kind) =>
        fc.record({ kind: fc.constant(kind), reference: name, from: list }),
      ) as fc.Arbitrary<Intent>;
    const outer = fc
      .record({ kind: fc.constant('related' as const), source: name, from: placed })
      .filter(({ from }) => from.kind === 'paper' || from.kind === 'cite');
    fc.assert(
      fc.property(fc.oneof(placed, outer), (given) => {
        const token = tokens.encode(given);
        expect(token.length).toBeLessThanOrEqual(MAX_TOKEN_CHARACTERS);
        expect(tokens.decode(token)).toEqual(given);
      }),
    );
  });

  it('loses of a long question only the way back when it is forgotten', () => {
    const from: Intent = { kind: 'search', query: 'word '.repeat(40), offset: 0, nearest: false };
    const opens: Intent = { kind: 'paper', reference: 'dzj58a2qa5' };
    const token = createActionTokens().encode({ ...opens, from });
    expect(createActionTokens().decode(token)).toEqual(opens);
  });

  it('leads back to what shows something, and not for ever', () => {
    const { decode, encode } = createActionTokens();
    expect(decode('b:a:dzj58a2qa5 g:off:')).toEqual({ kind: 'save', reference: 'dzj58a2qa5' });
    expect(decode('b:p:x '.repeat(50_000))).toMatchObject({ kind: 'paper', reference: 'x' });
    let intent: Intent = { kind: 'saved', offset: 0 };
    for (let step = 0; step < 30; step++) intent = { kind: 'paper', reference: `p${step}`, from: intent };
    const stepsOf = (one: Intent | undefined): number =>
      one !== undefined && 'from' in one ? 1 + stepsOf(one.from) : 0;
    expect(stepsOf(decode(encode(intent)))).toBe(8);
  });

  it.each<[string, Intent]>([
    [
      's:5:graph neural networks',
      { kind: 'search', query: 'graph neural networks', offset: 5, nearest: false },
    ],
    ['n:0:a:b', { kind: 'search', query: 'a:b', offset: 0, nearest: true }],
    ['p:dzj58a2qa5', { kind: 'paper', reference: 'dzj58a2qa5' }],
    ['r:dzj58a2qa5', { kind: 'related', source: 'dzj58a2qa5' }],
    ['c:dzj58a2qa5', { kind: 'cite', reference: 'dzj58a2qa5' }],
    ['x:dzj58a2qa5', { kind: 'share', id: 'dzj58a2qa5' }],
    ['a:dzj58a2qa5', { kind: 'save', reference: 'dzj58a2qa5' }],
    ['d:dzj58a2qa5', { kind: 'unsave', reference: 'dzj58a2qa5' }],
    ['l:10', { kind: 'saved', offset: 10 }],
    ['v:+:2026-11-25', { kind: 'vote', slot: '2026-11-25', value: 1 }],
    ['v:-:2026-11-25', { kind: 'vote', slot: '2026-11-25', value: -1 }],
    ['z:', { kind: 'random' }],
    ['z:dzj58a2qa5', { kind: 'random', not: 'dzj58a2qa5' }],
  ])('reads and writes %s as the messages of earlier versions have it', (token, given) => {
    expect(createActionTokens().decode(token)).toEqual(given);
    expect(createActionTokens().encode(given)).toBe(token);
  });

  const long = (query: string): Intent => ({
    kind: 'search',
    query: query.repeat(200),
    offset: 0,
    nearest: false,
  });

  it('says so when what it held is gone', () => {
    const tokens = createActionTokens(2);
    const [a, b] = [tokens.encode(long('a')), tokens.encode(long('b'))];
    expect(a).toMatch(/^h:[\w-]{22}$/);
    expect(tokens.decode(a)).toMatchObject({ kind: 'search' });
    tokens.encode(long('c'));
    expect(tokens.decode(b)).toEqual({ kind: 'expired' });
    expect(tokens.decode(a)).toMatchObject({ kind: 'search' });
    expect(createActionTokens().decode(a)).toEqual({ kind: 'expired' });
  });

  it('takes any string, and knows what is none of its own', () => {
    const tokens = createActionTokens();
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (token) => void tokens.decode(token)));
    for (const token of [
      '',
      'p',
      'p:',
      'q:',
      'i:x',
      's:x:y',
      's:12345678:x',
      'l:',
      'v:0:2026-11-25',
      'e:x',
      'g:eat:x',
      't:gossip',
      'f:x',
      'm:first',
      'k:or:x',
      'k:only:',
    ])
      expect(tokens.decode(token), token).toBeUndefined();
  });
});
