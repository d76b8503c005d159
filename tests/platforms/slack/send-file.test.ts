import { expect, it } from 'vitest';
import type { Reply } from '../../../src/chat/reply.ts';
import { createChannelQueue } from '../../../src/platforms/slack/channel-queue.ts';
import { sendFile } from '../../../src/platforms/slack/send-file.ts';
import { sentence } from '../../../src/platforms/slack/sentence.ts';
import { createWay } from '../../../src/platforms/slack/way.ts';
import { silent } from '../../helpers/conversation.ts';
import { clientOf, serveSlack } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const slack = await serveSlack();
const { channel, ada: user } = slack;
const file = {
  name: 'reading-list.bib',
  mediaType: 'application/x-bibtex',
  text: '@misc{one, title = {One}}\n',
};
const reply: Reply = { ...sentence('1 paper as BibTeX', 'sender'), file };

const client = clientOf(slack);
const wayTo = (to: typeof client) =>
  createWay({ to: { client: to, team: TEAM, user, channel }, queue: createChannelQueue(1), logger: silent });

async function callsOf(work: () => Promise<unknown>) {
  const since = slack.calls.length;
  await work();
  return slack.calls.slice(since).map(({ method, body }) => ({ method, body }));
}

it('goes to the asker directly, never into the channel', async () => {
  const calls = await callsOf(() => sendFile(reply, wayTo(client)));
  expect(calls).toMatchObject([
    { method: 'chat.postMessage', body: { channel: user, text: '1 paper as BibTeX' } },
    { method: 'files.getUploadURLExternal', body: { filename: 'reading-list.bib' } },
    { method: 'files.completeUploadExternal', body: { channel_id: expect.stringMatching(/^D/) } },
  ]);
});

it('is shown as text to the asker where Slack does not take it, with the remedy', async () => {
  slack.inject({
    method: 'files.getUploadURLExternal',
    times: 1,
    error: 'missing_scope',
    extra: { needed: 'files:write' },
  });
  const calls = await callsOf(() => sendFile(reply, wayTo(client)));
  expect(calls.at(-1)).toMatchObject({ method: 'chat.postEphemeral', body: { channel, user } });
  const shown = JSON.stringify(calls.at(-1)?.body);
  expect(shown).toContain('@misc{one');
  expect(shown).toContain('Missing: files:write');
});

it('is shown whole as text, in as many messages as that takes', async () => {
  slack.inject({ method: 'files.getUploadURLExternal', times: 1, error: 'missing_scope' });
  const entries = Array.from({ length: 400 }, (_, at) => `@misc{k${at}, title = {One of many}}`);
  const long = { ...reply, file: { ...file, text: `${entries.join('\n')}\n` } };
  const calls = await callsOf(() => sendFile(long, wayTo(client)));
  const shown = calls.slice(2).map(({ body }) => JSON.stringify(body['blocks']));
  for (const entry of entries) expect(shown.filter((text) => text.includes(entry))).toHaveLength(1);
});

it('is nothing where there is none', async () => {
  expect(await callsOf(() => sendFile(sentence('one', 'sender'), wayTo(client)))).toEqual([]);
});
