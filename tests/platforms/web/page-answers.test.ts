import { describe, expect, it } from 'vitest';
import type { Input } from '../../../src/chat/event.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { messagesFor } from '../../../src/messages/messages-for.ts';
import { readAsked } from '../../../src/platforms/web/asked.ts';
import { createPageAnswers } from '../../../src/platforms/web/page-answers.ts';
import { listeningBot, replyOf, wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';

const isSave = (input: Input) => input.kind === 'action' && input.token.startsWith('save');
const { bot, events } = listeningBot({
  answer: (event) =>
    wordsOf(event) === 'paper p1' ? { ...replyOf('A title') } : wordsAs('an answer', 'sender'),
  bot: { needs: (input) => ({ context: false, manager: false, changes: isSave(input) }) },
});
const answers = createPageAnswers(bot);
const asked = (sent: Readonly<Record<string, string>>) => {
  const read = readAsked(sent);
  if (read === undefined) throw new Error('nothing asked');
  return read;
};

describe('what a page answers', () => {
  it('changes nothing by a look, also below a paper', async () => {
    const looked = { say: ENGLISH, isPressed: false } as const;
    const save = asked({ do: 'save:1' });
    expect(String(await (await answers.exchange(save, looked)).content)).toContain(
      'An address alone changes nothing',
    );
    expect(String(await answers.part(save, 3, looked))).toContain('An address alone changes nothing');
    expect(events).toEqual([]);
    await answers.exchange(save, { ...looked, isPressed: true });
    expect(events.map(wordsOf)).toEqual(['save:1']);
  });

  it('asks in the language of who looks', async () => {
    await answers.part(asked({ q: 'x' }), 3, { say: await messagesFor('ja'), isPressed: false });
    expect(events.at(-1)?.sender).toMatchObject({ id: 'local', isManager: true, locale: 'ja' });
  });

  it('lets what opens below a paper, and what is saved, leave the conversation as it is', async () => {
    const how = { say: ENGLISH, isPressed: true } as const;
    const since = events.length;
    await answers.exchange(asked({ q: 'x' }), how);
    await answers.part(asked({ do: 'r:1' }), 3, how);
    await answers.kept(asked({ do: 'save:1' }), 'p1', how);
    expect(events.slice(since).map(({ address }) => address)).toEqual([
      'web:local:page',
      'web:local:page:aside',
      'web:local:page:aside',
      'web:local:page:aside',
    ]);
  });

  it('says of an address of no paper that there is none', async () => {
    expect(await answers.paper('p2', ENGLISH)).toMatchObject({ found: false, title: 'No such paper' });
  });

  it.each([Number.NaN, -5, 1e9, 3.5])('draws what opens below a heading of level %s', async (under) => {
    const part = await answers.part(asked({ q: 'paper p1' }), under, { say: ENGLISH, isPressed: false });
    expect(String(part)).toMatch(/<h[3-6] class="text-heading">/);
  });
});
