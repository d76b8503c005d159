import { describe, expect, it } from 'vitest';
import { KNOWN_ERRORS } from '../../../src/platforms/slack/known-errors.ts';
import { DOCUMENTED_ERRORS } from '../../helpers/slack/documented-errors.ts';

const documented = new Set([...DOCUMENTED_ERRORS.values()].flat());

/** Answered by Slack although the pages of these methods do not name them. */
const NOT_DOCUMENTED = new Set([
  'app_uninstalled',
  'cannot_dm_bot',
  'invalid_arguments',
  'team_access_not_granted',
  'team_disabled',
  'user_removed_from_team',
]);

describe('the table of errors', () => {
  it.each([...DOCUMENTED_ERRORS])('knows every error that Slack documents for %s', (_, codes) => {
    expect(codes.filter((code) => !KNOWN_ERRORS.has(code))).toEqual([]);
  });

  it('knows no others but those that were met', () => {
    const others = [...KNOWN_ERRORS.keys()].filter((code) => !documented.has(code));
    expect(new Set(others)).toEqual(NOT_DOCUMENTED);
  });

  it('has a sentence for each that makes a channel gone: somebody there has to do something', () => {
    for (const [code, { kind, sentence }] of KNOWN_ERRORS)
      if (kind === 'gone') expect(sentence, code).toMatch(/[.]$/);
  });

  it.each([
    ['expired_trigger_id', /three seconds.*Press or type the same again/],
    ['invalid_blocks', /Ask for less/],
    ['restricted_action_thread_only_channel', /Ask again in a thread/],
    ['restricted_action_thread_locked', /outside of it/],
    ['message_limit_exceeded', /plan allows.*Ask again later/],
    ['messages_tab_disabled', /switch on the messages tab/],
    ['ekm_access_denied', /admins.*switched off/],
    ['thread_not_found', /takes no replies/],
    ['user_not_in_channel', /Join it/],
    ['is_archived', /Unarchive it/],
    ['cannot_dm_bot', /to a bot/],
  ])('tells people of %s what they can do', (code, words) => {
    expect(KNOWN_ERRORS.get(code)?.sentence).toMatch(words);
  });

  it('takes a token for broken by errors of the token alone, and a channel is never gone for them', () => {
    const ofToken = [...KNOWN_ERRORS].filter(([, { isOfToken }]) => isOfToken === true);
    expect(ofToken.map(([code]) => code)).toContain('token_revoked');
    for (const [code, { kind, sentence }] of ofToken)
      expect([code, kind, sentence]).toEqual([code, 'later', undefined]);
  });
});
