import { expect, it } from 'vitest';
import { otherTopics } from '../../../src/answers/requests/other-topics.ts';

it.each([
  ['my aunt asked about tide gauges', 'tide gauges'],
  ['We begin a thesis on soil erosion, what would you read first?', 'soil erosion'],
  ['I saw a talk. Do you have papers about beetles?', 'beetles'],
  ['there was a model called Kestrel', 'Kestrel'],
])('finds in %j what it may be about', (said, topic) => {
  expect(otherTopics(said, said)).toContain(topic);
});

it('is nothing of papers in general, nothing that was tried, and never many', () => {
  expect(otherTopics('I want to read about papers', 'x')).toEqual([]);
  expect(otherTopics('my aunt asked about tide gauges', 'tide gauges')).toEqual([]);
  expect(otherTopics('tide gauges', 'x')).toEqual([]);
  const many = Array.from({ length: 20 }, (_, at) => `I asked about beetle${at}`).join(', ');
  expect(otherTopics(many, 'x')).toHaveLength(5);
});

it('looks into so many clauses and places alone', () => {
  const chatter = Array.from({ length: 40 }, () => 'papers').join(', ');
  expect(otherTopics(`${chatter}, tide gauges`, 'x')).toEqual([]);
  const places = `my aunt asked ${'about papers '.repeat(40)}about tide gauges`;
  expect(otherTopics(places, 'x')).not.toContain('tide gauges');
});
