import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { readIntent } from '../../src/answers/read-intent.ts';
import { VERBS } from '../../src/answers/verbs.ts';
import type { Intent } from '../../src/chat/intent.ts';

const tokens = createActionTokens();
const read = (text: string) => readIntent({ kind: 'text', text }, tokens);
/** Papers on a topic; by default nothing around it asked for them. */
const ask = (topic: string, said = topic) => ({
  kind: 'ask',
  topic,
  said,
  asks: topic !== said,
  newest: false,
});
const CONTEXT = { kind: 'related', source: '#context' };

describe('the words of the commands', () => {
  it.each<[string, object]>([
    ['graph  neural\nnetworks', ask('graph neural networks')],
    ['/paper bandits', ask('bandits')],
    ['/paper help', { kind: 'help' }],
    ['HELP', { kind: 'help' }],
    ['help with proofs', ask('help with proofs')],
    ['paper abc', { kind: 'paper', reference: 'abc', text: 'paper abc' }],
    ['related causal graphs', { kind: 'related', source: 'causal graphs' }],
    ['related', CONTEXT],
    ['cite', { kind: 'cite', reference: '#it' }],
    ['saved', { kind: 'saved', offset: 0 }],
    ['saved by the bell', ask('saved by the bell')],
    ['cite: abc', { kind: 'cite', reference: 'abc' }],
    ['/cite abc', { kind: 'cite', reference: 'abc' }],
    ['Random', { kind: 'random' }],
    ['random paper', { kind: 'random' }],
    ['surprise me', { kind: 'random' }],
    ['/paper Surprise me!', { kind: 'random' }],
    ['surprise', ask('surprise')],
    ['help!', { kind: 'help' }],
    ['random forests', ask('random forests')],
    ['digest', { kind: 'digest', verb: 'status', text: '' }],
    ['/digest ON 9:30 Berlin', { kind: 'digest', verb: 'on', text: '9:30 Berlin' }],
    ['digest: off', { kind: 'digest', verb: 'off', text: '' }],
    ['digest of papers', ask('digest of papers')],
    ['"related"', ask('"related"')],
    ['papers about cites', ask('cites', 'papers about cites')],
  ])('are understood: %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('ask about what was said before when nothing is said', () => {
    for (const text of ['', '  ', '/paper', '?!', '…'])
      expect(read(text), text).toEqual({ kind: 'related', source: '#thread' });
    for (const text of ['related papers?', '/related:', 'anything similar?'])
      expect(read(text), text).toEqual(CONTEXT);
    for (const text of ['bandits', 'related bandits', 'help']) expect(read(text), text).not.toEqual(CONTEXT);
  });

  it('are those of buttons as well, which may be unknown', () => {
    expect(readIntent({ kind: 'action', token: 'p:dzj58a2qa5' }, tokens)).toEqual({
      kind: 'paper',
      reference: 'dzj58a2qa5',
    });
    expect(readIntent({ kind: 'action', token: '?' }, tokens)).toEqual({ kind: 'help' });
    expect(readIntent({ kind: 'home' }, tokens)).toEqual({ kind: 'home' });
  });
});

describe('a request in plain words', () => {
  it.each<[string, object]>([
    ['how do I cite GEM?', { kind: 'cite', reference: 'GEM', doubt: 'how do I cite GEM' }],
    ['could you please give me the bibtex for number 3', { kind: 'cite', reference: '#3' }],
    ['the summary of the last one please', { kind: 'paper', reference: '#last' }],
    ['put the second on my list', { kind: 'save', reference: '#2' }],
    ['what did I save?', { kind: 'saved', offset: 0 }],
    ['take it off my list', { kind: 'unsave', reference: '#it' }],
    ['papers similar to the first', { kind: 'related', source: '#1' }],
    ['who works on causal inference?', { kind: 'people', topic: 'causal inference' }],
    ['how many papers are there?', { kind: 'facts', about: 'papers' }],
    ['which conferences do you cover?', { kind: 'facts', about: 'venues' }],
    ['which years do you have?', { kind: 'facts', about: 'years' }],
    ['the most cited papers on robotics', { kind: 'unable', what: 'citations', topic: 'robotics' }],
    ['could you save number 2?', { kind: 'save', reference: '#2' }],
    ['who wrote the second one?', { kind: 'paper', reference: '#2' }],
    ['what year was GEM published', { kind: 'paper', reference: 'GEM' }],
    ['which paper has the most citations?', { kind: 'unable', what: 'citations', topic: '' }],
    ['top 10 most cited papers', { kind: 'unable', what: 'citations', topic: '' }],
    ['some more please', { kind: 'more', turn: 'next' }],
    ['go back', { kind: 'more', turn: 'previous' }],
    ['pick one at random', { kind: 'random' }],
    ['what can you do?', { kind: 'help' }],
    ['stop the daily paper', { kind: 'digest', verb: 'off', text: '' }],
    ['when does the daily paper come?', { kind: 'digest', verb: 'status', text: '' }],
    ['post a paper here every weekday at 7', { kind: 'digest', verb: 'on', text: 'weekdays 7' }],
    ['daily paper at 9:30 Paris', { kind: 'digest', verb: 'on', text: '9:30 Paris' }],
    ['lovely, thanks!', { kind: 'smallTalk', talk: 'thanks' }],
    ['👋', { kind: 'smallTalk', talk: 'sign' }],
    ['zeig mir bitte Arbeiten über Kausalität', { kind: 'ask', topic: 'Kausalität' }],
    ['busco artículos sobre robótica', { kind: 'ask', topic: 'robótica' }],
    ['je cherche des articles sur la robotique', { kind: 'ask', topic: 'robotique' }],
    ['ロボットについての論文を教えてください', { kind: 'ask', topic: 'ロボット' }],
  ])('is understood: %j', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  it.each<[string, object]>([
    ['and by Bengio?', { kind: 'refine', how: 'and', text: 'by Bengio' }],
    ['ok, only 2021', { kind: 'refine', how: 'only', text: '2021' }],
    ['but not about robots', { kind: 'refine', how: 'not', text: 'robots' }],
    ['oldest first', { kind: 'refine', how: 'only', text: 'oldest' }],
    ['latest first', { kind: 'refine', how: 'only', text: 'newest' }],
    ['5', { kind: 'paper', reference: '#5' }],
    ['tell me more about the third one', { kind: 'paper', reference: '#3' }],
  ])('goes on with the last answer: %j', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});

/** Topics of papers that begin as requests do. */
const TOPICS = [
  'list decoding',
  'search engines',
  'question answering',
  'reading comprehension',
  'back propagation',
  'more is less',
  'next token prediction',
  'learning from 2020 elections',
  'one-shot learning',
  'what makes good views',
  'give and take',
  'show and tell',
  'how to train your ViT',
  'two-player games',
  'second-order methods',
  'first-order logic',
  'this is spinal tap',
  'thank you for smoking dataset',
  'and-or graphs',
  'digest proteins',
  'daily activity recognition',
  'daily 3D reconstruction',
  'similar image retrieval',
  'query expansion',
  'check worthiness',
  'most influential nodes',
  'experts in the loop',
  'stop sign detection',
  'previous best solutions',
  'last layer retraining',
  'happy birthday problem',
];

/** Of these only the library can tell: whether a paper is called so, or papers write that. */
const DOUBTFUL = [
  'cite as evidence',
  'no free lunch theorem',
  'not missing at random',
  'only connect',
  'abstract interpretation of neural networks',
  'bibliography coupling',
  'citation networks',
  'pdf parsing',
  'text to speech',
  'open set recognition',
  'explain the explainer',
  'save energy in data centers',
  'forget me not',
  'more like transformers',
  'close to optimal',
  'skip connections',
];

describe('a topic that only looks like a request', () => {
  it.each(TOPICS)('stays one: %j', (topic) => {
    expect(read(topic)).toMatchObject({ kind: 'ask', topic });
  });

  it.each(DOUBTFUL)('is kept whole where that is doubtful: %j', (topic) => {
    expect(read(topic)).toMatchObject({ doubt: topic });
  });

  it('is not doubted where a paper of the last answer is meant', () => {
    for (const text of ['save the second', 'cite 2', 'more like the first', 'forget it', 'explain number 3'])
      expect(read(text), text).not.toHaveProperty('doubt');
  });
});

describe('readIntent', () => {
  it('takes any text', () => {
    const pieces = fc.constantFrom('papers ', 'by ', 'cite ', '2 ', 'not ', '#it ', ', ', '"', 'の論文', '…');
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 60 }));
    fc.assert(
      fc.property(texts, (given) => {
        const intent: Intent = read(typeof given === 'string' ? given : given.join(''));
        expect(VERBS).toHaveProperty(intent.kind);
      }),
    );
  });
});

describe('follow-ups in other languages', () => {
  it.each<[string, object]>([
    ['speichere 1', { kind: 'save', reference: '#1' }],
    ['enregistre 1', { kind: 'save', reference: '#1' }],
    ['nur 2020', { kind: 'refine', how: 'only', text: '2020' }],
    ['seulement 2020', { kind: 'refine', how: 'only', text: '2020' }],
    ['sólo 2020', { kind: 'refine', how: 'only', text: '2020' }],
    ['más', { kind: 'more', turn: 'next' }],
    ['atrás', { kind: 'more', turn: 'previous' }],
    ['guarda 2 para después', { kind: 'save', reference: '#2' }],
    ['encore', { kind: 'more', turn: 'next' }],
    ['siguiente', { kind: 'more', turn: 'next' }],
    ['save', { kind: 'save', reference: '#it' }],
  ])('need no other word that tells the language: %j', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  it.each([
    'solo learning',
    'sans serif fonts',
    'active learning',
    'suite',
    'plus',
    'y axis',
    'para',
    'continue',
  ])('are not found in %j', (text) => {
    expect(read(text).kind).not.toBe('digest');
  });
});
