import { describe, expect, it } from 'vitest';
import { identifyAddress, isPaperHost } from '../../../src/papers/references/address-key.ts';

describe('an address', () => {
  it('of publishers tells its DOI, whatever page it is of', () => {
    for (const address of [
      'https://link.springer.com/article/10.1007/s10994-020-05877-5',
      'https://link.springer.com/content/pdf/10.1007/s10994-020-05877-5.pdf',
      'https://example.org/doi/full/10.1007/s10994-020-05877-5/',
      'https://example.org/10.1007/s10994-020-05877-5/abstract',
    ])
      expect(identifyAddress(address), address).toMatchObject({
        kind: 'doi',
        keys: ['doi:10.1007/s10994-020-05877-5'],
      });
    expect(
      identifyAddress('https://www.biorxiv.org/content/10.1101/2020.01.01.123456v1.full.pdf')?.keys,
    ).toEqual(['doi:10.1101/2020.01.01.123456']);
  });

  it('of the DOI of an ACL paper tells both names of it', () => {
    expect(identifyAddress('https://doi.org/10.18653/v1/P19-1001')?.keys).toEqual([
      'doi:10.18653/v1/p19-1001',
      'acl:P19-1001',
    ]);
  });

  it('that looks like one of a registry and is none is an address like any other', () => {
    for (const [address, key] of [
      ['https://arxiv.org/list/cs.CL/recent', 'url:arxiv.org/list/cs.CL/recent'],
      ['https://huggingface.co/datasets/2005.11401', 'url:huggingface.co/datasets/2005.11401'],
      ['https://openreview.net/group?id=ICLR.cc/2020', 'url:openreview.net/group?id=ICLR.cc/2020'],
      ['https://papers.nips.cc/paper/2020', 'url:papers.nips.cc/paper/2020'],
      ['https://example.org:8080/a?b=1&a=2&fbclid=x', 'url:example.org:8080/a?a=2&b=1'],
      ['https://example.org/%E0%A4%A', 'url:example.org/%E0%A4%A'],
    ] as const)
      expect(identifyAddress(address), address).toMatchObject({ kind: 'address', keys: [key] });
  });

  it('without a scheme counts as https, and what is none is none', () => {
    expect(identifyAddress('example.org/a.pdf')?.keys).toEqual(['url:example.org/a']);
    for (const text of ['', 'http://[::1', 'https://exa mple/'])
      expect(identifyAddress(text), text).toBeUndefined();
  });
});

it('hosts of papers are known without a scheme, other hosts are not', () => {
  const hosts = [
    'arxiv.org',
    'export.arxiv.org',
    'dl.acm.org',
    'www.anything.at',
    'DOI.org',
    'papers.nips.cc',
  ];
  expect(hosts.filter((host) => !isPaperHost(host))).toEqual([]);
  expect(['example.org', 'notarxiv.org', 'node.js'].filter(isPaperHost)).toEqual([]);
});
