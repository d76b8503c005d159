import { describe, expect, it } from 'vitest';
import { beginsSchedule, namesTime, scheduleWords } from '../../../src/answers/digest/schedule-words.ts';

describe('when a paper is to come', () => {
  it.each([
    ['every morning at 8', 'daily 8'],
    ['every evening at 8', 'daily 8pm'],
    ['each weekday around 9:30 in Berlin', 'weekdays 9:30 Berlin'],
    ['on mondays at noon', 'on mondays noon'],
    ['once a day at 7 am', 'daily 7 am'],
    ['jeden Abend um 20 Uhr', 'daily 20 Uhr'],
    ['chaque matin à 9h', 'daily 9h'],
    ['every day at 10 about robots', 'daily 10 topic: robots'],
    ['each day at 8am London time', 'daily 8am London'],
    ['every day about robots at 10', 'daily 10 topic: robots'],
    ['about reinforcement learning every day', 'daily topic: reinforcement learning'],
    ['about robots at work', 'topic: robots work'],
    ['for this channel at 9', '9'],
    ['every day for us', 'daily'],
    ['for weekdays at 7', 'weekdays 7'],
    ['at 9 on topic robots', '9 topic: robots'],
    ['', ''],
  ])('%j is %j for the digest', (when, words) => {
    expect(scheduleWords(when).replace(/\bum /, '')).toBe(words);
  });
});

describe('words that say when', () => {
  it.each([
    '8',
    'at 9:30',
    '18h',
    '7 pm',
    'noon',
    'mornings',
    'on weekdays',
    'every day',
    'Friday',
    '20 Uhr',
  ])('%j does', (words) => {
    expect(namesTime(words)).toBe(true);
  });

  it.each([
    'weather forecasting',
    '3D reconstruction',
    'proteins',
    'onwards',
    '',
    '2020 census',
    'knightly',
    '24-hour cycles',
  ])('%j does not', (words) => {
    expect(namesTime(words)).toBe(false);
  });
});

describe('words behind “daily”', () => {
  it.each([
    'at 9',
    '9:30 Berlin',
    'weekdays',
    'Berlin 9',
    'New York at 9',
    ', 9 am',
    'about robots',
    'for this channel',
    'um 9',
    'here',
  ])('%j says when, where or on what', (words) => {
    expect(beginsSchedule(words)).toBe(true);
  });

  it.each([
    'activity recognition',
    'stock prediction at 9',
    'forecast at 12 hours',
    'life',
    'keeps the doctor away',
    '3D reconstruction',
    'onwards',
    '24-hour cycles',
  ])('%j does not', (words) => {
    expect(beginsSchedule(words)).toBe(false);
  });
});
