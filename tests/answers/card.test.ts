import { describe, expect, it } from 'vitest';
import { seedBot } from '../helpers/conversation.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const HASH = '9ed1c94a6c87276f25ebb65231c86c3e';
const ADDRESS = `http://papers.nips.cc/paper_files/paper/2023/hash/${HASH}-Abstract-Conference.html`;

describe('a card', () => {
  it('is made of the address of a paper that is here, in whatever form', async () => {
    const paper = await seedLibrary.find(ADDRESS);
    for (const address of [
      ADDRESS,
      ADDRESS.replace('http://papers.nips.cc', 'https://proceedings.neurips.cc'),
    ]) {
      const card = await seedBot.card(address);
      expect(card?.blocks[0]).toMatchObject({ id: paper?.id, title: paper?.shown.title, abstract: [] });
      expect(card?.blocks.at(-1)).toMatchObject({
        kind: 'actions',
        actions: [{ label: 'Abstract' }, { label: 'Related' }],
      });
    }
  });

  it('is made of nothing else, however near', async () => {
    const title = (await seedLibrary.find(ADDRESS))?.shown.title ?? '';
    for (const other of [
      'https://papers.nips.cc/',
      ADDRESS.replace(HASH, HASH.replace('9', '8')),
      `https://arxiv.org/?q=${encodeURIComponent(title)}`,
      title,
      '',
      'javascript:alert(1)',
    ])
      expect(await seedBot.card(other)).toBeUndefined();
  });
});
