import { expect, it } from 'vitest';
import { lazily } from '../../src/search/lazily.ts';

it('is made when first asked for, and once', () => {
  let made = 0;
  const get = lazily(() => ({ number: ++made }));
  expect(made).toBe(0);
  expect(get()).toBe(get());
  expect(get()).toEqual({ number: 1 });
});
