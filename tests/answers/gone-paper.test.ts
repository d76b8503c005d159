import pino from 'pino';
import { expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { createBot } from '../../src/answers/bot.ts';
import type { Intent } from '../../src/chat/intent.ts';
import { actionsOf, converseWith, papersOf, shownText } from '../helpers/conversation.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const GONE = 'zzzzzzzzz0';
/** Of letters alone it may be a word as well. */
const GONE_WORD = 'abcdefghjk';
const tokens = createActionTokens();
let kept = [GONE, 'dzj58a2qa5'];
const bot = createBot({
  library: seedLibrary,
  logger: pino({ level: 'silent' }),
  tokens,
  readingList: {
    add: async () => 'added',
    remove: async (_, id) => {
      kept = kept.filter((one) => one !== id);
    },
    list: async () => kept,
  },
});
const { say } = converseWith(bot);
const press = (intent: Intent) =>
  converseWith(bot).press({ kind: intent.kind, label: '', description: '', token: tokens.encode(intent) });

it.each<Intent>([
  { kind: 'paper', reference: GONE },
  { kind: 'paper', reference: GONE_WORD },
  { kind: 'cite', reference: GONE },
  { kind: 'save', reference: GONE },
  { kind: 'related', source: GONE },
  { kind: 'share', id: GONE },
])('the button %j says that its paper is no longer in the library', async (intent) => {
  expect(shownText(await press(intent))).toContain('This paper is no longer in the library');
});

it('what is typed and never was here is not said to be gone', async () => {
  expect(shownText(await say(`paper ${GONE}`))).not.toContain('no longer');
});

it('a reading list says how many are no longer in the library, and lets them go', async () => {
  const list = await say('saved');
  expect(shownText(list)).toContain('1 no longer in the library');
  expect(papersOf(list)).toHaveLength(1);
  const remove = actionsOf(list).find(({ label }) => label.startsWith('Take one off'));
  const after = await converseWith(bot).press(remove);
  expect(shownText(after)).not.toContain('no longer');
  expect(papersOf(after)).toHaveLength(1);
});
