import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedAbstract } from '../../../src/sources/feed/feed-abstract.ts';

const TEXT = 'We measured many things with care, and found that they are the same in the end.';

describe('feedAbstract', () => {
  it.each([
    ['', ''],
    [TEXT, TEXT],
    [`<h3>Abstract</h3><p>${TEXT}</p>`, TEXT],
    [`ABSTRACT ${TEXT}`, TEXT],
    [`Journal of Things, Volume 12, Issue 3, Page 1-20, January 2026. <br/>${TEXT}`, TEXT],
    ['Journal of Things, Volume 12, Issue 3, Page 1-20, January 2026.', ''],
    ['AI Magazine, EarlyView.', ''],
    [`<p>Journal of Things, Ahead of Print.</p><p>${TEXT}</p>`, TEXT],
    [
      `<p>Mol Cell. 2026 Jan 4. doi: 10.1016/j.1. Online ahead of print.</p><p>${TEXT}</p><p>PMID:<a href="x">38</a> | DOI:<a href="y">10.1016/j.1</a></p>`,
      TEXT,
    ],
    [`<p>${TEXT} […]</p><p>The post Things appeared first on A Blog.</p>`, TEXT],
    [`<p>A title of ours</p><p>${TEXT}</p><p>Read more</p>`, TEXT],
    [`<p>By any measure ${TEXT}</p>`, `By any measure ${TEXT}`],
    ['Research article', ''],
    ['No abstract available.', ''],
  ])('leaves the abstract of %s', (text, abstract) => {
    expect(feedAbstract([text], 'A title of ours').abstract).toBe(abstract);
  });

  it('takes the text that has the most left, and what others say of authors, journal, date and DOI', () => {
    const around =
      '<p>Publication date: Available online 3 January 2026</p><p><b>Source:</b> Things</p><p>Author(s): Ana Kept, Bo Low</p><p>doi:10.1000/x</p>';
    expect(feedAbstract(['Short text that is still longer than a label.', around, TEXT], 'x')).toEqual({
      abstract: TEXT,
      authors: 'Ana Kept, Bo Low',
      journal: 'Things',
      date: '3 January 2026',
      doi: '10.1000/x',
    });
  });

  it('takes any text in no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void feedAbstract([text, `<p>${text}`], text)),
    );
    const began = performance.now();
    for (const piece of [
      'a',
      ' ',
      'A.',
      'by A ',
      '<p>',
      'doi: ',
      'doi:10.1000/',
      'x, volume ',
      '[…]',
      '&lt;',
      ', ',
    ])
      feedAbstract([piece.repeat(100_000), `<b>${piece.repeat(100_000)}`], piece.repeat(1_000));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
