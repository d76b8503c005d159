import { describe, expect, it } from 'vitest';
import type { PaperBlock, Reply } from '../../../src/chat/reply.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { boxOf, broughtBy, titleOf } from '../../../src/platforms/web/about-reply.ts';
import { replyOf, wordsAs } from '../../helpers/scripted-bot.ts';

const heading = (text: string, strong?: string) =>
  ({
    kind: 'text',
    role: 'heading',
    spans: [{ text }, ...(strong === undefined ? [] : [{ text: strong, style: 'strong' } as const])],
  }) as const;
const [, , listed] = replyOf('A title').blocks as unknown as readonly PaperBlock[];
if (listed === undefined) throw new Error('no paper');
const { ordinal: _, ...full } = listed;
const reply = (...blocks: Reply['blocks']): Reply => ({ ...wordsAs('', 'sender'), blocks });

describe('titleOf', () => {
  it('is the title of one paper, what was searched for, or what the answer is about', () => {
    expect(titleOf(reply(full), ENGLISH, 'paper a title')).toBe('A title');
    const found = reply(heading('Papers for ', 'offline RL'), listed);
    expect(titleOf({ ...found, query: 'offline RL' }, ENGLISH, 'papers on offline RL?')).toBe('offline RL');
    expect(titleOf(reply(heading('Related to ', 'A title'), listed), ENGLISH, 'related 1')).toBe(
      'Related to A title',
    );
    expect(titleOf({ ...reply(heading('Your reading list'), listed), inPlace: true }, ENGLISH, 'saved')).toBe(
      'Your reading list',
    );
    expect(titleOf(reply(heading('The paper of today'), full, full), ENGLISH)).toBe('The paper of today');
    expect(titleOf(wordsAs('nothing', 'sender'), ENGLISH, 'a question')).toBe('a question');
    expect(titleOf(wordsAs('nothing', 'sender'), ENGLISH)).toBe('Answer');
  });
});

describe('boxOf', () => {
  it.each([
    ['bandits', undefined, 'bandits'],
    ['bandits', 'bandits', 'bandits'],
    [
      'does anyone know work on fairness since 2021?',
      'fairness year:2021..',
      'does anyone know work on fairness since 2021?',
    ],
    ['next', 'bandits', 'bandits'],
    ['only 2023', 'bandits year:2023', 'bandits year:2023'],
    [undefined, 'bandits', 'bandits'],
    [undefined, undefined, ''],
  ])('of the question %j and the search %j is %j', (question, query, box) => {
    const answer = wordsAs('', 'sender');
    expect(boxOf(query === undefined ? answer : { ...answer, query }, question)).toBe(box);
  });
});

it('keeps the box as it was for what was not searched for, such as what is related to a paper', () => {
  const related: Reply = { ...reply(heading('Related to ', 'A title'), listed), inPlace: true };
  expect(boxOf(related, undefined)).toBe('');
  expect(titleOf(related, ENGLISH)).toBe('Related to A title');
});

describe('broughtBy', () => {
  it('says how much is shown', () => {
    const nth = (ordinal: number) => ({ ...listed, ordinal });
    expect(broughtBy(reply(nth(6), nth(7), nth(8)), ENGLISH)).toBe('Papers 6 to 8 are shown.');
    expect(broughtBy(reply(full), ENGLISH)).toBe('One paper is shown.');
    expect(broughtBy(reply(full, full), ENGLISH)).toBe('2 papers are shown.');
    expect(broughtBy(reply({ kind: 'code', language: 'bibtex', text: '@x{}' }), ENGLISH)).toBe(
      'A BibTeX entry is shown.',
    );
    expect(broughtBy(wordsAs('none', 'sender'), ENGLISH)).toBe('The answer has no papers.');
  });
});
