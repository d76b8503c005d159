import { describe, expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { createBot } from '../../src/answers/bot.ts';
import { readIntent } from '../../src/answers/read-intent.ts';
import { actionsOf, ofKind, papersOf, shownText, silent } from '../helpers/conversation.ts';
import { messageOf, openDiscord, option, said } from '../helpers/discord/open-discord.ts';
import { inputEvent } from '../helpers/events.ts';
import { botWithDesk, foundRecord, type KnownPapers } from '../helpers/reference-desk.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';
import { answered, openSlack, posted } from '../helpers/slack/open-slack.ts';

const RAG: KnownPapers = new Map([['2005.11401', foundRecord()]]);
const inOneLine = (reply: Parameters<typeof shownText>[0]) => shownText(reply).replace(/\s+/g, ' ').trim();

describe('“Add to the library”', () => {
  it('is for those who manage a channel, who are found out before, or for everyone', async () => {
    const { say, press, kept, bot } = botWithDesk(RAG);
    const token = papersOf(await say('2005.11401'))[0]?.actions[0]?.token ?? '';
    expect(bot.needs({ kind: 'action', token })).toMatchObject({ manager: true, changes: true });
    expect(inOneLine(await press(token))).toMatch(/^Only who may manage a channel/);
    expect(kept).toEqual([]);
    const added = await press(token, true);
    expect(inOneLine(added)).toMatch(/^Retrieval-Augmented Generation .* is in the library now\./);
    expect(ofKind(papersOf(added)[0]?.actions, 'related')).toBeDefined();
    expect(kept).toMatchObject([{ by: 'test:workspace:u1', record: { key: '2005.11401' } }]);
    const open = botWithDesk(RAG, undefined, { addedBy: 'everyone' });
    expect((await open.press(token)).tone).toBe('answer');
    expect(open.kept).toHaveLength(1);
  });

  it('adds nothing that is here, that nobody knows any more, or where nobody is asked', async () => {
    const { press, kept } = botWithDesk(new Map());
    const here = seeds.papers.find(({ url = '' }) => url.includes('arxiv.org'))?.url ?? seeds.papers[0]?.id;
    expect(inOneLine(await press(`A:${here}`, true))).toContain('is in the library already.');
    expect(inOneLine(await press('A:arxiv:2101.00001', true))).toContain(
      'arxiv:2101.00001 is not known at arXiv',
    );
    const off = createBot({ library: seedLibrary, logger: silent });
    const reply = await off.handle(inputEvent({ kind: 'action', token: 'A:arxiv:2005.11401' }));
    expect(inOneLine(reply)).toMatch(/^I do not have arXiv:2005\.11401|^I do not have arXiv 2005\.11401/i);
    expect(kept).toEqual([]);
    expect(actionsOf(reply)).toEqual([]);
  });
});

describe('a paper that is to be added', () => {
  it.each([
    'add 2005.11401',
    'please add https://arxiv.org/abs/2005.11401v2 to the library',
    'nimm 2005.11401 in die Bibliothek auf',
    'ajoute 2005.11401 à la bibliothèque',
    'añade 2005.11401 a la biblioteca',
    '2005.11401 をライブラリに追加して',
  ])('is named in words: %s', async (words) => {
    const { say, kept } = botWithDesk(RAG, undefined, { addedBy: 'everyone' });
    expect(inOneLine(await say(words))).toContain('is in the library now.');
    expect(kept).toHaveLength(1);
  });

  it.each(['add noise to data', 'add dzj58a2qa5 to my library', 'add 2005.11401 to my list'])(
    'is not meant by %s',
    (text) => {
      expect(readIntent({ kind: 'text', text }, createActionTokens()).kind).not.toBe('add');
    },
  );
});

describe('a paper that the library lacks, through real platforms', async () => {
  const behind = { slack: botWithDesk(RAG, undefined, { addedBy: 'everyone' }), discord: botWithDesk(RAG) };
  const { ada, next } = await openSlack({ bot: behind.slack.bot });
  const { discord, next: nextCall } = await openDiscord({ bot: behind.discord.bot });

  it('is shown and added in Slack', async () => {
    const shown = await next(() => ada.mention('2005.11401'), posted('Retrieval-Augmented Generation'));
    await next(() => ada.press(shown, 'Add to the library'), answered('is in the library now.'));
    expect(behind.slack.kept).toMatchObject([{ by: expect.stringMatching(/^slack:/) }]);
  });

  it('is shown and added in Discord, by who manages a channel', async () => {
    const ask = () => discord.slash('paper', [option('query', 'https://arxiv.org/abs/2005.11401')]);
    const shown = await nextCall(ask, said('Retrieval-Augmented Generation'));
    expect(JSON.stringify(messageOf(shown))).toContain('Related papers here');
    await nextCall(() => discord.press(shown, 'Add to the library'), said('is in the library now.'));
    expect(behind.discord.kept).toMatchObject([{ by: expect.stringMatching(/^discord:/) }]);
  });
});
