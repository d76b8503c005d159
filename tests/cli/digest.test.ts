import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { toAddress } from '../../src/chat/address.ts';
import { type DigestOptions, runPreview, runSimulation } from '../../src/cli/digest.ts';
import { newSubscription } from '../../src/digest/subscription.ts';
import { openStore } from '../../src/store/open-store.ts';
import { commandTerminal, jsonLines } from '../helpers/command-terminal.ts';
import { silent } from '../helpers/conversation.ts';
import { SEED_LIBRARY } from '../helpers/seed-opening.ts';
import { seeds } from '../helpers/seeds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const DEFAULTS = { days: 3, json: true };
type Given = Partial<DigestOptions> & { readonly environment?: Readonly<Record<string, string>> };

async function preview({ environment = {}, ...options }: Given = {}) {
  const { terminal, written } = commandTerminal();
  const config = { ...SEED_LIBRARY, ...readConfig({ DATABASE_URL: 'file::memory:', ...environment }) };
  await runPreview(config, { ...DEFAULTS, ...options }, terminal);
  return (await written()).stdout;
}

async function simulate({ environment = {}, ...options }: Given = {}) {
  const { terminal, written } = commandTerminal();
  const config = { ...SEED_LIBRARY, ...readConfig({ DATABASE_URL: 'file::memory:', ...environment }) };
  await runSimulation(config, { ...DEFAULTS, from: '2027-03-27', ...options, logger: silent }, terminal);
  return (await written()).stdout;
}

describe('a simulation', () => {
  it('has every post of the days, by the clocks of the zone', async () => {
    const posts = jsonLines(await simulate({ timezone: 'Berlin', time: '9:30', weekdays: 'daily' }));
    expect(posts.map(({ slot, at }) => [slot, at])).toEqual([
      ['2027-03-27', '2027-03-27T08:30:00.000Z'],
      ['2027-03-28', '2027-03-28T07:30:00.000Z'],
      ['2027-03-29', '2027-03-29T07:30:00.000Z'],
    ]);
    expect(new Set(posts.map(({ id }) => id)).size).toBe(3);
    for (const { id, title } of posts)
      expect(seeds.papers).toContainEqual(expect.objectContaining({ id, title }));
  });

  it('shows the posts as a chat does, below what is simulated', async () => {
    const text = await simulate({ json: false, days: 1, weekdays: 'daily', topic: 'bandits' });
    expect(text).toMatch(/^Papers of the day .*09:00 \(UTC\).*“bandits”.*, for console:local:terminal\n\n/);
    expect(text).toMatch(/── 2027-03-27 09:00 \(UTC\) ──\n\nPaper of the day\n/);
  });

  it('is of the channel that is named, else of the first that is configured', async () => {
    const first = async (given: Given) => jsonLines(await simulate({ days: 3, weekdays: 'daily', ...given }));
    const environment = { DIGEST_CHANNELS: 'slack:T1:C1' };
    expect(await first({ environment })).toEqual(await first({ channel: 'slack:T1:C1' }));
    expect(await first({ environment })).not.toEqual(await first({ channel: 'slack:T1:C2' }));
  });
});

describe('a preview', () => {
  it('begins with today or the next day that is chosen, as JSON or a line each', async () => {
    const posts = jsonLines(await preview({ weekdays: 'mon', days: 2 }));
    expect(posts).toHaveLength(2);
    for (const { at } of posts) expect(new Date(at).getUTCDay()).toBe(1);
    const lines = (await preview({ weekdays: 'mon', days: 2, json: false })).trim().split('\n');
    expect(lines[0]).toMatch(/^Papers of the day Mon.*, for console:local:terminal$/);
    expect(lines.slice(2).map((line) => line.slice(0, 10))).toEqual(posts.map(({ slot }) => slot));
    expect(lines[2]).toContain(posts[0].id);
  });

  it('goes on after what the channel was shown, in the database', async () => {
    const DATABASE_URL = `file:${temporaryFolder()}/paperboy.db`;
    const channel = toAddress('slack', 'T1', 'C1');
    const asked = { channel, environment: { DATABASE_URL }, days: 1 };
    const [before] = jsonLines(await preview(asked));
    const store = await openStore(DATABASE_URL);
    const since = new Date();
    const schedule = { time: '07:15', timezone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] };
    await store.digests.subscriptions.put(newSubscription(channel, schedule, since));
    const row = { address: channel, slot: '2020-01-01', paperId: before.id, note: undefined, dueAt: since };
    await store.digests.deliveries.claim(row, 'a');
    await store.close();
    const [after] = jsonLines(await preview(asked));
    expect(after.id).not.toBe(before.id);
    expect(after.at).toMatch(/T07:15:00/);
    expect(after.slot > '2020-01-01').toBe(true);
  });
});

describe('what cannot be', () => {
  it.each([
    [{ time: '26' }, '--time cannot be “26”'],
    [{ timezone: 'Berln' }, '--timezone cannot be “Berln”'],
    [{ weekdays: 'someday' }, '--weekdays cannot be “someday”'],
    [{ channel: 'nowhere' }, '--channel cannot be “nowhere”'],
  ])('%o is wrong usage', async (options, message) => {
    const expected = { code: 'usage', message: expect.stringContaining(message) };
    await expect(preview(options)).rejects.toMatchObject(expected);
    await expect(simulate(options)).rejects.toMatchObject(expected);
  });

  it('is a topic that no paper fits', async () => {
    const expected = { code: 'nothing_fits', message: expect.stringContaining('“medieval falconry”') };
    await expect(preview({ topic: 'medieval falconry' })).rejects.toMatchObject(expected);
    await expect(simulate({ topic: 'medieval falconry' })).rejects.toMatchObject(expected);
  });
});
