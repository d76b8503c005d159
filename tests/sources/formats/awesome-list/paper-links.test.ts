import { describe, expect, it } from 'vitest';
import {
  isLabel,
  isPaperAddress,
  isPaperLabel,
  isPdfLabel,
} from '../../../../src/sources/formats/awesome-list/paper-links.ts';

describe('labels and addresses', () => {
  it('tell papers from code, and labels from titles', () => {
    expect(['[paper]', 'Code', '📄 PDF', 'Project Page'].map(isLabel)).toEqual([true, true, true, true]);
    expect(isLabel('Code that Writes Itself')).toBe(false);
    expect([isPaperLabel('[arXiv]'), isPaperLabel('code'), isPdfLabel('PDF')]).toEqual([true, false, true]);
    expect(isPaperAddress('https://arxiv.org/abs/2001.00001')).toBe(true);
    expect(isPaperAddress('https://github.com/a/b')).toBe(false);
    expect(isPaperAddress('javascript:arxiv.org')).toBe(false);
  });
});
