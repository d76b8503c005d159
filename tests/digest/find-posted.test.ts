import { expect, it } from 'vitest';
import { PostingProblem } from '../../src/chat/posting.ts';
import { findPosted } from '../../src/digest/find-posted.ts';
import { openDigestStage } from '../helpers/digest-stage.ts';

it('looks for what may be there, and goes on where a first post cannot be told', async () => {
  const stage = await openDigestStage();
  const { pace, logger, postingFor } = stage.options;
  const posting = postingFor(stage.channel);
  if (posting === undefined) throw new Error('it takes posts');
  const row = { address: stage.channel, slot: '2027-03-01', dueAt: stage.now, claimedAt: stage.now };
  const seek = (attempts: number, isCertain: boolean, find = posting.find) => {
    const sought = { row: { ...row, attempts }, place: stage.channel, key: 'key', isCertain };
    return findPosted({ ...sought, posting: { ...posting, find } }, { pace, logger });
  };
  expect(await seek(0, true)).toBeUndefined();
  expect(stage.looks).toEqual([]);
  stage.posts.push('key');
  expect(await seek(0, false)).toBe('found');
  const untellable = async () => {
    throw new PostingProblem('refused', 'So much was written.');
  };
  expect(await seek(0, false, untellable)).toBeUndefined();
  await expect(seek(1, false, untellable)).rejects.toMatchObject({ kind: 'refused' });
  const broken = async () => {
    throw new PostingProblem('later', 'Nobody answers.');
  };
  await expect(seek(0, false, broken)).rejects.toMatchObject({ kind: 'later' });
  await stage.store.close();
});
