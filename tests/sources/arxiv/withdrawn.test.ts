import { describe, expect, it } from 'vitest';
import { isWithdrawn } from '../../../src/sources/arxiv/withdrawn.ts';

describe('isWithdrawn', () => {
  it.each([
    ['This paper has been withdrawn by the author due to a crucial sign error', ''],
    ['Withdrawn', ''],
    ['withdrawn: superseded by 2101.00001', ''],
    ['Paper withdrawn', ''],
    ['12 pages; this article has been temporarily withdrawn', ''],
    ['This submission has been withdrawn by arXiv administrators due to inappropriate overlap', ''],
    [undefined, '  This paper has been withdrawn by the authors because of\nan error.'],
    [undefined, 'The article was retracted.'],
  ])('is true of %j, %j', (comment, abstract) => {
    expect(isWithdrawn(comment, abstract)).toBe(true);
  });

  it.each([
    ['10 pages, 3 figures', 'We study patients who have been withdrawn from treatment.'],
    ['Withdrawn from ICLR 2021, now at NeurIPS', ''],
    ['This paper was withdrawn from ICLR', 'Money is withdrawn by customers of banks.'],
    [undefined, undefined],
  ])('is false of %j, %j', (comment, abstract) => {
    expect(isWithdrawn(comment, abstract)).toBe(false);
  });

  it('takes no time for what is long', () => {
    const long = 'the this paper has been '.repeat(20_000);
    const start = performance.now();
    expect(isWithdrawn(long, long)).toBe(false);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
