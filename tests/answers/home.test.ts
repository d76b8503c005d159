import { expect, it } from 'vitest';
import { createContext } from '../../src/answers/create-context.ts';
import { VERBS } from '../../src/answers/verbs.ts';
import { toAddress } from '../../src/chat/address.ts';
import type { DigestDesk } from '../../src/digest/digest-desk.ts';
import { newSubscription } from '../../src/digest/subscription.ts';
import { actionsOf, ofKind, shownText } from '../helpers/conversation.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const address = toAddress('slack', 'T1', 'U1');
const asker = { address, id: 'U1', isManager: false, owner: 'slack:T1:U1', name: 'Ada', canShare: false };
const readingList = {
  add: async () => 'added' as const,
  remove: async () => undefined,
  list: async () => [],
};

it('shows what can be asked and the reading list, and the papers of the day of this workspace', async () => {
  const asked: string[] = [];
  const defaults = { time: '09:30', timezone: 'Europe/Berlin', days: [1, 2, 3, 4, 5] };
  const list: DigestDesk['list'] = async (prefix) => {
    asked.push(prefix);
    return [newSubscription(toAddress('slack', 'T1', 'C1'), defaults, new Date(0))];
  };
  const digests = async () => ({ list }) as DigestDesk;
  const reply = await VERBS.home.answer(
    { kind: 'home' },
    createContext({ library: seedLibrary, readingList, digests, asker }),
  );
  expect(asked).toEqual(['slack:T1:']);
  expect(shownText(reply)).toMatch(
    /Paper of the day[\s\S]*C1: [\s\S]*09:30[\s\S]*What you can ask[\s\S]*empty/,
  );
  expect(ofKind(actionsOf(reply), 'random')).toBeDefined();
});

it('is only help where nothing is kept', async () => {
  const context = createContext({ library: seedLibrary });
  expect(await VERBS.home.answer({ kind: 'home' }, context)).toEqual(
    await VERBS.help.answer({ kind: 'help' }, context),
  );
});
