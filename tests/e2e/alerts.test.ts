import { afterEach, describe, expect, it } from 'vitest';
import { createAlerts } from '../../src/alerts/create-alerts.ts';
import { createBot } from '../../src/answers/bot.ts';
import { composeAlert } from '../../src/answers/compose-alert.ts';
import { createContext } from '../../src/answers/create-context.ts';
import type { Platform } from '../../src/chat/platform.ts';
import { createDiscordPlatform } from '../../src/platforms/discord/discord-platform.ts';
import { createSlackPlatform } from '../../src/platforms/slack/slack-platform.ts';
import { byLevine, openAlertStage } from '../helpers/alert-stage.ts';
import { silent } from '../helpers/conversation.ts';
import { startDiscordServer } from '../helpers/discord/discord-server.ts';
import { configFor as discordConfig } from '../helpers/discord/open-discord.ts';
import { createPerson, overHttp } from '../helpers/slack/driver.ts';
import { configFor as slackConfig } from '../helpers/slack/open-slack.ts';
import { startSlackServer } from '../helpers/slack/slack-server.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** The bot and what it tells followers, on a platform; the clock is the test's. */
async function openAlerts(platform: Platform) {
  const stage = await openAlertStage();
  const { records, library, arrivals, settings, logger } = stage.options;
  let tick = async () => {};
  const alerts = createAlerts({
    ...{ records, library, arrivals, settings, logger },
    compose: (post) => composeAlert(post, createContext({ library })),
    platforms: new Map([[platform.name, platform]]),
    pace: {
      ...{ now: () => stage.now, elapsed: () => stage.now.getTime(), jumpSettlesMs: 0 },
      startTicks: (given) => {
        tick = given;
        return async () => {};
      },
    },
  });
  await platform.start(createBot({ library, alerts: async () => alerts.desk, logger: silent }));
  await alerts.start();
  ends.push(
    () => stage.store.close(),
    () => platform.stop(),
    () => alerts.stop(),
  );
  const nextDay = async () => {
    stage.now = new Date(stage.now.getTime() + 24 * 3_600_000);
    await tick();
  };
  /** Looks every quarter of an hour until nothing waits to be sent. */
  const settled = () =>
    expect.poll(async () => {
      stage.now = new Date(stage.now.getTime() + 900_000);
      await tick();
      const { alerts, follows } = records;
      const [follower] = await follows.followers();
      return { open: (await alerts.open()).length, paused: follower?.pausedReason };
    });
  return { stage, nextDay, settled };
}

describe('on Slack', () => {
  it('somebody follows an author, is told directly of what comes, once, and stops it there', async () => {
    const slack = await startSlackServer();
    ends.push(() => slack.close());
    const { store } = await openAlertStage();
    ends.push(() => store.close());
    const { seenEvents, secrets } = store;
    const platform = createSlackPlatform({ config: slackConfig(slack), seenEvents, secrets, logger: silent });
    const { stage, nextDay, settled } = await openAlerts(platform);
    const ada = createPerson(slack, overHttp(platform.port ?? 0));
    const answer = async (act: () => Promise<unknown>, method = 'response_url') => {
      const since = slack.calls.length;
      await act();
      return slack.waitForCall((call) => call.method === method, since);
    };
    const said = await answer(() => ada.slash('follow author:levine'));
    expect(JSON.stringify(said.body)).toContain('to you as a direct message');
    await stage.arrive([byLevine('l1')]);
    // It is taken, and nobody hears of it.
    slack.inject({ method: 'chat.postMessage', times: 1, broken: true, accepted: true });
    const told = await answer(nextDay, 'chat.postMessage');
    expect(told.body).toMatchObject({ channel: slack.adaDirect });
    expect(JSON.stringify(told.body)).toContain('Offline lessons l1');
    await settled().toEqual({ open: 0, paused: undefined });
    expect(slack.posts.filter(({ channel }) => channel === slack.adaDirect)).toHaveLength(1);
    const stopped = await answer(() => ada.press(told, 'Stop: author:levine'), 'chat.postMessage');
    expect(JSON.stringify(stopped.body)).toMatch(/You do not follow .*author:levine/);
    expect(await stage.store.alerts.follows.followers()).toEqual([]);
    expect(slack.violations).toEqual([]);
  });
});

describe('on Discord', () => {
  it('somebody follows an author, is told directly of what comes, once, and not where they take nothing', async () => {
    const discord = await startDiscordServer();
    ends.push(() => discord.close());
    const platform = createDiscordPlatform({ config: discordConfig(discord), logger: silent });
    const { stage, nextDay, settled } = await openAlerts(platform);
    const follow = [{ name: 'query', type: 3, value: 'follow author:levine' }];
    await discord.slash('paper', follow);
    await discord.waitForCall(({ body }) => JSON.stringify(body).includes('to you as a direct message'));
    await stage.arrive([byLevine('l1')]);
    const direct = /^\/channels\/9\d+\/messages$/;
    discord.inject({ method: 'POST', path: direct, times: 1, status: 500, accepted: true });
    await nextDay();
    await expect.poll(() => discord.posts).toHaveLength(1);
    await settled().toEqual({ open: 0, paused: undefined });
    expect(discord.posts).toHaveLength(1);
    await stage.arrive([byLevine('l2')]);
    const closed = { message: 'Cannot send messages to this user', code: 50007 };
    discord.inject({ method: 'POST', path: direct, times: 2, status: 403, answer: closed as never });
    await nextDay();
    await settled().toEqual({ open: 1, paused: expect.stringMatching(/direct messages/) });
    expect(discord.violations).toEqual([]);
  });
});
