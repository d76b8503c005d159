import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPaperAddress, paperAddressesIn } from '../../src/chat/paper-address.ts';

describe('the address of a paper', () => {
  it.each([
    'https://arxiv.org/abs/2106.09685v2',
    'http://www.arxiv.org/pdf/2106.09685.pdf',
    'https://export.arxiv.org/abs/cs/9901001',
    'https://doi.org/10.1162/neco.1997.9.8.1735',
    'https://link.springer.com/article/10.1007/s10994-021-05946-3',
    'https://proceedings.neurips.cc/paper_files/paper/2023/file/a0-Paper-Conference.pdf',
    'https://papers.nips.cc/paper/2020/hash/0d2b2061826a5df3221116a5085a6052-Abstract.html',
    'https://openreview.net/forum?id=abc',
    'https://aclanthology.org/2020.acl-main.1/',
    'https://huggingface.co/papers/2005.11401',
    'https://lab.example/files/thesis.pdf',
  ])('is %s', (address) => {
    expect(isPaperAddress(address)).toBe(true);
  });

  it.each([
    'https://www.youtube.com/watch?v=1',
    'https://arxiv.org/',
    'https://notarxiv.org/list',
    'https://example.org/?next=https://arxiv.org/abs/2106.09685',
    'ftp://arxiv.org/abs/2106.09685',
    'javascript:alert(1)//arxiv.org/abs/1',
    'https://',
    'words',
  ])('is not %s', (address) => {
    expect(isPaperAddress(address)).toBe(false);
  });

  it('is found in a sentence without the marks around it, once', () => {
    const text =
      'Read (https://arxiv.org/abs/1706.03762), <https://arxiv.org/abs/1706.03762>. Or https://doi.org/10.1016/S0893-6080(05)80131-5! Not https://example.org.';
    expect(paperAddressesIn(text)).toEqual([
      'https://arxiv.org/abs/1706.03762',
      'https://doi.org/10.1016/S0893-6080(05)80131-5',
    ]);
    expect(paperAddressesIn(`https://arxiv.org/abs/${'9'.repeat(600)}`)).toEqual([]);
  });

  it('is found in front of any number of brackets', () => {
    const address = 'https://arxiv.org/abs/1706.03762';
    expect(paperAddressesIn(address + ')'.repeat(40_000))).toEqual([address]);
  });

  it('is looked for in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Array.isArray(paperAddressesIn(`https://${text}`))).toBe(true);
      }),
    );
  });
});
