import { expect, it } from 'vitest';
import type { Kind } from '../../../src/chat/intent.ts';
import type { PaperBlock, Reply } from '../../../src/chat/reply.ts';
import { typedNext, withoutTurnButtons } from '../../../src/platforms/console/typed-next.ts';
import { replyOf, wordsAs } from '../../helpers/scripted-bot.ts';

const [, , paper] = replyOf('A title').blocks as unknown as readonly PaperBlock[];
if (paper === undefined) throw new Error('no paper');
const act = (kind: Kind) => ({ kind, label: kind, description: kind, token: kind });
const KINDS: readonly Kind[] = ['paper', 'related', 'cite', 'save', 'share'];
const entry = (ordinal: number, kinds = KINDS) => ({ ...paper, ordinal, actions: kinds.map(act) });
const page = (offset: number) => ({ kind: 'search', query: 'bandits', offset, nearest: false }) as const;
const row = (...kinds: readonly Kind[]) => ({ kind: 'actions', actions: kinds.map(act) }) as const;
const typed = (...blocks: Reply['blocks']) => typedNext({ blocks });

it('says what can be typed after a list, with numbers of its papers', () => {
  const first = { blocks: [entry(6), entry(7)], turns: { here: page(5), next: page(10) } };
  expect(typedNext(first)).toBe('You can type: open 6 · save 7 · cite 6 · related 7 · next');
  const last = { blocks: [entry(6, ['paper'])], turns: { here: page(5), previous: page(0) } };
  expect(typedNext(last)).toBe('You can type: open 6 · previous');
  expect(typed(entry(1, ['paper', 'unsave']))).toBe('You can type: open 1 · remove 1');
});

it('says what can be typed of an opened paper, and nothing after other answers', () => {
  const { ordinal: _, ...opened } = entry(1, ['related', 'cite', 'save']);
  expect(typed(opened)).toBe('You can type: save · cite · related');
  expect(typed({ ...opened, actions: [] })).toBeUndefined();
  expect(typedNext(wordsAs('words', 'sender'))).toBeUndefined();
});

it('leaves out the buttons that turn pages, and no others', () => {
  const left = (actions: ReturnType<typeof row>, turns: Reply['turns']) =>
    withoutTurnButtons({
      blocks: [entry(1), actions],
      ...(turns === undefined ? {} : { turns }),
    }).blocks.slice(1);
  const between = { here: page(5), previous: page(0), next: page(10) };
  expect(left(row('search', 'search'), between)).toEqual([]);
  expect(left(row('search', 'search', 'search'), between)).toEqual([row('search')]);
  expect(left(row('saved'), { here: page(0) })).toEqual([row('saved')]);
  expect(left(row('search'), undefined)).toEqual([row('search')]);
});
