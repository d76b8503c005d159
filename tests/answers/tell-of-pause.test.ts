import { expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { ALONE, talkOfFollows } from '../helpers/follow-talk.ts';

it('tells whom nothing reaches once, at their next word, where nobody else reads it', async () => {
  const talk = await talkOfFollows();
  const ada = toAddress('test', 'workspace', 'u1');
  await talk.say('follow author:levine');
  await talk.stage.store.alerts.follows.pause(ada, 'They take no direct messages.');
  talk.stage.untold.add(ada);
  const told = 'New papers that you follow do not reach you: They take no direct messages.';
  expect(await talk.say('bandits', { inTheOpen: true })).not.toContain('do not reach you');
  const other = { id: 'u2', name: 'Bob', isManager: false };
  expect(await talk.say('bandits', { ...ALONE, sender: other })).not.toContain('do not reach you');
  expect(await talk.say('bandits', ALONE)).toContain(told);
  expect(await talk.say('bandits', ALONE)).not.toContain('do not reach you');
  await talk.stage.store.close();
  // A database that fails keeps nobody from an answer.
  expect(await talk.say('bandits', ALONE)).toContain('Papers for');
});
