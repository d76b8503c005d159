import { expect, it } from 'vitest';
import { typedCommand } from '../../../src/platforms/discord/typed-command.ts';

it.each([
  ['digest on', 'digest on'],
  ['digest on 9:30 Berlin weekdays', 'digest on time:9:30 timezone:Berlin days:weekdays'],
  ['digest on topic: offline reinforcement learning', 'digest on topic:offline reinforcement learning'],
  ['digest on topic: …', 'digest on topic:…'],
  ['digest on thread', 'digest on thread:True'],
  ['digest on publish', 'digest on publish:True'],
  ['digest on no ping', 'digest on ping:False'],
  ['digest on 9 no publish', 'digest on time:9 publish:False'],
  ['digest on ping @Readers', 'digest on role:@Readers'],
  ['digest on …', 'digest on …'],
  ['digest status', 'digest status'],
  ['paper cite …', 'paper cite …'],
  ['sources', 'sources list'],
  ['sources add arxiv:cs.LG', 'sources add source:arxiv:cs.LG'],
])('%s is typed as %s', (said, typed) => {
  expect(typedCommand(said)).toBe(typed);
});
