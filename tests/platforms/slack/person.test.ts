import { describe, expect, it } from 'vitest';
import { createPeople, inTheirLanguage } from '../../../src/platforms/slack/person.ts';
import { textEvent } from '../../helpers/events.ts';
import { readableLog } from '../../helpers/readable-log.ts';
import { listeningBot } from '../../helpers/scripted-bot.ts';
import { clientOf, serveSlack } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();
const { logger } = readableLog();
const people = () => createPeople({ clientFor: async () => clientOf(slack), logger });
const user = { locale: 'de-DE', tz: 'Europe/Berlin' };
const looks = () => slack.calls.filter(({ method }) => method === 'users.info').length;

describe('a person', () => {
  it('is asked for once, with the language', async () => {
    slack.inject({ method: 'users.info', times: 1, answer: { ok: true, user } });
    const known = people();
    const since = looks();
    expect(await known.of(TEAM, slack.ada)).toEqual({ locale: 'de', timezone: 'Europe/Berlin' });
    expect(await known.of(TEAM, slack.ada)).toEqual({ locale: 'de', timezone: 'Europe/Berlin' });
    expect(looks() - since).toBe(1);
    expect(slack.calls.at(-1)?.body).toMatchObject({ user: slack.ada, include_locale: true });
  });

  it('is English where the language is another, and has no zone that there is not', async () => {
    slack.inject({
      method: 'users.info',
      times: 1,
      answer: { user: { locale: 'pt-BR', tz: 'Mars/Olympus' } },
    });
    expect(await people().of(TEAM, slack.ada)).toEqual({ locale: 'en' });
  });

  it('of whom Slack says nothing is unknown, and Slack is not asked again at once', async () => {
    slack.inject({ method: 'users.info', times: 1, error: 'missing_scope' });
    const known = people();
    expect(await known.of(TEAM, slack.ada)).toEqual({});
    const since = looks();
    expect(await known.of(TEAM, slack.ada)).toEqual({});
    expect(looks()).toBe(since);
    const nowhere = createPeople({ clientFor: () => Promise.reject(new Error('not installed')), logger });
    expect(await nowhere.of(TEAM, slack.ada)).toEqual({});
  });

  it('keeps nobody waiting, and is known as soon as Slack has said it', async () => {
    slack.inject({ method: 'users.info', times: 1, delay: 600, answer: { ok: true, user } });
    const known = people();
    const began = performance.now();
    expect(await known.of(TEAM, slack.ada)).toEqual({});
    expect(performance.now() - began).toBeLessThan(590);
    await expect.poll(() => known.of(TEAM, slack.ada)).toMatchObject({ locale: 'de' });
  });

  it('is heard by the bot with their language', async () => {
    slack.inject({ method: 'users.info', times: 1, answer: { ok: true, user } });
    const { bot, events } = listeningBot({});
    const told = inTheirLanguage(bot, people());
    await told.handle(textEvent('bandits'));
    expect(events[0]?.sender).toMatchObject({ id: 'u1', locale: 'de' });
  });
});
