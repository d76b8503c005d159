import { expect, it } from 'vitest';
import { PostingProblem, whileAllowed } from '../../src/chat/posting.ts';

it('posts while it is allowed, or where nobody asks, and sends nothing otherwise', async () => {
  let sent = 0;
  const post = async () => ++sent;
  expect(await whileAllowed(undefined, post)).toBe(1);
  expect(await whileAllowed(async () => true, post)).toBe(2);
  await expect(whileAllowed(async () => false, post)).rejects.toMatchObject({ kind: 'later' });
  await expect(whileAllowed(async () => false, post)).rejects.toThrow(PostingProblem);
  expect(sent).toBe(2);
});
