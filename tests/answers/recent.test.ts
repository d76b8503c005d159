import { expect, it } from 'vitest';
import { keepRecent, recentOf } from '../../src/answers/recent.ts';
import type { Answer } from '../../src/chat/reply.ts';
import { createMemoryConversations } from '../../src/store/conversations.ts';
import { converseAnew } from '../helpers/conversation.ts';

const OWNER = 'test:workspace:u1';

it('keeps the newest ten of a person, each once, and nothing of others', async () => {
  const kept = createMemoryConversations();
  const { say } = converseAnew();
  const answers: Answer[] = [];
  for (const words of ['bandits', 'graphs', 'bandits', 'help']) answers.push(await say(words));
  for (const answer of answers) await keepRecent(answer, OWNER, kept);
  expect((await recentOf(OWNER, kept)).queries).toEqual(['bandits', 'graphs']);
  const [list] = answers;
  for (let at = 0; at < 12; at++)
    if (list !== undefined) await keepRecent({ ...list, query: `bandits ${at}` }, OWNER, kept);
  const { queries } = await recentOf(OWNER, kept);
  expect(queries).toHaveLength(10);
  expect(queries[0]).toBe('bandits 11');
  expect(await recentOf('test:workspace:u2', kept)).toEqual({ papers: [], queries: [] });
});

it('takes what is kept in another form for nothing', async () => {
  const kept = createMemoryConversations();
  for (const text of ['[', '7', 'null', '{"papers":[1],"queries":"x"}']) {
    await kept.keep(`recent ${OWNER}`, text);
    expect(await recentOf(OWNER, kept)).toEqual({ papers: [], queries: [] });
  }
});
