import { describe, expect, it } from 'vitest';
import { papersOf, shownText } from '../helpers/conversation.ts';
import { botWithDesk, foundRecord, type KnownPapers } from '../helpers/reference-desk.ts';
import { seeds } from '../helpers/seeds.ts';

const RAG: KnownPapers = new Map([['2005.11401', foundRecord()]]);
const inOneLine = (reply: Parameters<typeof shownText>[0]) => shownText(reply).replace(/\s+/g, ' ').trim();

describe('a paper that the library lacks', () => {
  it.each([
    '2005.11401',
    'https://arxiv.org/abs/2005.11401v3',
    'what about arXiv:2005.11401?',
    'paper 10.48550/arXiv.2005.11401',
    'related https://arxiv.org/pdf/2005.11401',
    'cite 2005.11401',
  ])('is shown as it is elsewhere, with related papers and a button that adds it: %s', async (said) => {
    const { say } = botWithDesk(RAG);
    const reply = await say(said);
    const [shown, ...related] = papersOf(reply);
    expect(reply.tone).toBe('answer');
    expect(inOneLine(reply)).toContain('Not in the library yet');
    expect(shown).toMatchObject({ title: foundRecord().title, authors: 'Patrick Lewis, Ethan Perez' });
    expect(shown?.abstract.join(' ')).toContain('store factual knowledge');
    expect(shown?.actions.map(({ kind, label }) => [kind, label])).toEqual([['add', 'Add to the library']]);
    expect(related.length).toBeGreaterThan(0);
    expect(seeds.papers.map(({ id }) => id)).toEqual(expect.arrayContaining(related.map(({ id }) => id)));
  });

  it('is said to be known to nobody, or that who knows it does not answer', async () => {
    const known: KnownPapers = new Map([['10.1000/away', 'silent']]);
    const { say } = botWithDesk(known);
    expect(inOneLine(await say('2101.99999'))).toMatch(
      /^I do not have arXiv 2101\.99999 here .* 2101\.99999 is not known at arXiv either\./,
    );
    const away = await say('https://doi.org/10.1000/away');
    expect(away.tone).toBe('notice');
    expect(inOneLine(away)).toContain(
      'https://doi.org/10.1000/away could not be looked up: no answer from Crossref.',
    );
  });

  it('is meant by what is said next', async () => {
    const { say, kept } = botWithDesk(RAG, undefined, { addedBy: 'everyone' });
    await say('2005.11401');
    expect(inOneLine(await say('cite it'))).toContain('Not in the library yet');
    expect(inOneLine(await say('cite 1'))).toContain('@inproceedings');
    await say('2005.11401');
    expect(inOneLine(await say('add it to the library'))).toContain('is in the library now.');
    expect(kept).toHaveLength(1);
  });
});
