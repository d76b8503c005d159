import { expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import { actionsOf, converseAnew, papersOf, shownText, silent } from '../helpers/conversation.ts';
import { textEvent } from '../helpers/events.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const { say } = converseAnew();

it.each([
  ['good evening!', 'Ask me for papers'],
  ['thanks a bunch', 'You are welcome'],
  ['impressive', 'Glad to hear it'],
  ['fair enough', 'All right'],
  ['are you awake?', 'I am here'],
  ['goodbye', 'See you'],
  ['shut up', 'digest off ends'],
  ['useless', 'Sorry'],
  ['🙏', '🙂'],
])('%j gets a short line to that person alone, and no papers', async (said, line) => {
  const reply = await say(said);
  expect(reply.audience).toBe('sender');
  expect(papersOf(reply)).toEqual([]);
  expect(actionsOf(reply)).toEqual([]);
  expect(shownText(reply)).toContain(line);
});

it('is met with silence where nobody spoke to the bot, and so is a bare remark', async () => {
  const bot = createBot({ library: seedLibrary, logger: silent });
  const aside = async (text: string) => bot.handle({ ...textEvent(text), isAside: true });
  expect((await aside('thanks!')).blocks).toEqual([]);
  expect((await aside('I have to fetch the kids')).blocks).toEqual([]);
  expect(papersOf(await aside('do you have papers about exploration?')).length).toBeGreaterThan(0);
});

it('is no part of the conversation: what was asked before still counts', async () => {
  const talk = converseAnew();
  const [first] = papersOf(await talk.say('exploration'));
  await talk.say('great, thanks');
  expect(papersOf(await talk.say('1'))[0]?.id).toBe(first?.id);
});
