import { Routes } from 'discord.js';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { createRest } from '../../../src/platforms/discord/lasting-rest.ts';
import { startDiscordServer } from '../../helpers/discord/discord-server.ts';
import { configFor, openDiscord, option, said } from '../../helpers/discord/open-discord.ts';

it('a token that was refused once is sent again with the next request', async () => {
  const discord = await startDiscordServer();
  onTestFinished(() => discord.close());
  const rest = createRest(configFor(discord));
  discord.inject({ path: /@me$/, times: 1, status: 401, answer: { message: '401: Unauthorized', code: 0 } });
  await expect(rest.get(Routes.user())).rejects.toMatchObject({ status: 401 });
  expect(await rest.get(Routes.user())).toMatchObject({ username: 'Paperboy' });
});

afterEach(() => void vi.useRealTimers());

it.each([
  ['of one route', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '0.5' }, 1],
  ['of all together, of which discord.js counts fifty a second', {}, 50],
])(
  'a clock that was a year ahead for a moment lets no request wait for a year: a limit %s',
  async (_, headers, times) => {
    const discord = await startDiscordServer();
    onTestFinished(() => discord.close());
    const waited: number[] = [];
    const rest = createRest(configFor(discord), {
      rejectOnRateLimit: ({ timeToReset }) => {
        waited.push(timeToReset);
        return timeToReset > 60_000;
      },
    });
    const path = /@me$/;
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 365 * 86_400_000);
    discord.inject({ path, times: 1, status: 200, answer: {}, headers });
    await rest.get(Routes.user());
    vi.useRealTimers();
    for (let n = 0; n < times; n++) await rest.get(Routes.user());
    expect(waited.filter((milliseconds) => milliseconds > 60_000)).toEqual([]);
  },
);

it('a mention is answered after the answer to another one was refused with a 401', async () => {
  const { discord, next } = await openDiscord();
  const answer = { message: '401: Unauthorized', code: 0 };
  discord.inject({ method: 'POST', path: /^\/channels\/8\d+\/messages$/, times: 1, status: 401, answer });
  await next(
    () => discord.say(`<@${discord.botId}> refused`),
    ({ status }) => status === 401,
  );
  await next(() => discord.say(`<@${discord.botId}> bandits`), said('asked: bandits'));
  await next(() => discord.slash('paper', [option('query', 'slow bandits')]), said('asked: slow bandits'));
});
