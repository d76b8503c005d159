import { describe, expect, it } from 'vitest';
import type { Managers } from '../../../src/platforms/slack/config.ts';
import type { Conversation } from '../../../src/platforms/slack/conversation.ts';
import { withManager } from '../../../src/platforms/slack/is-manager.ts';
import { textEvent } from '../../helpers/events.ts';
import { readableLog } from '../../helpers/readable-log.ts';
import { wordsOf } from '../../helpers/scripted-bot.ts';
import { called, clientOf, openSlack, serveSlack } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();
const event = textEvent('digest on');
const { logger } = readableLog();

const people = { of: async () => ({}) };

interface Case {
  readonly managers?: Managers;
  readonly more?: Partial<Conversation>;
  readonly needed?: boolean;
  readonly ofLibrary?: true;
}

async function ask({ managers = 'members', more = {}, needed = true, ofLibrary }: Case) {
  const conversation = { client: clientOf(slack), team: TEAM, user: slack.ada, ...more };
  const needs = { context: false, manager: needed, changes: false };
  const bot = { needs: () => (ofLibrary === true ? { ...needs, ofLibrary } : needs) };
  return withManager({ conversation, event }, { bot, managers, people, logger });
}

/** What is found out about a person of whom Slack tells this. */
async function isManager(user: object, options: Case = {}) {
  slack.inject({ method: 'users.info', times: 1, answer: { user } });
  const { event: asked } = (await ask(options)) as { readonly event: typeof event };
  return asked.sender.isManager;
}

const here = { team_id: TEAM };
const elsewhere = { team_id: 'T0ELSEWHERE' };

describe('who may change a channel’s digest', () => {
  it.each([
    ['a member', here, true, false],
    ['an admin', { ...here, is_admin: true }, true, true],
    ['the owner', { ...here, is_owner: true }, true, true],
    ['a guest of many channels', { ...here, is_restricted: true, is_admin: true }, false, false],
    ['a guest of one channel', { ...here, is_ultra_restricted: true, is_admin: true }, false, false],
    ['somebody of another organisation', { ...here, is_stranger: true, is_admin: true }, false, false],
    ['somebody of another workspace', { ...elsewhere, is_admin: true, is_owner: true }, false, false],
    ['somebody who left', { ...here, deleted: true, is_admin: true }, false, false],
    ['a bot', { ...here, is_bot: true, is_admin: true }, false, false],
    ['somebody of whom nothing is known', {}, false, false],
    [
      'a member by an organisation',
      { ...elsewhere, is_admin: true, enterprise_user: { teams: ['T0', TEAM] } },
      true,
      true,
    ],
    [
      'a member of other workspaces of an organisation',
      { ...elsewhere, is_admin: true, enterprise_user: { teams: ['T0'] } },
      false,
      false,
    ],
  ])('%s', async (_, user, amongMembers, amongAdmins) => {
    expect(await isManager(user)).toBe(amongMembers);
    expect(await isManager(user, { managers: 'admins' })).toBe(amongAdmins);
  });

  it('not everybody in direct messages, where it is the library that changes', async () => {
    const direct = { more: { isDirect: true }, ofLibrary: true } as const;
    expect(await isManager({ ...here, is_restricted: true }, direct)).toBe(false);
    expect(await isManager(here, direct)).toBe(true);
    expect(await isManager(here, { ...direct, managers: 'admins' })).toBe(false);
  });

  it('everybody in their own direct messages, without asking Slack', async () => {
    const since = slack.calls.length;
    expect(await isManager({ is_restricted: true }, { managers: 'admins', more: { isDirect: true } })).toBe(
      true,
    );
    expect(slack.calls.length).toBe(since);
  });

  it('is not looked up where it does not matter', async () => {
    const since = slack.calls.length;
    expect(await isManager({ is_admin: true }, { needed: false })).toBe(false);
    expect(slack.calls.length).toBe(since);
  });
});

describe('when Slack does not say who somebody is', async () => {
  const needs = () => ({ context: false, manager: true, changes: false });
  const { slack: other, ada, events, next } = await openSlack({ bot: { needs } });
  const refusal = (words: string) => called('response_url', words);

  it.each([
    ['internal_error', 'Try again in a moment'],
    ['user_not_found', 'Try again in a moment'],
    ['missing_scope', 'users:read'],
  ])('(%s) nothing is changed, and they are told so', async (error, remedy) => {
    const asked = events.length;
    // However often it is asked.
    other.inject({ method: 'users.info', times: 100, error });
    const told = await next(() => ada.slash('digest on'), refusal('could not find out from Slack'));
    other.forgive();
    expect(JSON.stringify(told.body)).toContain(remedy);
    expect(events.length).toBe(asked);
  });

  it('the next time is as ever', async () => {
    const before = events.length;
    await next(() => ada.slash('digest on 9:00'), refusal('asked: '));
    expect(events.slice(before).map(wordsOf)).toEqual([expect.stringContaining('digest on 9:00')]);
  });
});
