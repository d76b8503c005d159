import { expect, it } from 'vitest';
import { readSaidTime } from '../../src/answers/new-said-time.ts';
import { momentOf } from '../../src/answers/new-since.ts';

/** A Wednesday. */
const NOW = new Date('2026-11-25T21:30:00Z');

const when = (text: string, timezone = 'UTC') => {
  const said = readSaidTime(text);
  return said === undefined ? undefined : momentOf(said, { now: NOW, timezone }).toISOString().slice(0, 16);
};

it.each([
  ['since monday', '2026-11-23T00:00'],
  ['last friday', '2026-11-20T00:00'],
  ['since wednesday', '2026-11-18T00:00'],
  ['yesterday', '2026-11-24T00:00'],
  ['today', '2026-11-25T00:00'],
  ['3 days ago', '2026-11-22T00:00'],
  ['since two weeks ago', '2026-11-11T00:00'],
  ['in the last 10 days', '2026-11-15T00:00'],
  ['the past week', '2026-11-18T00:00'],
  ['5 hours ago', '2026-11-25T16:30'],
  ['a month ago', '2026-10-25T00:00'],
  ['last week', '2026-11-16T00:00'],
  ['this week', '2026-11-23T00:00'],
  ['last month', '2026-10-01T00:00'],
  ['since last year', '2025-01-01T00:00'],
  ['march', '2026-03-01T00:00'],
  ['since december', '2025-12-01T00:00'],
  ['1st of march', '2026-03-01T00:00'],
  ['Nov. 3', '2026-11-03T00:00'],
  ['february 31 2026', '2026-02-28T00:00'],
  ['2026-11-01', '2026-11-01T00:00'],
  ['1.11.2026', '2026-11-01T00:00'],
  ['2025', '2025-01-01T00:00'],
  ['2026-11-22T10:30Z', '2026-11-22T10:30'],
  ['2030-01-01', '2026-11-25T21:30'],
  ['seit Montag', '2026-11-23T00:00'],
  ['vor drei Tagen', '2026-11-22T00:00'],
  ['den letzten 2 Wochen', '2026-11-11T00:00'],
  ['letzte Woche', '2026-11-16T00:00'],
  ['seit 1. März', '2026-03-01T00:00'],
  ['depuis hier', '2026-11-24T00:00'],
  ['il y a 3 jours', '2026-11-22T00:00'],
  ['la semaine dernière', '2026-11-16T00:00'],
  ['depuis le 1er août', '2026-08-01T00:00'],
  ['desde el lunes', '2026-11-23T00:00'],
  ['hace 2 semanas', '2026-11-11T00:00'],
  ['esta semana', '2026-11-23T00:00'],
  ['desde el 3 de noviembre de 2026', '2026-11-03T00:00'],
  ['昨日から', '2026-11-24T00:00'],
  ['月曜日以降', '2026-11-23T00:00'],
  ['3日前', '2026-11-22T00:00'],
  ['先週', '2026-11-16T00:00'],
  ['11月1日', '2026-11-01T00:00'],
])('reads %j as %s', (text, moment) => {
  expect(when(text)).toBe(moment);
});

it.each([
  '',
  'diffusion',
  'reinforcement',
  'monday morning blues',
  '13 apples',
  '2026-13-01',
  'in march of penguins',
])('takes %j for none', (text) => {
  expect(when(text)).toBeUndefined();
});

it('takes what may be a word of a topic only with a word before it', () => {
  for (const text of ['march', 'monday', '2025', 'may']) {
    expect(readSaidTime(text, false), text).toBeUndefined();
    expect(readSaidTime(`since ${text}`, false), text).toBeDefined();
  }
  expect(readSaidTime('yesterday', false)).toBeDefined();
});
