import { describe, expect, it } from 'vitest';
import type { Managers } from '../../../src/platforms/slack/config.ts';
import type { Conversation } from '../../../src/platforms/slack/conversation.ts';
import { withManager } from '../../../src/platforms/slack/is-manager.ts';
import { textEvent } from '../../helpers/events.ts';
import { clientOf, serveSlack } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();
const event = textEvent('digest on');

/** What is found out about a person of whom Slack tells this. */
async function isManager(user: object, managers: Managers, more: Partial<Conversation> = {}, manager = true) {
  slack.inject({ method: 'users.info', times: 1, answer: { user } });
  const conversation = { client: clientOf(slack), team: TEAM, user: slack.ada, ...more };
  const needs = { needs: () => ({ context: false, manager }) };
  return (await withManager({ conversation, event }, needs, managers)).sender.isManager;
}

describe('who may change a channel’s digest', () => {
  it.each([
    ['a member', {}, true, false],
    ['an admin', { is_admin: true }, true, true],
    ['the owner', { is_owner: true }, true, true],
    ['a guest of many channels', { is_restricted: true }, false, false],
    ['a guest of one channel', { is_ultra_restricted: true }, false, false],
    ['somebody of another organisation', { is_stranger: true }, false, false],
  ])('%s', async (_, user, amongMembers, amongAdmins) => {
    expect(await isManager(user, 'members')).toBe(amongMembers);
    expect(await isManager(user, 'admins')).toBe(amongAdmins);
  });

  it('everybody in their own direct messages, without asking Slack', async () => {
    const since = slack.calls.length;
    expect(await isManager({ is_restricted: true }, 'admins', { isDirect: true })).toBe(true);
    expect(slack.calls.length).toBe(since);
  });

  it('is not looked up where it does not matter', async () => {
    const since = slack.calls.length;
    expect(await isManager({ is_admin: true }, 'members', {}, false)).toBe(false);
    expect(slack.calls.length).toBe(since);
  });
});
