import { expect, it } from 'vitest';
import { converseWith, ofKind, papersOf, seedBot, shownText } from '../helpers/conversation.ts';
import { inputEvent } from '../helpers/events.ts';

const share = (token: string) => seedBot.handle({ ...inputEvent({ kind: 'action', token }), canShare: true });

it('is offered where there are others, shows one paper to everyone and names who shared it', async () => {
  const search = { ...inputEvent({ kind: 'command', text: 'masked image modeling' }), canShare: true };
  const [listed] = papersOf(await seedBot.handle(search));
  const reply = await share(ofKind(listed?.actions, 'share')?.token ?? '');
  expect(reply.audience).toBe('everyone');
  expect(shownText(reply)).toMatch(/^Shared by Ada/);
  expect(papersOf(reply)[0]?.abstract[0]).toMatch(/^Model pre-training is essential/);
  expect(ofKind(papersOf(reply)[0]?.actions, 'share')).toBeUndefined();
  const [alone] = papersOf(await converseWith(seedBot).say('masked image modeling'));
  expect(ofKind(alone?.actions, 'share')).toBeUndefined();
});

it('of a paper that is gone is told to the presser alone', async () => {
  expect(await share('x:0123456789')).toMatchObject({ tone: 'notice', audience: 'sender' });
});
