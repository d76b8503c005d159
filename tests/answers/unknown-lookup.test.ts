import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import { ofKind, papersOf, shownText, silent } from '../helpers/conversation.ts';
import { textEvent } from '../helpers/events.ts';
import { botWithDesk, foundRecord, type KnownPapers } from '../helpers/reference-desk.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const RAG: KnownPapers = new Map([['2005.11401', foundRecord()]]);
const inOneLine = (reply: Parameters<typeof shownText>[0]) => shownText(reply).replace(/\s+/g, ' ').trim();

describe('what is looked up', () => {
  it('is answered as ever where no source allows that anybody is asked', async () => {
    const without = createBot({ library: seedLibrary, logger: silent });
    for (const sources of [undefined, ['folder:seeds'], ['crossref']]) {
      const { say, asked } = botWithDesk(RAG, { sources });
      for (const said of ['2005.11401', 'https://example.org/a-paper-of-theirs'])
        expect(await say(said)).toEqual(await without.handle(textEvent(said)));
      expect(asked).toEqual([]);
    }
  });

  it('is shown beside others of the same message, three at most, and asked for once', async () => {
    const numbers = [1, 2, 3, 4].map((number) => `10.1000/${number}`);
    const known: KnownPapers = new Map(
      numbers
        .slice(0, 2)
        .map((doi) => [doi, foundRecord({ title: `Title of ${doi}`, url: `https://doi.org/${doi}` })]),
    );
    const { say, asked } = botWithDesk(known);
    for (let time = 0; time < 3; time++) {
      const reply = await say(`please look at ${numbers.join(' and ')}`);
      const titles = papersOf(reply).filter(({ ordinal }) => ordinal === undefined);
      expect(titles.map(({ title }) => title)).toEqual(['Title of 10.1000/1', 'Title of 10.1000/2']);
      expect(inOneLine(reply)).toContain('10.1000/3 is not known at Crossref either.');
      expect(inOneLine(reply)).toContain('Of several only the first 3 are looked up at once.');
    }
    expect(asked).toEqual(numbers.slice(0, 3));
  });

  it('is opened where the library has it by another name', async () => {
    const [here] = seeds.papers;
    const record = {
      title: here?.title ?? '',
      authors: here?.authors ?? [],
      abstract: 'As it is elsewhere.',
    };
    const { say } = botWithDesk(new Map([['10.1000/here', record]]));
    const reply = await say('doi:10.1000/here');
    expect(papersOf(reply).map(({ id }) => id)).toEqual([here?.id]);
    expect(inOneLine(reply)).not.toContain('Not in the library');
    expect(ofKind(papersOf(reply)[0]?.actions, 'related')).toBeDefined();
  });

  it('is what a message names beside papers that are here, too', async () => {
    const [here] = seeds.papers.filter(({ url }) => url !== undefined);
    const { say } = botWithDesk(RAG);
    const reply = await say(`${here?.url} and 2005.11401, please`);
    const shown = papersOf(reply).filter(({ ordinal }) => ordinal === undefined);
    expect(shown.map(({ title }) => title)).toEqual([here?.shown.title, foundRecord().title]);
    expect(shown.map(({ actions }) => actions[0]?.kind)).toEqual(['related', 'add']);
  });
});
