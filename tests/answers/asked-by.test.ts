import { expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { readIntent } from '../../src/answers/read-intent.ts';

const read = (text: string) => readIntent({ kind: 'text', text }, createActionTokens());

it.each([
  ['papers by Emma Ruiz', 'Emma Ruiz'],
  ['what has Ruiz written?', 'Ruiz'],
  ['did Ruiz and Berg publish something together', 'Ruiz and Berg'],
  ['did Emma Ruiz publish anything in 2020?', 'Emma Ruiz in 2020'],
  ["Ruiz's papers", 'Ruiz'],
  ['was hat Ruiz geschrieben?', 'Ruiz'],
  ['artículos escritos por Ruiz', 'Ruiz'],
])('%j is by %j', (text, by) => {
  expect(read(text)).toMatchObject({ kind: 'ask', topic: '', by });
});

it.each(['who is Emma Ruiz', 'articles with Emma Ruiz'])(
  'of %j the library tells whether it is a person',
  (text) => {
    expect(read(text)).toMatchObject({ kind: 'ask', topic: 'Emma Ruiz', by: 'Emma Ruiz' });
  },
);

it.each(['standing by the river', 'learning by doing', 'did dinosaurs swim'])('%j is by nobody', (text) => {
  expect(read(text)).not.toHaveProperty('by');
});
