import { expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { readIntent } from '../../src/answers/read-intent.ts';
import { parseQuery } from '../../src/search/query.ts';
import { converseWith, papersOf, seedBot } from '../helpers/conversation.ts';
import { seedLibrary } from '../helpers/seeds.ts';

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

it('of a name in the query language is read by that, where more stands behind it', async () => {
  const { say } = converseWith(seedBot);
  const found = async (text: string) => papersOf(await say(text)).map(({ id }) => id);
  expect(read('author:levine -imitation')).not.toHaveProperty('by');
  expect(await found('author:levine')).toEqual(await found('papers by Levine'));
  expect((await found('author:Sergey Levine')).sort()).toEqual(
    (await found('papers by Sergey Levine')).sort(),
  );
  for (const query of ['author:levine offline', 'author:levine -imitation', 'author:levine year:2020']) {
    const { hits } = await seedLibrary.search(parseQuery(query, { limit: 5 }));
    expect(hits.length).toBeGreaterThan(0);
    expect(await found(query)).toEqual(hits.map(({ paper }) => paper.id));
  }
});
