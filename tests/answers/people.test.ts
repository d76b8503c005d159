import { expect, it } from 'vitest';
import { actionsOf, converseAnew, papersOf, shownText } from '../helpers/conversation.ts';
import { seeds } from '../helpers/seeds.ts';

const { say, press } = converseAnew();

it('names who writes on a topic, with their papers, and leads to all of theirs', async () => {
  const reply = await say('who works on contextual bandits?');
  const [facts] = reply.blocks.filter((block) => block.kind === 'facts');
  expect(facts?.facts.length).toBeGreaterThan(1);
  for (const { label, value } of facts?.facts ?? []) {
    const titles = value.map(({ text }) => text).join('');
    const written = seeds.papers.filter(({ shown }) => shown.authors.includes(label));
    expect(
      written.some(({ shown }) => titles.includes(shown.title.slice(0, 20))),
      label,
    ).toBe(true);
  }
  const [name] = actionsOf(reply);
  const theirs = await press(name);
  for (const { authors } of papersOf(theirs)) expect(authors).toContain(name?.label.split(' ').at(-1));
});

it('says so where nobody does, and asks no papers', async () => {
  const reply = await say('who does research on medieval cheese');
  expect(reply.tone).toBe('notice');
  expect(shownText(reply)).not.toContain('Who writes on');
});

it('of what was said before is a question about that', async () => {
  expect(shownText(await say('who works on this?'))).not.toContain('Who writes on');
});
