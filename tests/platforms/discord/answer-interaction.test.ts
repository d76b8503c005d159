import { describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import type { ChatEvent } from '../../../src/chat/event.ts';
import type { Action, Reply } from '../../../src/chat/reply.ts';
import { TOKEN } from '../../helpers/discord/discord-server.ts';
import {
  ASIDE,
  EPHEMERAL,
  IS_COMPONENTS_V2,
  messageOf,
  openDiscord,
  option,
  said,
} from '../../helpers/discord/open-discord.ts';
import { shownText } from '../../helpers/discord/shown-text.ts';
import { wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';

const LATE_MS = 1_300;
const button = (label: string): Action => ({ kind: 'paper', label, description: label, token: label });

/** What was asked, with buttons below: late for “slow”, in the open for “open”, a next page or an edit for these. */
async function answer(event: ChatEvent): Promise<Reply> {
  const words = wordsOf(event);
  if (words.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, LATE_MS));
  return {
    tone: 'answer',
    audience: words.includes('open') || event.inTheOpen === true ? 'everyone' : 'sender',
    blocks: [
      { kind: 'text', role: 'body', spans: [{ text: `asked: ${words}` }] },
      { kind: 'actions', actions: ['more', 'page', 'edit', 'slow more', 'slow page'].map(button) },
      { kind: 'actions', actions: ['slow edit', 'slow open', 'nothing', 'slow nothing'].map(button) },
    ],
    ...(words.endsWith('nothing') ? { blocks: [] } : {}),
    ...(words.endsWith('page') ? { inPlace: true } : {}),
    ...(words.endsWith('edit') ? { edits: true } : {}),
  };
}

/** Why the library does not answer yet. */
let reading: string | undefined;
const { discord, log, next, platform } = await openDiscord({ answer, bot: { reading: () => reading } });
const ask = (query: string, ...more: ReturnType<typeof option>[]) =>
  next(() => discord.slash('paper', [option('query', query), ...more]), said(`asked: ${query}`));
const press = (shown: Awaited<ReturnType<typeof ask>>, label: string) =>
  next(() => discord.press(shown, label), said(`asked: ${label}`));
const callback = /callback$/;
/** The calls since then, with the kind of what answers an interaction. */
const made = (since: number) =>
  discord.calls.slice(since).map(({ method, body }) => `${method} ${body['type'] ?? ''}`.trim());

describe('an answer in time', () => {
  it('is the first word of the bot: to the asker alone, or in the open where the reply or the asker says so', async () => {
    const since = discord.calls.length;
    expect(messageOf(await ask('quick'))).toMatchObject({ flags: ASIDE });
    expect(messageOf(await ask('open'))).toMatchObject({ flags: IS_COMPONENTS_V2 });
    expect(messageOf(await ask('quick', option('share', true)))).toMatchObject({ flags: IS_COMPONENTS_V2 });
    // What is registered at the start may come meanwhile.
    const answers = discord.calls.slice(since).filter(({ path }) => callback.test(path));
    expect(answers.map(({ body }) => body['type'])).toEqual([4, 4, 4]);
  });

  it('takes the place of a page that the asker alone sees, and of no other', async () => {
    const aside = await ask('quick');
    expect((await press(aside, 'page')).body['type']).toBe(7);
    expect((await press(aside, 'more')).body['type']).toBe(4);
    const open = await ask('open');
    const page = await press(open, 'page');
    expect(page.body['type']).toBe(4);
    expect(messageOf(page)).toMatchObject({ flags: ASIDE });
  });

  it('that edits takes the place of the pressed message for everyone', async () => {
    expect((await press(await ask('open'), 'edit')).body['type']).toBe(7);
  });
});

describe('a post that pinged a role', () => {
  const here = toAddress('discord', discord.guildId, discord.channelId);
  const post = { ...wordsAs('posted', 'everyone'), deliveryKey: 'key-1', ping: '55' };
  const labels = ['edit', 'slow edit'].map(button);
  const posted = () =>
    next(
      () =>
        platform.posting?.send(here, {
          ...post,
          blocks: [...post.blocks, { kind: 'actions', actions: labels }],
        }),
      said('posted'),
    );

  it.each(['edit', 'slow edit'])('names it still after “%s”, which tells nobody', async (label) => {
    const shown = await posted();
    expect(shown.body['allowed_mentions']).toEqual({ parse: [], roles: ['55'] });
    const edited = messageOf(await press(shown, label));
    expect(shownText(edited)).toMatch(/^<@&55>\nasked: /);
    expect(edited['allowed_mentions']).toMatchObject({ parse: [] });
    expect(edited['allowed_mentions']).not.toHaveProperty('roles');
  });

  it('names nobody in what only the presser sees', async () => {
    const shown = await next(
      () =>
        platform.posting?.send(here, {
          ...post,
          blocks: [...post.blocks, { kind: 'actions', actions: [button('more')] }],
        }),
      said('posted'),
    );
    expect(shownText(messageOf(await press(shown, 'more')))).not.toContain('@');
  });
});

describe('a post that is published', () => {
  it.each(['edit', 'slow edit'])('is text, and stays so after “%s”', async (label) => {
    const here = toAddress('discord', discord.guildId, discord.channelId);
    const post = {
      ...wordsAs('to be published', 'everyone'),
      deliveryKey: 'key-2',
      ping: '55',
      isPublished: true,
    } as const;
    const actions = { kind: 'actions', actions: [button(label)] } as const;
    const shown = await next(
      () => platform.posting?.send(here, { ...post, blocks: [...post.blocks, actions] }),
      said('to be published'),
    );
    expect(messageOf(shown)).toMatchObject({ content: '<@&55>\nto be published', flags: 4 });
    const edited = messageOf(await press(shown, label));
    expect(edited).toMatchObject({ content: `<@&55>\nasked: ${label}`, flags: 4 });
    expect(edited['allowed_mentions']).not.toHaveProperty('roles');
  });
});

describe('an answer that takes longer than a second', () => {
  it('is deferred for the asker alone, then given', async () => {
    const since = discord.calls.length;
    const given = await ask('slow one');
    const deferred = await discord.waitForCall(({ body }) => body['type'] === 5, since);
    expect(deferred.body['data']).toEqual({ flags: EPHEMERAL });
    expect(given.body).toMatchObject({ flags: IS_COMPONENTS_V2 });
    expect(given.method).toBe('PATCH');
    expect(given.path).toMatch(/^\/webhooks\/.*(?:@|%40)original$/);
  });

  it('says how far the library is read while that is why, and the answer takes the place of it', async () => {
    reading = 'The library is being read, 40 %.';
    const since = discord.calls.length;
    await ask('slow two');
    reading = undefined;
    const told = discord.calls.slice(since).map((call) => shownText(messageOf(call)));
    expect(told).toEqual([
      '',
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
    expect(made(since)).toEqual(['POST 5', 'PATCH', 'POST']);
  });

  it('is deferred for everyone where the asker wants it in the open', async () => {
    const since = discord.calls.length;
    await ask('slow five', option('share', true));
    expect(made(since)).toEqual(['POST 5', 'PATCH']);
    expect(discord.calls[since]?.body['data']).toEqual({ flags: 0 });
  });
});

describe('what is pressed where the presser alone sees it, and takes longer than a second', () => {
  it('takes the place of what was pressed, as often as it is pressed', async () => {
    const aside = await ask('quick');
    for (const _ of ['once', 'again']) {
      const since = discord.calls.length;
      const page = await press(aside, 'slow page');
      expect(page.path).toMatch(/^\/webhooks\/.*(?:@|%40)original$/);
      expect(made(since)).toEqual(['POST 6', 'PATCH']);
    }
    expect((await press(aside, 'page')).body['type']).toBe(7);
  });

  it('leaves it as it is when the answer is no next page, to the presser or to everyone', async () => {
    const aside = await ask('quick');
    const since = discord.calls.length;
    expect((await press(aside, 'slow more')).body).toMatchObject({ flags: ASIDE });
    expect((await press(aside, 'slow open')).body).toMatchObject({ flags: IS_COMPONENTS_V2 });
    expect(made(since)).toEqual(['POST 6', 'POST', 'POST 6', 'POST']);
  });

  it('says beside it why it takes so long, and takes that back', async () => {
    const aside = await ask('quick');
    reading = 'The library is being read, 40 %.';
    const since = discord.calls.length;
    await press(aside, 'slow page');
    reading = undefined;
    const removed = await discord.waitForCall(({ method }) => method === 'DELETE', since);
    const [, told] = discord.calls.slice(since);
    expect(shownText(messageOf(told ?? removed))).toMatch(/^The library is being read, 40 %\./);
    expect(told?.body).toMatchObject({ flags: ASIDE });
    expect(removed.path.endsWith(`/messages/${told?.answer['id']}`)).toBe(true);
    expect(made(since)).toEqual(['POST 6', 'POST', 'PATCH', 'DELETE']);
  });
});

describe('a post of an earlier form', () => {
  const post = async () => {
    const buttons = ['edit', 'slow edit'].map((label, at) => ({
      type: 2,
      style: 2,
      label,
      custom_id: `${at}.${label}`,
    }));
    const body = {
      content: '**Paper of the day**',
      embeds: [{ title: 'A paper', footer: { text: 'key' } }],
      components: [{ type: 1, components: buttons }],
      allowed_mentions: { parse: [] },
    };
    const headers = { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' };
    const url = `${discord.apiUrl}/v10/channels/${discord.channelId}/messages`;
    const sent = () => fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return next(sent, ({ path }) => path.endsWith('/messages'));
  };

  it('loses its text and its embeds when it is edited, at once or late', async () => {
    const cleared = { flags: IS_COMPONENTS_V2, content: '', embeds: [] };
    expect(messageOf(await press(await post(), 'edit'))).toMatchObject(cleared);
    const old = await post();
    const since = discord.calls.length;
    expect(messageOf(await press(old, 'slow edit'))).toMatchObject(cleared);
    await discord.waitForCall(({ method }) => method === 'DELETE', since);
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
    expect(made(since)).toEqual(['POST 5', 'PATCH', 'DELETE']);
  });
});

describe('an answer that says nothing', () => {
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
    await discord.waitForCall(({ body }) => body['type'] === 6, late);
    const open = await ask('open');
    const last = discord.calls.length;
    await discord.press(open, 'slow nothing');
    await discord.waitForCall(isDeleted, last);
    expect(made(since)).toEqual(['POST 6', 'POST 6', 'POST 4', 'POST 5', 'DELETE']);
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
