import { describe, expect, it } from 'vitest';
import { resolveDoubt } from '../../src/answers/resolve-doubt.ts';
import type { Intent } from '../../src/chat/intent.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { paper } from '../helpers/paper.ts';

const { library } = createLibrary([
  paper('camel00001', {
    title: 'CAMEL: Agents That Talk',
    abstract: 'Show and tell games. Query by committee. What is not missing at random is learned.',
  }),
]);
const asked = { listed: [], from: 1, query: 'agents' };
const topic = (said: string, asks = false) => ({ kind: 'ask', topic: said, said, asks, newest: false });

describe('a word that asks for something of a paper', () => {
  it('does so where a paper is called so, and is part of the topic elsewhere', async () => {
    const cite = (reference: string): Intent => ({ kind: 'cite', reference, doubt: `citation ${reference}` });
    expect(await resolveDoubt(cite('camel'), undefined, library)).toEqual(cite('camel'));
    expect(await resolveDoubt(cite('networks'), undefined, library)).toEqual(topic('citation networks'));
    const related: Intent = { kind: 'related', source: 'trees', doubt: 'close to trees' };
    expect(await resolveDoubt(related, undefined, library)).toEqual(topic('close to trees'));
  });

  it('does so where the title of a paper follows that is not here, which is to be said', async () => {
    const save = (reference: string): Intent => ({ kind: 'save', reference, doubt: `save ${reference}` });
    for (const reference of ['arXiv:1810.04805', 'Tidal Forces', 'a paper of which i know five words'])
      expect(await resolveDoubt(save(reference), undefined, library)).toEqual(save(reference));
  });

  it('is not doubted without reason', async () => {
    for (const intent of [{ kind: 'cite', reference: 'networks' }, { kind: 'help' }] satisfies Intent[])
      expect(await resolveDoubt(intent, undefined, library)).toBe(intent);
  });
});

describe('a follow-up', () => {
  const refine = (doubt: string): Intent => ({ kind: 'refine', how: 'not', text: doubt.slice(4), doubt });

  it('is a topic where papers write just that', async () => {
    const said = 'not missing at random';
    expect(await resolveDoubt(refine(said), asked, library)).toEqual(topic(said));
  });

  it('is one where they do not, where it is short, and where nothing was asked', async () => {
    for (const said of ['not about random games', 'not missing'])
      expect(await resolveDoubt(refine(said), asked, library)).toEqual(refine(said));
    const intent = refine('not missing at random');
    expect(await resolveDoubt(intent, undefined, library)).toBe(intent);
  });
});

describe('words that ask', () => {
  const ask = (said: string, rest: string, more = {}): Intent => ({
    kind: 'ask',
    topic: rest,
    said,
    asks: true,
    newest: false,
    ...more,
  });

  it('are the topic where papers write just that', async () => {
    expect(
      await resolveDoubt(ask('query by committee', '', { by: 'committee' }), undefined, library),
    ).toEqual(topic('query by committee', true));
  });

  it('are none elsewhere, and not where new papers are wanted', async () => {
    for (const intent of [
      ask('show agents', 'agents'),
      ask('query by committee', 'committee', { newest: true }),
      ask('what is missing at random', 'missing at random'),
    ])
      expect(await resolveDoubt(intent, undefined, library)).toBe(intent);
  });
});
