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
      { kind: 'actions', actions: ['nothing', 'slow nothing'].map(button) },
    ],
    ...(words.endsWith('nothing') ? { blocks: [] } : {}),
    ...(words === 'page' ? { inPlace: true } : {}),
    ...(words.endsWith('edit') ? { edits: true } : {}),
  };
}

/** Why the library does not answer yet. */
let reading: string | undefined;
const { discord, log, next } = await openDiscord({ answer, bot: { reading: () => reading } });
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

  it('says how far the library is read while that is why, and the answer takes the place of it', async () => {
    reading = 'The library is being read, 40 %.';
    const since = discord.calls.length;
    await ask('slow two');
    reading = undefined;
    const told = discord.calls.slice(since).map((call) => messageOf(call)['content']);
    expect(told).toEqual([
      undefined,
      'The library is being read, 40 %. Your answer follows when it is there.',
      'asked: slow two',
    ]);
  });

  it('is given also when it could not be said why it takes a while', async () => {
    reading = 'The library is being read, 40 %.';
    discord.inject({ method: 'PATCH', path: /original$/, times: 1, status: 403, page: 'a proxy' });
    await ask('slow three');
    reading = undefined;
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

describe('an answer that says nothing', () => {
  const made = (since: number) =>
    discord.calls.slice(since).map(({ method, body }) => `${method} ${body['type'] ?? ''}`.trim());
  const isDeleted = ({ method }: { readonly method: string }) => method === 'DELETE';

  it('leaves nothing behind a command, at once or late', async () => {
    for (const query of ['nothing', 'slow nothing']) {
      const since = discord.calls.length;
      await discord.slash('paper', [option('query', query)]);
      await discord.waitForCall(isDeleted, since);
      expect(made(since).slice(-2)).toEqual(['POST 5', 'DELETE']);
      expect(discord.calls.slice(since).some(said(`asked: ${query}`))).toBe(false);
    }
  });

  it('leaves the message as it is whose button was pressed', async () => {
    const shown = await ask('quick');
    const since = discord.calls.length;
    await discord.press(shown, 'nothing');
    await discord.waitForCall(({ body }) => body['type'] === 6, since);
    const late = discord.calls.length;
    await discord.press(shown, 'slow nothing');
    await discord.waitForCall(isDeleted, late);
    expect(made(since)).toEqual(['POST 6', 'POST 5', 'DELETE']);
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

  it('since the pressed message cannot be edited any more is told to the asker alone, with the reason', async () => {
    const open = await ask('open');
    const answer = { message: 'Thread is locked', code: 160005 };
    discord.inject({ method: 'PATCH', path: /^\/channels\//, times: 1, status: 403, answer });
    const told = await next(() => discord.press(open, 'slow edit'), said('The thread is locked.'));
    expect(messageOf(told)).toMatchObject({ flags: EPHEMERAL });
  });

  it.each([
    [50027, 401],
    [10015, 404],
  ])('since it took too long (%i) is told directly', async (code, status) => {
    const answer = { message: 'gone', code };
    discord.inject({ method: 'PATCH', path: /original$/, times: 1, status, answer });
    const told = await next(
      () => discord.slash('paper', [option('query', 'slow four')]),
      (call) => call.path.startsWith('/channels/9') && call.status < 300,
    );
    expect(messageOf(told)['content']).toMatch(/quarter of an hour.* Ask again\./);
  });

  it('nor explained there, is told directly', async () => {
    const answer = { message: 'Something odd', code: 50035 };
    discord.inject({ path: callback, times: 2, status: 400, answer });
    const told = await next(
      () => discord.slash('paper', [option('query', 'odd')]),
      (call) => call.path.startsWith('/channels/9') && call.status < 300,
    );
    expect(messageOf(told)['content']).toMatch(/could not be shown.*reference/);
  });

  it('at first is tried again after a 500', async () => {
    discord.inject({ path: callback, times: 1, status: 500 });
    await ask('again');
  });
});
