import { describe, expect, it } from 'vitest';
import { typedDigest } from '../../../src/answers/digest/typed-digest.ts';
import { readSchedule } from '../../../src/digest/read-schedule.ts';

const DAILY = [1, 2, 3, 4, 5, 6, 7];

describe('what is typed behind /digest', () => {
  it.each(['on 9:30', 'off', 'status', 'preview', 'now', 'help', 'On topic: bandits'])(
    'is said as it is where it begins with a verb: %j',
    (text) => expect(typedDigest(text)).toBe(`digest ${text}`),
  );

  it.each([
    ['new', 'on new'],
    ['only new papers on bandits', 'on only new papers topic: bandits'],
    ['start new or nothing at 9', 'on new or nothing 9'],
    ['any paper', 'on any paper'],
    ['off new', 'off new'],
    ['no new papers', 'off new'],
    ['taste', 'taste'],
    ['taste reset', 'taste reset'],
    ['reset our taste', 'taste reset'],
    ['less of this', 'taste less of this'],
  ])('%j is about new papers and what is liked', (text, said) =>
    expect(typedDigest(text)).toBe(`digest ${said}`),
  );

  it.each([
    'stop',
    'off please',
    'Turn off.',
    'unsubscribe',
    'Delete',
    'no',
    'aus',
    'Hi, could you turn it off, please? Thanks!',
    'stop posting in this channel',
  ])('%j ends it', (text) => expect(typedDigest(text)).toBe('digest off'));

  it.each(
    [
      [
        'test',
        'Show',
        'settings',
        'when',
        'days',
        'time',
        'run',
        'change',
        'please',
        'thanks!',
        '?',
        ':tada:',
      ],
      ['robots', 'for this', 'at', 'topic', 'what is this', 'when does it end', 'do not stop', 'end to end'],
      ['status quo bias', 'stop at 9', 'no weekends'],
    ].flat(),
  )('%j changes nothing and is told how it stands', (text) =>
    expect(typedDigest(text)).toBe('digest status'),
  );

  it.each([
    ['preview bandits', 'preview'],
    ['help me', 'help'],
    ['post one now, please', 'now'],
  ])('%j is what it begins with or asks for', (text, verb) =>
    expect(typedDigest(text)).toBe(`digest ${verb}`),
  );

  it.each<[string, object]>([
    ['9:30', { time: '09:30' }],
    ['9 Berlin weekdays', { time: '09:00', timezone: 'Europe/Berlin', days: [1, 2, 3, 4, 5] }],
    ['every morning at 8', { time: '08:00', days: DAILY }],
    ['evenings at 8', { time: '20:00', days: DAILY }],
    ['turn on at noon in Tokyo', { time: '12:00', timezone: 'Asia/Tokyo' }],
    ['Berlin', { timezone: 'Europe/Berlin' }],
    ['9:30 topic: bandits', { time: '09:30', topic: 'bandits' }],
    ['bandits', { topic: 'bandits' }],
    ['on bandits', { topic: 'bandits' }],
    ['offline learning in robots', { topic: 'offline learning in robots' }],
    ['author:levine', { topic: 'author:levine' }],
    ['bandits at 9 Berlin', { topic: 'bandits', time: '09:00', timezone: 'Europe/Berlin' }],
    ['graph networks daily', { topic: 'graph networks', days: DAILY }],
    ['start', {}],
    ['start it, please', {}],
    ['causal discovery', { topic: 'causal discovery' }],
    ['LLM', { topic: 'LLM', maybeZones: expect.any(Array) }],
    ['off-policy evaluation, please', { topic: 'off-policy evaluation' }],
    ['topic: sleep', { topic: 'sleep' }],
    ['about sleep', { topic: 'sleep' }],
    ['music every day at 9', { topic: 'music', time: '09:00', days: DAILY }],
    ['change the topic to sleep', { topic: 'sleep' }],
    ['remove the topic', { topic: '' }],
    ['change the time to 9:30', { time: '09:30' }],
    ['with a thread', { thread: true }],
    ['no ping', { role: '' }],
    ['role:none', { role: '' }],
    ['ping:no', { role: '' }],
    ['role:55', { role: '55' }],
    ['publish', { publish: true }],
    ['publish:no', { publish: false }],
    ['no thread', { thread: false }],
    ['no thread, no publishing', { thread: false, publish: false }],
    ['no ping at 9', { role: '', time: '09:00' }],
    ['bandits no ping', { topic: 'bandits', role: '' }],
    ['bandits and publish', { topic: 'bandits', publish: true }],
    ['publish or perish', { topic: 'publish or perish' }],
    ['thread scheduling', { thread: true, topic: 'scheduling' }],
    ['LLM agents role: critic', { topic: 'LLM agents role: critic' }],
  ])('%j turns it on', (text, schedule) => {
    const [, behind] = /^digest on ?(.*)$/.exec(typedDigest(text)) ?? [];
    expect(readSchedule(behind ?? 'not turned on')).toEqual(schedule);
  });
});
