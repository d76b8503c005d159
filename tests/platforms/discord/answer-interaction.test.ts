import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '../../../src/chat/event.ts';
import type { Action, Reply } from '../../../src/chat/reply.ts';
import { EPHEMERAL, messageOf, openDiscord, option, said } from '../../helpers/discord/open-discord.ts';
import { wordsOf } from '../../helpers/scripted-bot.ts';

const LATE_MS = 1_300;
const button = (label: string): Action => ({ kind: 'paper', label, description: label, token: label });

/** What was asked, with buttons below: late for “slow”, in the open for “open”, a next page or an edit for these. */
async function answer(event: ChatEvent): Promise<Reply> {
  const words = wordsOf(event);
  if (words.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, LATE_MS));
  return {
    tone: 'answer',
    audience: words.includes('open') ? 'everyone' : 'sender',
    blocks: [
      { kind: 'text', role: 'body', spans: [{ text: `asked: ${words}` }] },
      { kind: 'actions', actions: ['more', 'page', 'edit', 'slow edit'].map(button) },
    ],
    ...(words === 'page' ? { inPlace: true } : {}),
    ...(words.endsWith('edit') ? { edits: true } : {}),
  };
}

const { discord, log, next } = await openDiscord({ answer });
const ask = (query: string, ...more: ReturnType<typeof option>[]) =>
  next(() => discord.slash('paper', [option('query', query), ...more]), said(`asked: ${query}`));
const press = (shown: Awaited<ReturnType<typeof ask>>, label: string) =>
  next(() => discord.press(shown, label), said(`asked: ${label}`));
const callback = /callback$/;

describe('an answer in time', () => {
  it('is the first word of the bot: to the asker alone, or in the open where the reply or the asker says so', async () => {
    const since = discord.calls.length;
    expect(messageOf(await ask('quick'))).toMatchObject({ flags: EPHEMERAL });
    expect(messageOf(await ask('open'))['flags']).not.toBe(EPHEMERAL);
    expect(messageOf(await ask('quick', option('share', true)))['flags']).not.toBe(EPHEMERAL);
    expect(discord.calls.slice(since).map(({ body }) => body['type'])).toEqual([4, 4, 4]);
  });

  it('takes the place of a page that the asker alone sees, and of no other', async () => {
    const aside = await ask('quick');
    expect((await press(aside, 'page')).body['type']).toBe(7);
    expect((await press(aside, 'more')).body['type']).toBe(4);
    const open = await ask('open');
    const page = await press(open, 'page');
    expect(page.body['type']).toBe(4);
    expect(messageOf(page)).toMatchObject({ flags: EPHEMERAL });
  });

  it('that edits takes the place of the pressed message for everyone', async () => {
    expect((await press(await ask('open'), 'edit')).body['type']).toBe(7);
  });
});

describe('an answer that takes longer than a second', () => {
  it('is deferred for the asker alone, then given', async () => {
    const since = discord.calls.length;
    const given = await ask('slow one');
    const deferred = await discord.waitForCall(({ body }) => body['type'] === 5, since);
    expect(deferred.body['data']).toMatchObject({ flags: EPHEMERAL });
    expect(given.method).toBe('PATCH');
    expect(given.path).toMatch(/^\/webhooks\/.*(?:@|%40)original$/);
  });

  it('is given to everyone after it was deferred, when it is for everyone', async () => {
    const since = discord.calls.length;
    await ask('slow open');
    await discord.waitForCall(
      ({ method, path }) => method === 'POST' && path.startsWith('/webhooks/'),
      since,
    );
    const made = discord.calls
      .slice(since)
      .map(({ method, body }) => `${method} ${body['type'] ?? ''}`.trim());
    expect(made).toEqual(['POST 5', 'PATCH', 'POST']);
  });
});

describe('an edit that takes longer than a second', () => {
  it('is made to the pressed message, and leaves nothing else behind', async () => {
    const open = await ask('open');
    const since = discord.calls.length;
    const edited = await press(open, 'slow edit');
    expect(edited).toMatchObject({
      method: 'PATCH',
      path: expect.stringMatching(/^\/channels\/\d+\/messages\//),
    });
    await discord.waitForCall(({ method }) => method === 'DELETE', since);
    const made = discord.calls
      .slice(since)
      .map(({ method, body }) => `${method} ${body['type'] ?? ''}`.trim());
    expect(made).toEqual(['POST 5', 'PATCH', 'DELETE']);
  });
});

describe('an answer that cannot be given', () => {
  it.each([
    [10062, 404],
    [40060, 400],
  ])('since the interaction is gone (%i) is logged, and nobody is told', async (code, status) => {
    discord.inject({ path: callback, times: 1, status, answer: { message: 'gone', code } });
    const since = discord.calls.length;
    await discord.slash('paper', [option('query', 'late')]);
    await expect.poll(() => log.join('\n')).toContain(`"code":${code}`);
    expect(discord.calls.slice(since)).toHaveLength(1);
  });

  it('is told with a reference to the log', async () => {
    discord.inject({
      path: callback,
      times: 1,
      status: 400,
      answer: { message: 'Something odd', code: 50035 },
    });
    const told = await next(
      () => discord.slash('paper', [option('query', 'odd')]),
      said('could not be shown'),
    );
    expect(messageOf(told)).toMatchObject({ flags: EPHEMERAL });
    const [, reference = 'none'] = /reference ([0-9a-f]{8})/.exec(JSON.stringify(told.body)) ?? [];
    expect(log.find((line) => line.includes(reference))).toContain('Something odd');
  });

  it('at first is tried again after a 500', async () => {
    discord.inject({ path: callback, times: 1, status: 500 });
    await ask('again');
  });
});
