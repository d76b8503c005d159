import { describe, expect, it } from 'vitest';
import { splitTitle } from '../../../../src/sources/formats/awesome-list/split-title.ts';

const part = (text: string, more: object = {}) => ({ text, strong: false, emphasis: false, ...more });

describe('splitTitle', () => {
  it('finds a title in bold, in quotes, or before the first stop', () => {
    expect(splitTitle([part('[2021] '), part('Reeds', { strong: true }), part('. x')])).toMatchObject({
      title: 'Reeds',
      before: ['2021'],
    });
    expect(splitTitle([part('“Reeds, and mud”, Ana Kept')]).title).toBe('Reeds, and mud');
    expect(splitTitle([part('Why reeds? Ana Kept')]).title).toBe('Why reeds?');
    expect(splitTitle([part('[paper]', { url: 'https://a.example' })]).title).toBeUndefined();
  });
});
