import { expect, it } from 'vitest';
import { VERBS } from '../../../src/answers/verbs.ts';
import { seedBot, shownText } from '../../helpers/conversation.ts';
import { inputEvent } from '../../helpers/events.ts';

it('asks who manages the channel only for what changes it', () => {
  const needsManager = (text: string) => seedBot.needs({ kind: 'command', text }).manager;
  for (const text of ['digest on', '/paper digest off', 'Digest: now', 'digest on 9:30 Berlin'])
    expect(needsManager(text), text).toBe(true);
  for (const text of [
    'digest',
    'digest status',
    'digest preview',
    'digest help',
    'digest onwards',
    'bandits',
  ])
    expect(needsManager(text), text).toBe(false);
});

it('writes what was filled in as words that everybody could have typed', () => {
  const given: Record<string, string> = { time: '9:30', timezone: 'Berlin', topic: 'so-called "RL"' };
  const write = (subcommand: string, thread?: boolean) =>
    VERBS.digest.slash?.write({
      subcommand,
      text: (name) => (subcommand === 'on' ? given[name] : undefined),
      flag: () => thread,
    });
  expect(write('on', false)).toBe(`digest on time:"9:30" timezone:"Berlin" topic:"so-called 'RL'" thread:no`);
  expect(write('status')).toBe('digest status');
});

it('is not there where nothing is kept', async () => {
  const reply = await seedBot.handle(inputEvent({ kind: 'command', text: 'digest on' }));
  expect(shownText(reply)).toContain('There are no digests here');
});
