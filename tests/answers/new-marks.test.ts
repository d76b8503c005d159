import { expect, it } from 'vitest';
import { newMarks } from '../../src/answers/new-marks.ts';
import { ENGLISH } from '../../src/messages/english.ts';
import { papersOf } from '../helpers/conversation.ts';
import { growingBot, ONE_SOURCE } from '../helpers/growing-bot.ts';

it('stand beside what a search finds and that appeared in the last days', async () => {
  const query = 'offline reinforcement learning';
  const [first, second] = papersOf(await growingBot(ONE_SOURCE).says(query));
  const { says } = growingBot(ONE_SOURCE, {
    came: [
      [second?.id ?? '', '2026-01-04T10:00:00Z'],
      [first?.id ?? '', '2025-11-04T10:00:00Z'],
    ],
  });
  const reasons = papersOf(await says(query)).map(({ reason }) => reason);
  expect(reasons.slice(0, 2)).toEqual([undefined, 'new on arXiv yesterday']);
});

it('are none where they cannot be told, or not at once', async () => {
  const place = { say: ENGLISH, now: new Date(), asker: undefined };
  const never = { since: () => new Promise<never>(() => undefined) };
  for (const arrivals of [undefined, async () => never, () => Promise.reject(new Error('no database'))])
    expect((await newMarks(['x'], { ...place, arrivals })).size).toBe(0);
});
