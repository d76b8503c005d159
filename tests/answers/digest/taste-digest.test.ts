import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asker } from '../../../src/answers/answer-context.ts';
import { createBot } from '../../../src/answers/bot.ts';
import { createContext } from '../../../src/answers/create-context.ts';
import { answerDigest } from '../../../src/answers/digest/answer-digest.ts';
import { createDigestDesk } from '../../../src/digest/digest-desk.ts';
import { createPicker } from '../../../src/digest/pick-paper.ts';
import { actionsOf, shownText, silent } from '../../helpers/conversation.ts';
import { askerIn, type DigestStage, deskOptionsOf, openDigestStage } from '../../helpers/digest-stage.ts';
import { seedLibrary, seeds } from '../../helpers/seeds.ts';

let stage: DigestStage;
beforeEach(async () => {
  stage = await openDigestStage();
});
afterEach(() => stage.store.close());

const cql = seeds.papers.find(({ title }) => title.startsWith('Conservative Q-Learning'));
const id = cql?.id ?? '';

function contextOf(asker: Partial<Asker> = {}) {
  const { interests } = stage.store.digests;
  const arrivals = async () => ({ since: async () => [] });
  const picker = createPicker(seedLibrary, { arrivals, interests });
  const desk = createDigestDesk(deskOptionsOf(stage, { picker }));
  const { readingList } = stage.store;
  return createContext({
    ...{ library: seedLibrary, asker: askerIn(stage, asker), readingList, digests: async () => desk },
  });
}

const taste = (text = '', asker: Partial<Asker> = {}) =>
  answerDigest({ kind: 'digest', verb: 'taste', text }, contextOf(asker));
const interests = async () =>
  (await stage.store.digests.interests.of(stage.channel)).map(({ paperId, kind }) => `${kind} ${paperId}`);

describe('digest taste', () => {
  it('says by what papers are picked, to everyone, with buttons', async () => {
    await stage.subscribe({ papers: 'new', topic: 'offline RL' });
    expect(shownText(await taste())).toContain('nothing was saved, shared or voted for here yet');
    await stage.store.digests.interests.add(stage.channel, id, 'saved');
    const answer = await taste('', { isManager: false });
    const text = shownText(answer);
    expect(text).toMatch(/Liked +1 paper saved/);
    expect(text).toMatch(/Words +.*offline/);
    expect(text).toMatch(/Topic +“offline RL”/);
    expect(text).toContain('Conservative Q-Learning');
    expect(actionsOf(answer).map(({ label }) => label)).toEqual(['Reset']);
  });

  it('is changed by managers alone', async () => {
    await stage.store.digests.interests.add(stage.channel, id, 'saved');
    for (const text of ['reset', `less ${id}`])
      expect(shownText(await taste(text, { isManager: false }))).toContain('Only people who may manage');
    expect(await interests()).toEqual([`saved ${id}`]);
    expect(shownText(await taste(`less ${id}`))).toContain('come less from now on');
    expect(await interests()).toEqual(expect.arrayContaining([`less ${id}`, `saved ${id}`]));
    expect(shownText(await taste())).toMatch(/Less of +Conservative/);
    expect(shownText(await taste('reset'))).toContain('is forgotten');
    expect(await interests()).toEqual([]);
  });

  it('takes less of the last paper where none is named, and asks where there is none', async () => {
    expect(shownText(await taste('less of this'))).toContain('Less of which paper?');
    const { deliveries } = stage.store.digests;
    const row = { address: stage.channel, slot: '2027-02-28', dueAt: stage.now, note: undefined };
    await deliveries.claim({ ...row, paperId: id }, 'me');
    expect(shownText(await taste('less of this'))).toContain('Conservative Q-Learning');
    expect(shownText(await taste('less of no paper at all'))).not.toContain('come less');
    expect(await interests()).toEqual([`less ${id}`]);
  });
});

describe('what people do with papers in a channel', () => {
  it('is noted as its interest, and taken back', async () => {
    const context = contextOf({ canShare: true });
    await context.answer({ kind: 'save', reference: id });
    await context.answer({ kind: 'share', id });
    expect((await interests()).toSorted()).toEqual([`saved ${id}`, `shared ${id}`]);
    await context.answer({ kind: 'unsave', reference: id });
    expect(await interests()).toEqual([`shared ${id}`]);
  });

  it('needs a manager to be known only where something changes', () => {
    const bot = createBot({ library: seedLibrary, logger: silent });
    const needs = (text: string) => bot.needs({ kind: 'command', text }).manager;
    expect(
      ['digest taste', 'digest taste reset', 'digest off new', `digest taste less ${id}`].map(needs),
    ).toEqual([...[false, true, true, true]]);
  });
});
