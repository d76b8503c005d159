import { describe, expect, it } from 'vitest';
import { looksLikeAwesomeList, parseAwesomeList } from '../../../src/sources/formats/awesome-list.ts';

const read = (...lines: string[]) => {
  const text = lines.join('\n');
  expect(looksLikeAwesomeList(text)).toBe(true);
  return parseAwesomeList(text).records;
};
const ARXIV = 'https://arxiv.org/abs/2001.00001';

describe('parseAwesomeList', () => {
  it('reads bold titles with authors, a slanted venue and labelled links; the contents are none', () => {
    const records = read(
      '# Awesome reeds',
      '## Contents',
      '- [Growing](#growing)',
      '- [Mud](#mud)',
      '## Growing',
      `- **Reeds that Grow**. Ana Kept, Bo Low. *NeurIPS 2020*. [[paper]](${ARXIV}) [[code]](https://github.com/a/b)`,
    );
    expect(records).toEqual([
      expect.objectContaining({
        title: 'Reeds that Grow',
        authors: ['Ana Kept', 'Bo Low'],
        venue: 'NeurIPS',
        year: 2020,
        url: ARXIV,
        line: 6,
      }),
    ]);
  });

  it('reads titles that are links, and plain ones, with authors and venue behind them', () => {
    const records = read(
      `* [Reeds that Grow](${ARXIV}) - Ana Kept, Bo Low, CVPR 2021`,
      `1. Mud in Motion, Ana Kept, Bo Low. [Paper](${ARXIV})`,
      `- [2021 CVPR] Rivers without Water [[pdf]](https://example.org/r.pdf)`,
      `- **[ICLR'23]** Lakes and their Shores [\\[paper\\]](${ARXIV})`,
    );
    expect(records.map(({ title, authors, year }) => [title, authors, year])).toEqual([
      ['Reeds that Grow', ['Ana Kept', 'Bo Low'], 2021],
      ['Mud in Motion', ['Ana Kept', 'Bo Low'], 2020],
      ['Rivers without Water', [], 2021],
      ['Lakes and their Shores', [], 2023],
    ]);
    expect(records.map(({ venue }) => venue)).toEqual(['CVPR', 'arXiv', 'CVPR', 'ICLR']);
    expect(records[2]?.pdfUrl).toBe('https://example.org/r.pdf');
  });

  it('takes year and venue of the headings above, and the abstract below', () => {
    const records = read(
      '## 2021',
      '### ICML',
      `- [Reeds that Grow](${ARXIV})`,
      '  - Abstract: They grow in mud.',
      '## Other',
      `- [Mud in Motion](${ARXIV})`,
    );
    expect(records).toEqual([
      expect.objectContaining({
        title: 'Reeds that Grow',
        year: 2021,
        venue: 'ICML',
        abstract: 'They grow in mud.',
      }),
      expect.not.objectContaining({ year: 2021 }),
    ]);
  });

  it('takes authors and venue of the items below, and a month before the title for its date', () => {
    const records = read(
      `- (XY) Reeds that Grow [[pdf]](${ARXIV})[[slides]](https://example.org/s)`,
      "  - Ana Kept, Bo Low. ICLR'18",
      `* \`2023.05\` "Mud in Motion". [[Paper]](${ARXIV})`,
    );
    expect(records).toEqual([
      expect.objectContaining({
        title: 'Reeds that Grow',
        authors: ['Ana Kept', 'Bo Low'],
        venue: 'ICLR',
        year: 2018,
      }),
      expect.objectContaining({ title: 'Mud in Motion', year: 2023 }),
    ]);
  });

  it('reads rows of tables', () => {
    const records = read(
      '| Title | Venue | Year | Links |',
      '|---|---|---|---|',
      `| **Reeds that Grow**<br>Ana Kept, Bo Low | ICML | 2020 | [paper](${ARXIV}) [code](https://github.com/a/b) |`,
      `| [Mud in Motion](${ARXIV}) | arXiv | 2021 | |`,
    );
    expect(records).toEqual([
      expect.objectContaining({
        title: 'Reeds that Grow',
        authors: ['Ana Kept', 'Bo Low'],
        venue: 'ICML',
        year: 2020,
        url: ARXIV,
        line: 3,
      }),
      expect.objectContaining({ title: 'Mud in Motion', year: 2021 }),
    ]);
  });
});

describe('looksLikeAwesomeList', () => {
  it('does not take software, tools or prose for papers', () => {
    const readme = `# Reed\n\nSee [the paper](${ARXIV}).\n\n- Fast\n- Small\n- [Docs](https://reed.example.org)\n`;
    expect(looksLikeAwesomeList(readme)).toBe(false);
    expect(
      looksLikeAwesomeList(
        '- [Reed](https://github.com/a/reed) - grows reeds\n- [Mud](https://mud.example.org)\n',
      ),
    ).toBe(false);
    expect(looksLikeAwesomeList('Some prose of 2020.\n')).toBe(false);
  });
});
