import { expect, it } from 'vitest';
import { actionsOf, converseWith, seedBot, shownText } from '../helpers/conversation.ts';

const { say, press } = converseWith(seedBot);

it('gives a BibTeX entry, to the asker alone', async () => {
  const reply = await say('cite conservative q-learning for offline reinforcement learning');
  expect(reply.audience).toBe('sender');
  expect(shownText(reply)).toContain('@inproceedings{kumar2020conservative,');
});

it('proposes what may have been meant, and cites that', async () => {
  const reply = await say('cite HAP: Structure-Aware Masked');
  expect(reply.tone).toBe('notice');
  expect(shownText(await press(actionsOf(reply)[0]))).toContain('@inproceedings{');
  expect((await say('cite nonsense')).tone).toBe('notice');
});
