import { describe, expect, it } from 'vitest';
import { type Message, sendOrEasier } from '../../../src/platforms/slack/easier-message.ts';
import { sentence } from '../../../src/platforms/slack/sentence.ts';
import { inThread } from '../../../src/platforms/slack/way.ts';
import { clientOf, serveSlack } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();
const client = clientOf(slack);
const { ada: user, channel } = slack;
const message = inThread(sentence('words', 'everyone'), { client, team: TEAM, user, thread: '1.2' });

/** What is tried while Slack answers with these errors, one after another. */
async function triesAgainst(...errors: string[]) {
  const tries: Message[] = [];
  for (const error of errors) slack.inject({ method: 'chat.postMessage', times: 1, error });
  const sending = sendOrEasier(message, (one) => {
    tries.push(one);
    return client.chat.postMessage({ ...one, channel });
  });
  const code = await sending.then(
    () => undefined,
    (error: { readonly data: { readonly error: string } }) => error.data.error,
  );
  return {
    code,
    tries: tries.map(({ blocks, thread_ts }) => ({ drawn: blocks !== undefined, thread: thread_ts })),
  };
}

describe('a message that Slack does not take', () => {
  it('is made easier by what Slack does not take, each once', async () => {
    const whole = { drawn: true, thread: '1.2' };
    expect(await triesAgainst()).toEqual({ code: undefined, tries: [whole] });
    expect(await triesAgainst('invalid_blocks')).toEqual({
      code: undefined,
      tries: [whole, { drawn: false, thread: '1.2' }],
    });
    expect(await triesAgainst('thread_not_found', 'msg_blocks_too_long')).toEqual({
      code: undefined,
      tries: [whole, { drawn: true, thread: undefined }, { drawn: false, thread: undefined }],
    });
    expect((await triesAgainst('invalid_blocks', 'invalid_blocks')).code).toBe('invalid_blocks');
  });

  it('stays as it is for any other reason', async () => {
    expect(await triesAgainst('is_archived')).toMatchObject({
      code: 'is_archived',
      tries: [{ drawn: true }],
    });
  });
});
