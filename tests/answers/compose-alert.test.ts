import { describe, expect, it } from 'vitest';
import type { AlertPost } from '../../src/alerts/alert-context.ts';
import { composeAlert, shareRoom } from '../../src/answers/compose-alert.ts';
import { createContext } from '../../src/answers/create-context.ts';
import { toAddress } from '../../src/chat/address.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { actionsOf, papersOf, shownText } from '../helpers/conversation.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const ids = (from: number, to: number) => seeds.papers.slice(from, to).map(({ id }) => id);
const post = (groups: readonly (readonly string[])[], more: Partial<AlertPost> = {}): AlertPost => ({
  follower: { id: toAddress('slack', 'T1', 'U1'), kind: 'person', locale: 'en' },
  slot: '2027-03-02',
  deliveryKey: 'pb-key',
  groups: groups.map((paperIds, at) => ({ follow: at + 1, query: `author:a${at + 1}`, paperIds })),
  ...more,
});
const compose = async (given: AlertPost) => {
  const say = await messagesFor(given.follower.locale);
  return composeAlert(given, createContext({ library: seedLibrary, say }));
};

describe('a message with new papers', () => {
  it('groups them by what is followed, with links, and a button that stops each', async () => {
    const answer = await compose(post([ids(0, 2), ids(2, 3)]));
    if (answer === undefined) throw new Error('there are papers');
    expect(answer.deliveryKey).toBe('pb-key');
    expect(papersOf(answer).map(({ id }) => id)).toEqual(ids(0, 3));
    expect(papersOf(answer)[0]?.link.href).toMatch(/^https?:/);
    const shown = shownText(answer);
    expect(shown).toContain('New papers that you follow');
    expect(shown.indexOf('author:a1')).toBeLessThan(shown.indexOf('author:a2'));
    expect(actionsOf(answer).map(({ label }) => label)).toEqual([
      ...['Stop: author:a1', 'Stop: author:a2', 'All I follow'],
    ]);
    expect(shown).not.toMatch(/^and \d+ more$/m);
  });

  it('shows ten at most, some of each, and how many more there are', async () => {
    const answer = await compose(post([ids(0, 30), ids(30, 31), ids(31, 35)]));
    if (answer === undefined) throw new Error('there are papers');
    expect(papersOf(answer).map(({ id }) => id)).toEqual([...ids(0, 5), ...ids(30, 31), ...ids(31, 35)]);
    expect(shownText(answer)).toContain('and 25 more');
    expect(actionsOf(answer)[0]).toMatchObject({ label: 'Show all 35', token: 'Y:p:0:2027-03-02' });
  });

  it('is in the language of who reads it', async () => {
    const german = { id: toAddress('slack', 'T1', 'U1'), kind: 'person', locale: 'de' } as const;
    const answer = await compose(post([ids(0, 1)], { follower: german }));
    expect(answer && shownText(answer)).toContain('Neue Arbeiten, die du verfolgst');
  });

  it('is none when none of the papers is left', async () => {
    expect(await compose(post([['gone']]))).toBeUndefined();
    expect(
      papersOf((await compose(post([['gone'], ids(0, 1)]))) ?? { blocks: [], tone: 'answer' }),
    ).toHaveLength(1);
  });
});

it('gives one after the other a place while there is room', () => {
  expect(shareRoom([30, 1, 4])).toEqual([5, 1, 4]);
  expect(shareRoom([1, 1])).toEqual([1, 1]);
  expect(shareRoom(Array(12).fill(3))).toEqual([...Array(10).fill(1), 0, 0]);
});
