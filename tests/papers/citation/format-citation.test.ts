import { describe, expect, it } from 'vitest';
import { formatCitation } from '../../../src/papers/citation/format-citation.ts';
import { paper } from '../../helpers/paper.ts';
import { ARTICLE, BOOK, CONFERENCE, NO_FACTS, PREPRINT } from './cited-papers.ts';

describe('formatCitation', () => {
  it.each([
    [
      'apa',
      ARTICLE,
      'Hochreiter, S., & Schmidhuber, J. (1997). Long Short-Term Memory. Neural Computation, 9(8), 1735–1780. https://doi.org/10.1162/neco.1997.9.8.1735',
    ],
    [
      'ieee',
      ARTICLE,
      'S. Hochreiter and J. Schmidhuber, “Long Short-Term Memory,” Neural Computation, vol. 9, no. 8, pp. 1735–1780, 1997, doi: 10.1162/neco.1997.9.8.1735.',
    ],
    [
      'chicago',
      ARTICLE,
      'Hochreiter, Sepp, and Jürgen Schmidhuber. 1997. “Long Short-Term Memory.” Neural Computation 9 (8): 1735–1780. https://doi.org/10.1162/neco.1997.9.8.1735.',
    ],
    [
      'apa',
      CONFERENCE,
      'Kumar, A., Zhou, A., & Tucker, G. (2020). Conservative Q-Learning for Offline Reinforcement Learning. Advances in Neural Information Processing Systems, 33, 1179–1191.',
    ],
    [
      'ieee',
      CONFERENCE,
      'A. Kumar, A. Zhou, and G. Tucker, “Conservative Q-Learning for Offline Reinforcement Learning,” in Advances in Neural Information Processing Systems, 2020, vol. 33, pp. 1179–1191.',
    ],
    [
      'chicago',
      CONFERENCE,
      'Kumar, Aviral, Aurick Zhou, and George Tucker. 2020. “Conservative Q-Learning for Offline Reinforcement Learning.” In Advances in Neural Information Processing Systems, 1179–1191.',
    ],
    ['apa', BOOK, 'Goodfellow, I., & Bengio, Y. (2016). Deep Learning. MIT Press.'],
    ['ieee', BOOK, 'I. Goodfellow and Y. Bengio, Deep Learning. Cambridge: MIT Press, 2016.'],
    ['chicago', BOOK, 'Goodfellow, Ian, and Yoshua Bengio. 2016. Deep Learning. Cambridge: MIT Press.'],
    ['apa', PREPRINT, 'Lewis, P. (2020). Retrieval of Doors. In arXiv. https://arxiv.org/abs/2005.11401'],
    [
      'ieee',
      PREPRINT,
      'P. Lewis, “Retrieval of Doors,” arXiv, 2020, arXiv:2005.11401, [Online]. Available: https://arxiv.org/abs/2005.11401.',
    ],
    [
      'chicago',
      PREPRINT,
      'Lewis, Patrick. 2020. “Retrieval of Doors.” arXiv. arXiv:2005.11401. https://arxiv.org/abs/2005.11401.',
    ],
    ['apa', NO_FACTS, 'Only a Title. (n.d.).'],
    ['ieee', NO_FACTS, '“Only a Title.”'],
    ['chicago', NO_FACTS, 'n.d. “Only a Title.”'],
  ] as const)('in %s: $title', async (form, cited, line) => {
    expect(await formatCitation(cited, form)).toBe(line);
  });

  it('is one line of plain text, whatever stands in a title', async () => {
    const hostile = paper('x', { title: 'A <b>& "B"\n\nER  - C', authors: ['Ann Lee'], year: 2020 });
    for (const form of ['apa', 'ieee', 'chicago'] as const) {
      const line = await formatCitation(hostile, form);
      expect(line).not.toContain('\n');
      expect(line).toContain('ER - C');
      expect(line).not.toMatch(/&amp;|&#/);
    }
  });

  it('gives the record itself as BibTeX, RIS and CSL-JSON, with nothing behind it', async () => {
    expect(await formatCitation(NO_FACTS, 'bibtex')).toBe('@misc{anononly,\n  title     = {Only a Title}\n}');
    expect(await formatCitation(NO_FACTS, 'ris')).toBe(
      'TY  - UNPB\nID  - anononly\nTI  - Only a Title\nER  -',
    );
    expect(JSON.parse(await formatCitation(NO_FACTS, 'csl'))).toEqual([
      { id: 'anononly', type: 'article', title: 'Only a Title' },
    ]);
  });

  it('has particles and suffixes where each style puts them', async () => {
    const authors = ['Ana Kept', 'Jan van der Berg', 'Martin King, Jr.'];
    const cited = paper('x', { title: 'Reeds', authors, venue: 'ICLR', year: 2020 });
    expect(await formatCitation(cited, 'apa')).toMatch(
      /^Kept, A\., van der Berg, J\., & King, M\., Jr\. \(2020\)\. /,
    );
    expect(await formatCitation(cited, 'ieee')).toMatch(
      /^A\. Kept, J\. van der Berg, and M\. King Jr\., “Reeds,” /,
    );
    expect(await formatCitation(cited, 'chicago')).toMatch(
      /^Kept, Ana, Jan van der Berg, and Martin King Jr\. 2020\. /,
    );
  });

  it('is the entry of the bibliography that it came from, word for word', async () => {
    const bibtex = '@Article{lab:7,\n  Title = "{Own} Entry"\n}';
    expect(await formatCitation(paper('x', { entry: { key: 'lab:7', bibtex } }), 'bibtex')).toBe(bibtex);
  });
});
