import { describe, expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { composeDigest } from '../../src/answers/compose-digest.ts';
import { createContext } from '../../src/answers/create-context.ts';
import { toAddress } from '../../src/chat/address.ts';
import type { PaperFacts } from '../../src/papers/paper.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { actionsOf, papersOf, shownText } from '../helpers/conversation.ts';
import { paper } from '../helpers/paper.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const tokens = createActionTokens();
const context = createContext({ library: seedLibrary, tokens });
const source = seeds.papers.find(({ title }) => title.startsWith('Conservative Q-Learning'));

interface More {
  readonly note?: string;
  readonly tally?: { readonly up: number; readonly down: number };
  readonly more?: readonly string[];
}

const postOf = (paperId = '', more: More = {}) => ({
  address: toAddress('test', 'lab', 'papers'),
  slot: '2027-03-01',
  paperId,
  note: more.note,
  tally: more.tally ?? { up: 0, down: 0 },
  deliveryKey: 'pb-1',
  more: more.more,
});

describe('the paper of the day', () => {
  it('has its key, its buttons without Share, and the papers near to it with reason and link', async () => {
    const answer = await composeDigest(postOf(source?.id), context);
    if (answer === undefined) throw new Error('there is no answer');
    expect(answer).toMatchObject({ tone: 'answer', deliveryKey: 'pb-1' });
    const [lead, ...related] = papersOf(answer);
    expect(lead?.id).toBe(source?.id);
    expect(lead?.actions.map(({ kind }) => kind)).toEqual(['paper', 'related', 'cite']);
    expect(related).toHaveLength(3);
    for (const { actions, link, reason } of related) {
      expect(actions.map(({ label }) => label)).toEqual(['Abstract']);
      expect(link.href).toMatch(/^https?:/);
      expect(reason).toMatch(/^both: /);
    }
  });

  it('out of what is new names up to five others that are new, and takes “less of this”', async () => {
    const others = seeds.papers.slice(0, 6).map(({ id }) => id);
    const answer = await composeDigest(postOf(source?.id, { more: ['gone', ...others] }), context);
    if (answer === undefined) throw new Error('there is no answer');
    const [, ...more] = papersOf(answer);
    expect(more.map(({ id }) => id)).toEqual(others.slice(0, 4));
    expect(more[0]).toMatchObject({ authors: '', venue: expect.stringMatching(/^NeurIPS/) });
    expect(more[0]?.actions.map(({ label }) => label)).toEqual(['Abstract']);
    expect(shownText(answer)).toContain('Also new');
    const less = actionsOf(answer).find(({ label }) => label === 'Less of this');
    expect(tokens.decode(less?.token ?? '')).toEqual({
      ...{ kind: 'digest', verb: 'taste', text: `less ${source?.id}` },
    });
    const alone = await composeDigest(postOf(source?.id, { more: [] }), context);
    expect(alone && actionsOf(alone).map(({ label }) => label)).toContain('Less of this');
  });

  it('counts votes, and says in words what they are for', async () => {
    const buttons = async (tally?: { up: number; down: number }) => {
      const answer = await composeDigest(postOf(source?.id, tally && { tally }), context);
      return answer === undefined ? [] : actionsOf(answer);
    };
    expect((await buttons()).map(({ label }) => label)).toEqual(['👍 Worth reading', '👎 Not for us']);
    const [up, down] = await buttons({ up: 3, down: 1 });
    expect([up?.label, down?.label]).toEqual(['👍 3 Worth reading', '👎 1 Not for us']);
    expect(down?.description).toMatch(/^👎 1 Not for us: Conservative Q-Learning/);
    expect(tokens.decode(up?.token ?? '')).toEqual({ kind: 'vote', slot: '2027-03-01', value: 1 });
  });

  it('begins with the day, and the note where there is one', async () => {
    const answer = await composeDigest(postOf(source?.id, { note: 'Round 2 begins.' }), context);
    if (answer !== undefined)
      expect(shownText(answer)).toMatch(
        /^Paper of the day\s+Monday,? 1 March 2027 · Round 2 begins\.\s+Conservative/,
      );
  });

  it('is none when it is not in the corpus any more', async () => {
    expect(await composeDigest(postOf('0123456789'), context)).toBeUndefined();
  });
});

describe('the lead', () => {
  /** What a post shows of an abstract, in a library that has nothing else. */
  async function leadOf(facts: Partial<PaperFacts>) {
    const { library } = createLibrary([paper('p', facts)]);
    const answer = await composeDigest(postOf('p'), createContext({ library }));
    return answer === undefined ? undefined : papersOf(answer)[0]?.abstract;
  }

  it('is whole sentences of the abstract, as many as fit', async () => {
    const sentence = `We learn ${'more '.repeat(40)}here.`;
    expect(await leadOf({ abstract: Array(5).fill(sentence).join(' ') })).toEqual([
      `${sentence} ${sentence}`,
    ]);
    expect(await leadOf({ abstract: 'One. Two.' })).toEqual(['One. Two.']);
  });

  it('of a sentence that is too long is its beginning, and of nothing nothing', async () => {
    const [lead = ''] = (await leadOf({ abstract: 'word '.repeat(300) })) ?? [];
    expect(lead).toMatch(/^word .*…$/);
    expect(lead.length).toBeLessThanOrEqual(600);
    expect(await leadOf({})).toEqual([]);
  });
});
