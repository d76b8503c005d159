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
      flag: (name) => (name === 'thread' ? thread : undefined),
    });
  expect(write('on', false)).toBe(`digest on time:"9:30" timezone:"Berlin" topic:"so-called 'RL'" thread:no`);
  expect(write('status')).toBe('digest status');
});

it('is not there where nothing is kept', async () => {
  const reply = await seedBot.handle(inputEvent({ kind: 'command', text: 'digest on' }));
  expect(shownText(reply)).toContain('There are no digests here');
});

it.each([
  'digest off in words',
  'digest now that we know proteins',
  'digest status of proteins',
  'begin with daily activity recognition',
  'start with daily life',
  'schedule daily tasks',
  'daily stock prediction at 9',
  'a daily forecast at 12 hours',
  'every day a woman reads papers',
  'one paper every day keeps the doctor away',
  'stop posting nonsense',
  'turn off the light',
  'do not turn off the digest',
  'How do customers churn? They cancel, unsubscribe, or leave.',
  'Our robot wakes up, daily at 8, and cleans',
])('is not changed by %j', (text) => {
  expect(seedBot.needs({ kind: 'text', text })).toMatchObject({ manager: false, changes: false });
});

it.each([
  'digest off please',
  'Digest off now',
  'digest off in this channel',
  'this is annoying, stop the daily paper',
  'unsubscribe',
  'post a paper here every day at 8',
  'daily paper Berlin 9',
  'we want a daily paper, 9 am',
  'daily papers on reinforcement learning at 9',
])('is changed by %j', (text) => {
  expect(seedBot.needs({ kind: 'text', text })).toMatchObject({ manager: true, changes: true });
});

it.each(['paper of the day', "today's paper", 'what is the paper of the day?'])(
  'tells how it stands when asked for %j',
  async (text) => {
    expect(shownText(await seedBot.handle(inputEvent({ kind: 'text', text })))).toContain(
      'There are no digests',
    );
  },
);
