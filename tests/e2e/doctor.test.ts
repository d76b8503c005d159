import { describe, expect, it } from 'vitest';
import { startDiscordServer, TOKEN } from '../helpers/discord/discord-server.ts';
import { runPaperboy } from '../helpers/run-paperboy.ts';
import { APP_TOKEN, BOT_TOKEN, startSlackServer, TEAM } from '../helpers/slack/slack-server.ts';

const doctor = (environment: Record<string, string>) =>
  runPaperboy(['doctor'], { environment: { DATABASE_URL: 'file::memory:', ...environment } });

describe('paperboy doctor', () => {
  it('looks at corpus, database and chats, a line each, and shows no secret', async () => {
    const [slack, discord] = await Promise.all([startSlackServer(), startDiscordServer()]);
    const { code, stdout, stderr } = await doctor({
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      DIGEST_CHANNELS: `slack:${TEAM}:${slack.channel},slack:${TEAM}:C0NOWHERE,discord:${discord.guildId}:${discord.channelId}`,
    });
    expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual([
      'ok    Configuration',
      'ok    Corpus',
      'ok    Database',
      'ok    Slack bot token',
      'ok    Slack app token',
      'ok    Discord token',
      'ok    Discord message content',
      'ok    Discord commands',
      'ok    Discord invite',
      `ok    Digest slack`,
      `FAIL  Digest slack`,
      `ok    Digest discord`,
      '',
    ]);
    expect(stdout).toContain('278 papers');
    expect(stdout).toContain('https://discord.com/oauth2/authorize?client_id=');
    for (const secret of [BOT_TOKEN, APP_TOKEN, TOKEN]) expect(stdout + stderr).not.toContain(secret);
    expect(stdout).toMatch(/FAIL {2}Digest slack:T\d+:C0NOWHERE: I cannot see this channel/);
    expect(code).toBe(1);
    await Promise.all([slack.close(), discord.close()]);
  });

  it('names what is wrong with the remedy, and ends with 1', async () => {
    const [slack, discord] = await Promise.all([startSlackServer(), startDiscordServer()]);
    slack.inject({ method: 'auth.test', times: 1, error: 'account_inactive' });
    const { code, stdout } = await doctor({
      CORPUS_DIR: '/nowhere',
      DATABASE_URL: 'postgres://me:hidden@127.0.0.1:1/x',
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: 'xapp-1-wrong',
      DISCORD_TOKEN: 'wrong-token-0123456789',
      DISCORD_API_URL: discord.apiUrl,
    });
    expect(stdout).toMatch(/FAIL {2}Corpus: .*\/nowhere/);
    expect(stdout).toMatch(/FAIL {2}Database: .*ECONNREFUSED/);
    expect(stdout).toMatch(
      /FAIL {2}Slack bot token: Slack answers account_inactive – copy SLACK_BOT_TOKEN anew/,
    );
    expect(stdout).toMatch(/FAIL {2}Slack app token: Slack answers invalid_auth – generate/);
    expect(stdout).toMatch(/FAIL {2}Discord token: refused – reset it/);
    expect(stdout).not.toContain('hidden');
    expect(code).toBe(1);
    await Promise.all([slack.close(), discord.close()]);
  });
});
