import { describe, expect, it } from 'vitest';
import { itemFields } from '../../../../src/sources/formats/awesome-list/item-fields.ts';

const part = (text: string, more: object = {}) => ({ text, strong: false, emphasis: false, ...more });

describe('itemFields', () => {
  it('says nothing of what has neither a paper nor a venue with a year', () => {
    expect(
      itemFields([part('Reed', { url: 'https://github.com/a/reed' }), part(' grows reeds')], {}),
    ).toBeUndefined();
    expect(
      itemFields([part('Reeds that Grow. ICML 2020. '), part('code', { url: 'https://github.com/a/b' })], {}),
    ).toMatchObject({
      title: 'Reeds that Grow',
      venue: 'ICML',
      date: '2020',
    });
  });

  it('has no title where only a label leads to a paper', () => {
    expect(itemFields([part('pdf', { url: 'https://arxiv.org/abs/2001.00001' })], {})?.title).toBeUndefined();
  });
});
