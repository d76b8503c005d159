import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSchedule } from '../../src/digest/read-schedule.ts';
import { ENGLISH } from '../../src/messages/english.ts';

/** The problem, in words. */
function told(read: ReturnType<typeof readSchedule>): string {
  return 'problem' in read ? ENGLISH.text(read.problem.key, read.problem.values) : '';
}

describe('a schedule', () => {
  it.each([
    ['', {}],
    ['9:00 Berlin new', { time: '09:00', timezone: 'Europe/Berlin', papers: 'new' }],
    [
      '9:00 Berlin new diffusion models',
      { time: '09:00', timezone: 'Europe/Berlin', papers: 'new', topic: 'diffusion models' },
    ],
    ['9 New York', { time: '09:00', timezone: 'America/New_York' }],
    ['topic: bandits new or nothing', { topic: 'bandits', papers: 'new only' }],
    ['papers:any topic:"new materials"', { papers: 'any', topic: 'new materials' }],
    ['brand new methods', { topic: 'brand new methods' }],
    ['weekdays not new', { days: [1, 2, 3, 4, 5], papers: 'any' }],
    ['9', { time: '09:00' }],
    ['9:30 Europe/Berlin weekdays', { time: '09:30', timezone: 'Europe/Berlin', days: [1, 2, 3, 4, 5] }],
    ['weekdays at 9 in Berlin', { time: '09:00', timezone: 'Europe/Berlin', days: [1, 2, 3, 4, 5] }],
    [
      '21:15 new york mon,wed offline RL thread',
      { time: '21:15', timezone: 'America/New_York', days: [1, 3], topic: 'offline RL', thread: true },
    ],
    [
      'time:9 zone:"New York" days:mon,wed topic:"offline RL" thread:no',
      { time: '09:00', timezone: 'America/New_York', days: [1, 3], topic: 'offline RL', thread: false },
    ],
    ['topic: reading comprehension 9', { topic: 'reading comprehension 9' }],
    ['reading comprehension', { topic: 'reading comprehension' }],
    ['author:levine year:2020..2023 7am', { time: '07:00', topic: 'author:levine year:2020..2023' }],
    ['topic:none', { topic: '' }],
    ['9 publish', { time: '09:00', publish: true }],
    ['offline RL thread, no publishing', { topic: 'offline RL', thread: true, publish: false }],
    ['publish or perish', { topic: 'publish or perish' }],
    ['time:9 publish:yes role:"123"', { time: '09:00', publish: true, role: '123' }],
    ['9 Berlin role:123', { time: '09:00', timezone: 'Europe/Berlin', role: '123' }],
    ['no ping', { role: '' }],
    ['role:none', { role: '' }],
    ['topic: bandits no ping', { topic: 'bandits', role: '' }],
    ['topic: bandits, no ping and no thread', { topic: 'bandits', role: '', thread: false }],
    ['topic: bandits with a thread, publish', { topic: 'bandits', thread: true, publish: true }],
    ['topic: "bandits no ping"', { topic: 'bandits no ping' }],
    ['topic: publish', { topic: 'publish' }],
    ['topic: green threads', { topic: 'green threads' }],
    ['topic: publish or perish', { topic: 'publish or perish' }],
    ['zone: New York no publishing', { timezone: 'America/New_York', publish: false }],
    ['topic: LLM agents role: critic', { topic: 'LLM agents role: critic' }],
    ['topic: CSS thread: scheduling time:9', { topic: 'CSS thread: scheduling', time: '09:00' }],
    ['topic: bandits role: none', { topic: 'bandits', role: '' }],
    ['topic: bandits thread: yes', { topic: 'bandits', thread: true }],
  ])('“%s”', (said, schedule) => expect(readSchedule(said)).toEqual(schedule));

  it.each([
    ['26:00', '“26:00” is no time of day'],
    ['days:someday', '“someday” are no days'],
    ['9 Europe/Berln', 'Did you mean Europe/Berlin'],
    ['9 ping @Readers', 'I do not know that role'],
    ['role:Readers', 'I do not know that role'],
    ['role: Readers', 'I do not know that role'],
    ['topic: bandits role:Readers', 'I do not know that role'],
    ['9 EST', 'Did you mean America/New_York'],
  ])('“%s” is not understood, and it is said why', (said, problem) =>
    expect(told(readSchedule(said))).toContain(problem),
  );

  it('is read from parts in any order, and never fails on anything', () => {
    const parts = ['9:30', 'Europe/Berlin', 'mon,wed,fri', 'thread'];
    const wanted = { time: '09:30', timezone: 'Europe/Berlin', days: [1, 3, 5], thread: true };
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: 4 }), (shuffled) => {
        expect(readSchedule(shuffled.join(' '))).toEqual(wanted);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const read = readSchedule(text);
        expect('problem' in read ? told(read) : 'read').not.toBe('');
      }),
    );
  });
});
