import { describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import { pickNote } from '../../../src/digest/pick-note.ts';
import { createPicker } from '../../../src/digest/pick-paper.ts';
import { simulateDigests } from '../../../src/digest/simulate.ts';
import { compareSources } from '../../../src/papers/compare-sources.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import { heldPapers, type Rebuild } from '../../../src/search/engine/rebuild.ts';
import type { Arrival, Arrivals } from '../../../src/store/arrivals.ts';
import { openDigestStage } from '../../helpers/digest-stage.ts';
import { madePapers } from '../../helpers/made-papers.ts';
import { paper } from '../../helpers/paper.ts';

const HOUR_MS = 3_600_000;
const address = toAddress('test', 'lab', 'papers');
const since = new Date('2027-02-28T09:00:00Z');
const news = { address, papers: 'new' as const, slot: '2027-03-01', timezone: 'UTC', since };
const at = (time: string) => new Date(`2027-02-28T${time}:00Z`);

const LIBRARY = [
  paper('cql', {
    title: 'Conservative Q-Learning for Offline Reinforcement Learning',
    abstract: 'Offline reinforcement learning from static datasets with conservative value functions.',
  }),
  ...madePapers(40),
];
const NEW = [
  paper('fish', {
    title: 'The Diet of Deep-Sea Fish',
    abstract: 'We follow fish into the deep sea and see what they eat.',
  }),
  paper('iql', {
    title: 'Implicit Q-Learning',
    abstract: 'Offline reinforcement learning without querying values of unseen actions in static datasets.',
  }),
  paper('old', {
    title: 'Offline Reinforcement Learning Long Ago',
    abstract: 'Offline reinforcement learning.',
  }),
];
const arrival = (paperId: string, appearedAt: Date, more: Partial<Arrival> = {}): Arrival => ({
  ...{ paperId, appearedAt, source: 'arxiv:cs.LG' },
  ...more,
});
const arrivalsOf = (all: readonly Arrival[]) => async (): Promise<Arrivals> => ({
  since: async (moment) => all.filter(({ appearedAt }) => appearedAt > moment),
});
const interestsOf = (kind: 'saved' | 'less', paperId: string) => ({
  of: async () => [{ kind, paperId, at: since }],
});
const { library } = createLibrary([...LIBRARY, ...NEW]);
const came = [
  arrival('fish', at('12:00')),
  arrival('iql', at('11:00')),
  arrival('old', at('08:00')),
  arrival('gone', at('10:00')),
];
const arrivals = arrivalsOf(came);

describe('a digest out of what is new', () => {
  it('posts what is near to what the channel saved, and says why, with others', async () => {
    const picker = createPicker(library, { arrivals, interests: interestsOf('saved', 'cql') });
    const pick = await picker.pick({ address, shown: [], news });
    expect(pick?.paper.id).toBe('iql');
    expect(pick?.news?.more).toEqual(['fish']);
    expect(pick && pickNote(pick, undefined)).toBe(
      'new on arXiv yesterday; near to “Conservative Q-Learning for Offline Reinforcement Learning”, which this channel saved',
    );
  });

  it('takes what came late by its date, but was read since the last one', async () => {
    const late = arrivalsOf([arrival('old', at('08:00'), { readAt: at('20:00') })]);
    const picker = createPicker(library, { arrivals: late, interests: interestsOf('saved', 'cql') });
    expect((await picker.pick({ address, shown: [], news }))?.paper.id).toBe('old');
  });

  it('falls back to the library where nothing new fits, or is silent where that is wanted', async () => {
    const picker = createPicker(library, { arrivals, interests: interestsOf('saved', 'cql') });
    const shown = ['iql', 'fish'];
    const pick = await picker.pick({ address, shown, news });
    expect(pick).toMatchObject({ isInstead: true });
    expect(pick && pickNote(pick, undefined)).toBe('nothing new today; this one is from the library');
    expect(await picker.pick({ address, shown, news: { ...news, papers: 'new only' } })).toBeUndefined();
    const topic = 'medieval falconry';
    expect(await picker.pick({ address, shown: [], topic, news })).toBeUndefined();
  });

  it('keeps to the topic, and away from what is wanted less', async () => {
    const none = createPicker(library, { arrivals, interests: { of: async () => [] } });
    expect((await none.pick({ address, topic: 'fish diet', shown: [], news }))?.paper.id).toBe('fish');
    const picker = createPicker(library, { arrivals, interests: interestsOf('less', 'cql') });
    expect((await picker.pick({ address, shown: [], news }))?.paper.id).toBe('fish');
  });

  it('is out of the library while nothing comes in at all', async () => {
    const picker = createPicker(library, { interests: interestsOf('saved', 'cql') });
    expect(picker.hasNews).toBe(false);
    const any = await picker.pick({ address, shown: [] });
    expect(await picker.pick({ address, shown: [], news: { ...news, papers: 'new only' } })).toEqual(any);
  });
});

it('posts one a day for 30 days while 200 papers come each day: none stale, none twice, each as it was previewed', async () => {
  const stage = await openDigestStage();
  // Here and now: a thread for each of so few papers takes longer.
  const rebuild: Rebuild = async (holding) =>
    indexPapers((await heldPapers(holding)).toSorted(compareSources));
  const { library: growing } = createLibrary(madePapers(100), { rebuild });
  const all: Arrival[] = [];
  const start = new Date('2027-03-01T00:00:00Z');
  let days = 0;
  const comeUntil = async (now: Date) => {
    for (; start.getTime() + days * 24 * HOUR_MS <= now.getTime() - 6 * HOUR_MS; days++) {
      const appearedAt = new Date(start.getTime() + days * 24 * HOUR_MS + 6 * HOUR_MS);
      // Every seventh day nothing comes.
      if (days % 7 === 6) continue;
      const put = madePapers(200, 1_000 + days * 200);
      // What is two days old is forgotten again.
      const removed = all.slice(400).map(({ paperId }) => paperId);
      await growing.apply({ put, removed: removed.slice(0, 200) });
      all.unshift(...put.map(({ id }) => arrival(id, appearedAt)));
    }
  };
  const { interests } = stage.store.digests;
  await interests.add(stage.channel, 'm000000003', 'saved');
  const known = createPicker(growing, { arrivals: arrivalsOf(all), interests });
  const picker: typeof known = {
    ...known,
    pick: async (request) => {
      if (request.news !== undefined) await comeUntil(new Date(`${request.news.slot}T09:00:00Z`));
      const pick = await known.pick(request);
      // Whoever asks again is told the same.
      if (request.news?.slot.endsWith('5')) expect(await known.pick(request)).toEqual(pick);
      return pick;
    },
  };
  const subscription = await stage.subscribe({
    ...{ createdAt: start, activeSince: start, changedAt: start, papers: 'new only' },
  });
  const shown: Date[] = [];
  await simulateDigests({
    ...{ ...stage.options, picker, subscription, from: start, to: new Date('2027-03-30T23:00:00Z') },
    show: (now) => shown.push(now),
  });
  const rows = (await stage.store.digests.deliveries.recent(stage.channel, 40)).toReversed();
  expect(rows).toHaveLength(30);
  expect(rows.map(({ state }) => state)).toEqual(
    Array.from({ length: 30 }, (_, day) => (day % 7 === 6 ? 'missed' : 'sent')),
  );
  const sent = rows.flatMap(({ paperId, dueAt, more }) =>
    paperId === undefined ? [] : [{ paperId, dueAt, more }],
  );
  expect(new Set(sent.map(({ paperId }) => paperId)).size).toBe(sent.length);
  for (const { paperId, dueAt, more } of sent) {
    const came = all.find((one) => one.paperId === paperId);
    expect(dueAt.getTime() - (came?.appearedAt.getTime() ?? 0)).toBe(3 * HOUR_MS);
    expect(more).toHaveLength(5);
  }
  expect(shown).toHaveLength(sent.length);
  expect(rows.find(({ state }) => state === 'missed')?.reason).toBe('Nothing new that fits came.');
  await stage.store.close();
}, 120_000);
