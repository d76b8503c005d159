import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/answers/create-context.ts';
import type { Absent } from '../../src/answers/find-meant.ts';
import { composeAbsent, unknownPaper } from '../../src/answers/unknown-paper.ts';
import type { Answer } from '../../src/chat/reply.ts';
import { actionsOf, shownText } from '../helpers/conversation.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const context = createContext({ library: seedLibrary });
const absent = (said: string, kindOfReference: Absent['kindOfReference'] = 'address'): Absent => ({
  kind: 'absent',
  said,
  kindOfReference,
  nearest: [],
});
const inOneLine = (answer: Answer) => shownText(answer).replace(/\s+/g, ' ').trim();

describe('a paper that is not here', () => {
  it.each([
    ['arxiv 1810.04805', 'arxiv', 'arXiv 1810.04805'],
    ['arXiv preprint: hep-th/9901001v2', 'arxiv', 'arXiv hep-th/9901001v2'],
    ['math.GT/0309136', 'arxiv', 'arXiv math.GT/0309136'],
    ['arxiv.org/abs/1810.04805', 'arxiv', 'arxiv.org/abs/1810.04805'],
    ['DOI: 10.1162/neco.1', 'doi', 'DOI 10.1162/neco.1'],
    ['https://doi.org/10.1162/neco.1', 'doi', 'https://doi.org/10.1162/neco.1'],
    ['CorpusID:12', 'semantic scholar', 'CorpusID:12'],
    ['P19-1001', 'acl', 'P19-1001'],
    ['0123456789', 'id', 'a paper with the id 0123456789'],
    ['Attention Is\nAll You Need', 'entry', '“Attention Is All You Need”'],
    ['https://example.org/a', 'address', 'https://example.org/a'],
  ] as const)('is named as it was typed: %s', async (said, kind, name) => {
    const answer = await composeAbsent(absent(said, kind), context);
    expect(answer.tone).toBe('notice');
    expect(inOneLine(answer)).toBe(
      `I do not have ${name} here (278 papers: NeurIPS 2020 (178), NeurIPS 2023 (100)).`,
    );
    expect(actionsOf(answer)).toEqual([]);
  });

  it('leads to the nearest, for what was wanted of it', async () => {
    const nearest = seeds.papers.slice(0, 4);
    const answer = await composeAbsent({ ...absent('A title', 'title'), nearest }, context, (id) => ({
      kind: 'cite',
      reference: id,
    }));
    expect(inOneLine(answer)).toContain('The nearest by title:');
    expect(actionsOf(answer).map(({ token }) => token)).toEqual(
      nearest.slice(0, 3).map(({ id }) => `c:${id}`),
    );
  });

  it('is shortened where it is longer than anybody reads', async () => {
    const said = `https://example.org/${'a'.repeat(2_000)}`;
    expect(inOneLine(await composeAbsent(absent(said), context)).length).toBeLessThan(450);
  });
});

describe('words that name no paper', () => {
  it('are said to name none, with what completes them', async () => {
    const answer = await unknownPaper({ said: 'masked image' }, context);
    expect(inOneLine(answer)).toMatch(
      /^There is no paper with the id, .* “masked image” here\. Did you mean:/,
    );
    expect(actionsOf(answer)[0]).toMatchObject({ kind: 'paper', token: expect.stringMatching(/^p:/) });
    const none = await unknownPaper({ said: 'nonsense', meant: { kind: 'none' } }, context);
    expect(inOneLine(none)).toMatch(/Search for some of its words to find it\.$/);
  });

  it('lead to what they name where that is several', async () => {
    const papers = seeds.papers.slice(0, 2);
    const answer = await unknownPaper({ said: 'x', meant: { kind: 'several', papers } }, context);
    expect(inOneLine(answer)).toMatch(/^Several papers may be meant:/);
    expect(actionsOf(answer)).toHaveLength(2);
  });
});
