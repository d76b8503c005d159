import { describe, expect, it } from 'vitest';
import { createAlertDispatcher } from '../../src/alerts/alert-dispatcher.ts';
import { alertKey, deliverAlert } from '../../src/alerts/deliver-alert.ts';
import { deliveryKey } from '../../src/digest/delivery-key.ts';
import { type AlertStage, byLevine, libraryOfOld, onCauses, openAlertStage } from '../helpers/alert-stage.ts';
import { doomedProcess } from '../helpers/doomed-process.ts';

const DAY_MS = 24 * 3_600_000;

/** All but what they follow is the same for all. */
const library = libraryOfOld();
const news = [byLevine('l1'), byLevine('l2'), onCauses('c1')];
await library.apply({ put: news, removed: [] });

async function dayWithNews(): Promise<AlertStage> {
  const stage = await openAlertStage(library);
  await stage.follow('author:levine');
  await stage.follow('"causal discovery"');
  await stage.follow('author:levine', 'channel');
  const arrived = { appearedAt: stage.now, source: 'arxiv:cs.LG' };
  stage.arrived.push(...news.map(({ id }) => ({ paperId: id, ...arrived })));
  stage.now = new Date(stage.now.getTime() + DAY_MS);
  return stage;
}

async function run(options: Parameters<typeof createAlertDispatcher>[0]): Promise<void> {
  const dispatcher = createAlertDispatcher(options);
  await dispatcher.tick().catch(() => undefined);
  await dispatcher.idle();
}

/** What was heard of a process is long ago. */
async function forgetInstances({ store }: AlertStage): Promise<void> {
  const { instances } = store.alerts;
  for (const one of await instances.alive(DAY_MS)) await instances.leave(one);
}

const NEWS = [
  { place: 'test:dm:ada', groups: { 'author:levine': ['l2', 'l1'], '"causal discovery"': ['c1'] } },
  { place: 'test:lab:papers', groups: { 'author:levine': ['l2', 'l1'] } },
];
const received = (stage: AlertStage) =>
  stage.sent
    .map(({ place, groups }) => ({ place, groups: sorted(groups) }))
    .toSorted((one, other) => one.place.localeCompare(other.place));
const sorted = (groups: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(groups).map(([query, ids]) => [query, ids.toSorted().toReversed()]));

describe('a process that dies', () => {
  it.each(['before', 'after'] as const)(
    'at any of its calls (%s it has an effect) leaves the next one all that it did not tell, and only that',
    async (when) => {
      for (let at = 1, isOver = false; !isOver; at++) {
        const stage = await dayWithNews();
        const doomed = doomedProcess(stage, at, when);
        await run(doomed.options);
        isOver = doomed.calls < at;
        await forgetInstances(stage);
        // The next is another process; hours later what was to be tried again is.
        await run(stage.options);
        stage.now = new Date(stage.now.getTime() + 2 * 3_600_000);
        await run(stage.options);
        expect({ at, received: received(stage) }).toEqual({ at, received: NEWS });
        expect(await stage.store.alerts.alerts.open()).toEqual([]);
        await stage.store.close();
        expect(at).toBeLessThan(100);
      }
    },
  );
});

describe('an alert', () => {
  it('is marked in another way than the paper of the day of its channel', () => {
    const slot = { address: 'slack:T1:C1' as never, slot: '2027-03-01' };
    expect(alertKey(slot)).not.toBe(deliveryKey(slot));
    expect(alertKey(slot)).toHaveLength(25);
  });

  it('is not sent by a process that does not hold it', async () => {
    const stage = await dayWithNews();
    const { alerts, follows } = stage.store.alerts;
    const [one] = await follows.list(stage.ada);
    const groups = [{ follow: one?.id ?? 0, query: 'author:levine', paperIds: ['l1'] }];
    const slot = { address: stage.ada, slot: '2027-03-02' };
    await alerts.claim({ ...slot, dueAt: stage.now, groups }, 'a');
    const alert = await alerts.get(slot);
    if (alert === undefined) throw new Error('it was claimed');
    expect(await deliverAlert(alert, stage.contextOf('b'))).toBe(false);
    const context = stage.contextOf('a');
    const other = {
      ...context,
      compose: async (...args: Parameters<typeof context.compose>) => {
        await alerts.takeOver({ ...alert, attempts: 1 }, 'b');
        return context.compose(...args);
      },
    };
    expect(await deliverAlert(alert, other)).toBe(false);
    expect(stage.sent).toEqual([]);
    await stage.store.close();
  });

  it('ends where none of its papers is left', async () => {
    const stage = await dayWithNews();
    await run({ ...stage.options, compose: async () => undefined });
    expect(await stage.store.alerts.alerts.latest(stage.ada)).toMatchObject({ state: 'failed' });
    await run(stage.options);
    expect(stage.sent).toEqual([]);
    await stage.store.close();
  });
});
