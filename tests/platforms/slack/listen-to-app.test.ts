import { describe, expect, it } from 'vitest';
import { answered, called, openSlack, shown } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const { slack, ada, events, log, asked, next } = await openSlack();
const published = called('views.publish');

describe('App Home', () => {
  it('asks the bot for the page that greets a person, and shows it to them', async () => {
    const home = await next(async () => {
      expect(await asked(() => ada.openHome())).toMatchObject({
        address: `slack:${TEAM}:${slack.ada}`,
        sender: { id: slack.ada },
        input: { kind: 'home' },
      });
    }, published);
    expect(home.body['user_id']).toBe(slack.ada);
    expect(shown(home)).toContain('asked: home');
  });

  it('is left alone when another tab is opened, or Slack tells of it again', async () => {
    const before = events.length;
    const opened = { type: 'app_home_opened', user: slack.ada, channel: slack.adaDirect, tab: 'home' };
    await ada.event({ ...opened, tab: 'messages' });
    await ada.event(opened, { event_id: 'EvHome' });
    await ada.event(opened, { event_id: 'EvHome' });
    await next(() => ada.slash('the last one'), answered('the last one'));
    expect(
      events
        .slice(before)
        .map(({ input }) => input.kind)
        .sort(),
    ).toEqual(['command', 'home']);
  });
});

describe('a workspace', () => {
  const removals = () => log.filter((line) => line.includes('removed the app')).length;

  it('that removes the app, or revokes its token, is forgotten', async () => {
    await ada.event({ type: 'app_uninstalled' });
    await expect.poll(removals).toBe(1);
    await ada.event({ type: 'tokens_revoked', tokens: { oauth: [], bot: [slack.botUserId] } });
    await expect.poll(removals).toBe(2);
  });

  it('is kept when a person’s own token is revoked', async () => {
    const before = removals();
    await ada.event({ type: 'tokens_revoked', tokens: { oauth: [slack.ada] } });
    await asked(() => ada.slash('the last one'));
    expect(removals()).toBe(before);
  });
});
