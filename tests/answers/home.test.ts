import { describe, expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { createBot } from '../../src/answers/bot.ts';
import { createContext } from '../../src/answers/create-context.ts';
import { VERBS } from '../../src/answers/verbs.ts';
import { toAddress } from '../../src/chat/address.ts';
import type { DigestDesk } from '../../src/digest/digest-desk.ts';
import { newSubscription } from '../../src/digest/subscription.ts';
import { actionsOf, converseAnew, ofKind, papersOf, shownText, silent } from '../helpers/conversation.ts';
import { inputEvent } from '../helpers/events.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const address = toAddress('slack', 'T1', 'U1');
const asker = {
  address,
  id: 'U1',
  isManager: false,
  owner: 'slack:T1:U1',
  name: 'Ada',
  canShare: false,
  inTheOpen: false,
};
const readingList = {
  add: async () => 'added' as const,
  remove: async () => undefined,
  list: async () => seeds.papers.slice(0, 12).map(({ id }) => id),
};
const defaults = { time: '09:30', timezone: 'Europe/Berlin', days: [1, 2, 3, 4, 5] };
const channel = (at: number) => toAddress('slack', 'T1', `C${at}`);

/** Digests in so many channels of a workspace. */
function digestsIn(channels: number, asked: string[] = []) {
  const list: DigestDesk['list'] = async (prefix) => {
    asked.push(prefix);
    return Array.from({ length: channels }, (_, at) => newSubscription(channel(at), defaults, new Date(0)));
  };
  return async () => ({ list }) as DigestDesk;
}

const homeWith = (digests = digestsIn(1), offset?: number) =>
  VERBS.home.answer(
    { kind: 'home', ...(offset === undefined ? {} : { offset }) },
    createContext({ library: seedLibrary, readingList, digests, asker }),
  );

describe('the page that greets a person', () => {
  it('shows the reading list, then the papers of the day of this workspace, then a way to help', async () => {
    const asked: string[] = [];
    const reply = await homeWith(digestsIn(1, asked));
    expect(asked).toEqual(['slack:T1:']);
    expect(shownText(reply)).toMatch(
      /Your reading list[\s\S]*5\. [\s\S]*Next page[\s\S]*Paper of the day[\s\S]*C0: .*09:30[\s\S]*278 papers[\s\S]*Help/,
    );
    expect(ofKind(actionsOf(reply), 'help')).toBeDefined();
  });

  it('turns the pages of the list in its own place', async () => {
    const tokens = createActionTokens();
    const turns = actionsOf(await homeWith(digestsIn(0), 5)).filter(({ kind }) => kind === 'home');
    expect(turns.map(({ label, token }) => [label, tokens.decode(token)])).toEqual([
      ['Previous page', { kind: 'home', offset: 0 }],
      ['Next page', { kind: 'home', offset: 10 }],
    ]);
    expect(papersOf(await homeWith(digestsIn(0), 10)).map(({ ordinal }) => ordinal)).toEqual([11, 12]);
  });

  it('has the first page behind the buttons that it had before there were others', () => {
    const { decode } = createActionTokens();
    expect(decode('o:')).toEqual({ kind: 'home' });
    expect(decode('o:5')).toEqual({ kind: 'home', offset: 5 });
    expect(decode('o:x')).toBeUndefined();
  });

  it('has a way to change each digest, of as many as are listed', async () => {
    const reply = await homeWith(digestsIn(12));
    const changes = actionsOf(reply).filter(({ digestOf }) => digestOf !== undefined);
    expect(changes.map(({ digestOf }) => digestOf)).toEqual(
      Array.from({ length: 10 }, (_, at) => channel(at)),
    );
    expect(new Set(changes.map(({ label }) => label))).toEqual(new Set(['Change']));
    expect(shownText(reply)).toContain('… and in 2 more channels');
    expect(shownText(await homeWith(digestsIn(10)))).not.toContain('more channels');
  });

  it('is only help where nothing is kept', async () => {
    const context = createContext({ library: seedLibrary });
    expect(await VERBS.home.answer({ kind: 'home' }, context)).toEqual(
      await VERBS.help.answer({ kind: 'help' }, context),
    );
  });

  it('is nothing that was said: what is said next means what was answered before it', async () => {
    const bot = createBot({ library: seedLibrary, readingList, logger: silent });
    const { say } = converseAnew({ library: seedLibrary });
    const expected = papersOf(await say('offline reinforcement learning'))[1];
    await bot.handle(inputEvent({ kind: 'text', text: 'offline reinforcement learning' }));
    await bot.handle(inputEvent({ kind: 'home' }));
    const opened = await bot.handle(inputEvent({ kind: 'text', text: 'the second one' }));
    expect(papersOf(opened)[0]?.title).toBe(expected?.title);
  });
});
