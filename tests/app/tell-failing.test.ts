import { expect, it } from 'vitest';
import { tellFailing } from '../../src/app/tell-failing.ts';
import type { Posting } from '../../src/chat/posting.ts';
import { shownText } from '../helpers/conversation.ts';

const DAY_MS = 24 * 60 * 60_000;
const now = new Date('2026-11-20T09:00:00Z');

/** Somebody's source that fails since so many days. */
function failing(days: number, addedBy = 'slack:T1:U1') {
  const told: string[] = [];
  const tell: Posting['tell'] = async (address, person, answer) =>
    void told.push(`${address} ${person} ${shownText(answer)}`);
  const claimed = new Set<string>();
  const failingSince = new Date(now.getTime() - days * DAY_MS);
  const status = {
    name: 'feed:https://x.org/a',
    origin: 'chat' as const,
    papers: 0,
    isPaused: false,
    isReading: false,
  };
  const run = (platforms = new Map([['slack', { posting: { tell } as Posting }]])) =>
    tellFailing(status.name, {
      desk: {
        list: async () => [
          { ...status, addedBy: addedBy || undefined, trouble: 'It is away.', failingSince },
        ],
      },
      store: {
        now: async () => now,
        sources: {
          tell: async (name: string) => !claimed.has(name) && claimed.add(name).size > 0,
          takeBackTold: async (name: string) => void claimed.delete(name),
        } as never,
      },
      platforms,
      logger: { warn: () => undefined },
    });
  return { run, told };
}

it('who added a source is told once that it fails for days, where they added it', async () => {
  const { run, told } = failing(4);
  await run();
  await run();
  expect(told).toEqual([expect.stringMatching(/^slack:T1:U1 U1 .*feed:https:\/\/x\.org\/a.*tried again/s)]);
});

it('nobody is told of a bad day, of a source of the configuration, or where the chat is away', async () => {
  const [badDay, configured, away] = [failing(1), failing(9, ''), failing(4)];
  await badDay.run();
  await configured.run();
  await away.run(new Map());
  expect([badDay.told, configured.told, away.told]).toEqual([[], [], []]);
  await away.run();
  expect(away.told).toHaveLength(1);
});

it('who could not be reached is told at the next failure', async () => {
  const { run, told } = failing(4);
  const tell: Posting['tell'] = async () => {
    throw new Error('away');
  };
  await run(new Map([['slack', { posting: { tell } as Posting }]]));
  await run();
  expect(told).toHaveLength(1);
});
