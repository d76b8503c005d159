import { describe, expect, it } from 'vitest';
import { feedRecords } from '../../../src/sources/feed/feed-record.ts';
import { parseFeed } from '../../../src/sources/feed/parse-feed.ts';

async function recordsOf(text: string) {
  const { records, leftOut } = await feedRecords(await parseFeed(text, 'the journal'));
  return { records: records.map(({ stamp: _, ...record }) => record), leftOut };
}

const ABSTRACT = 'We measured many things with care, and found that p &lt; 0.05 for most of them.';
const PLAIN = ABSTRACT.replace('&lt;', '<');
const NAMESPACES =
  'xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:p="http://prismstandard.org/namespaces/basic/2.0/"';

const rdf = (journal: string, items: string) =>
  `<?xml version="1.0"?>\n<rdf:RDF ${NAMESPACES}><channel rdf:about="x"><title>${journal}</title></channel>${items}</rdf:RDF>`;
const rss = (journal: string, items: string) =>
  `<rss version="2.0"><channel><title>${journal}</title><link>https://journal.example/</link>${items}</channel></rss>`;

describe('an item of a journal', () => {
  it('is read as Nature has it, without what stands around the abstract', async () => {
    const article = 'https://www.nature.com/articles/s41586-026-1';
    const around = `<p>Nature, Published online: 03 November 2026; <a href="${article}">doi:10.1038/s41586-026-1</a></p>`;
    const { records, leftOut } = await recordsOf(
      rdf(
        'Nature',
        `<item rdf:about="${article}"><title><![CDATA[Dark matter &amp; others]]></title><link>${article}</link>
        <content:encoded><![CDATA[${around}${ABSTRACT}]]></content:encoded>
        <dc:creator>Ana Kept</dc:creator><dc:creator>Bo Low</dc:creator><dc:identifier>doi:10.1038/s41586-026-1</dc:identifier>
        <dc:source>Nature, Published online: 2026-11-03; | doi:10.1038/s41586-026-1</dc:source><dc:date>2026-11-03</dc:date>
        <p:publicationName>Nature</p:publicationName><p:doi>10.1038/s41586-026-1</p:doi></item>
        <item rdf:about="https://www.nature.com/articles/n2"><title>Briefing</title><link>https://www.nature.com/articles/n2</link>
        <content:encoded><![CDATA[<p>Nature, Published online: 02 November 2026; doi:10.1038/n2</p>]]></content:encoded></item>
        <item rdf:about="https://www.nature.com/articles/c"><title>Publisher Correction: Things</title><link>x</link></item>`,
      ),
    );
    expect(records).toEqual([
      {
        key: article,
        appeared: new Date('2026-11-03'),
        record: {
          title: 'Dark matter &amp; others',
          authors: ['Ana Kept', 'Bo Low'],
          abstract: PLAIN,
          venue: 'Nature',
          year: 2026,
          url: article,
          publication: { container: 'Nature', doi: '10.1038/s41586-026-1', date: '2026-11-03' },
          identifiers: ['doi:10.1038/s41586-026-1'],
        },
      },
      // Nobody wrote it, and its DOI stands in its text alone: it may be an editorial.
      expect.objectContaining({ key: 'https://www.nature.com/articles/n2', askedBy: '10.1038/n2' }),
    ]);
    expect(leftOut).toEqual(['Publisher Correction: Things']);
  });

  it('is read as PLOS has it, in Atom', async () => {
    const { records } = await recordsOf(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>PLOS ONE</title><entry><title>Measuring at home</title>
      <link rel="alternate" href="https://journals.plos.org/plosone/article?id=10.1371/journal.pone.1"/>
      <link rel="related" type="application/pdf" href="https://journals.plos.org/1.pdf"/>
      <author><name>Ana Kept</name></author><author/><id>10.1371/journal.pone.1</id><published>2026-11-03T14:00:00Z</published>
      <content type="html">&lt;p&gt;by Ana Kept, Bo Low&lt;/p&gt; ${ABSTRACT.replace('&', '&amp;')}</content></entry></feed>`,
    );
    expect(records).toMatchObject([
      {
        key: '10.1371/journal.pone.1',
        appeared: new Date('2026-11-03T14:00:00Z'),
        record: {
          authors: ['Ana Kept'],
          abstract: PLAIN,
          venue: 'PLOS ONE',
          pdfUrl: 'https://journals.plos.org/1.pdf',
        },
      },
    ]);
  });

  it('is read as Elsevier has it, where authors and journal stand in the text, and the issue is to come', async () => {
    const { records } = await recordsOf(
      rss(
        'ScienceDirect Publication: Neural Networks',
        `<item><title>Forgetting</title><link>https://www.sciencedirect.com/science/article/pii/S1?dgcid=rss</link>
        <guid isPermaLink="false">https://www.sciencedirect.com/science/article/pii/S1</guid>
        <description><![CDATA[<p>Publication date: April 2090</p><p><b>Source:</b> Neural Networks, Volume 172</p><p>Author(s): Ana Kept, Bo Low</p>]]></description></item>`,
      ),
    );
    expect(records).toEqual([
      {
        key: 'https://www.sciencedirect.com/science/article/pii/S1',
        record: expect.objectContaining({
          authors: ['Ana Kept', 'Bo Low'],
          abstract: '',
          venue: 'Neural Networks',
          publication: { container: 'Neural Networks', volume: '172', date: '2090-04' },
        }),
      },
    ]);
  });

  it('is read as ACM, MDPI and IEEE have it', async () => {
    const acm = await recordsOf(
      rdf(
        'ACM Computing Surveys (CSUR): Table of Contents',
        `<item rdf:about="https://dl.acm.org/doi/abs/10.1145/1"><title>A Survey</title><link>https://dl.acm.org/doi/abs/10.1145/1</link>
        <description>ACM Computing Surveys, Volume 56, Issue 4, Page 1-37, April 2026. &lt;br/&gt;${ABSTRACT.replace('&', '&amp;')}</description>
        <dc:date>2026-03-10T08:00:00Z</dc:date><p:publicationName>ACM Computing Surveys</p:publicationName><p:startingPage>1</p:startingPage>
        <p:endingPage>37</p:endingPage><p:publicationDate>2026-04-30T07:00:00Z</p:publicationDate><p:doi>10.1145/1</p:doi></item>`,
      ),
    );
    expect(acm.records).toMatchObject([
      {
        appeared: new Date('2026-03-10T08:00:00Z'),
        record: { abstract: PLAIN, publication: { doi: '10.1145/1', pages: '1–37', date: '2026-04-30' } },
      },
    ]);
    const mdpi = await recordsOf(
      rdf(
        'Sensors',
        `<item rdf:about="https://www.mdpi.com/1"><title>Sensors, Vol. 24, Pages 300: Measuring by Sensors</title><link>https://www.mdpi.com/1</link>
        <content:encoded><![CDATA[<p><b>Sensors, Vol. 24, Pages 300: Measuring by Sensors</b></p> <p>Sensors <a href="x">doi: 10.3390/s1</a></p>
        <p>Authors:\n Ana Kept\n Bo Low\n</p> <p>${ABSTRACT}</p>]]></content:encoded><dc:title>Measuring by Sensors</dc:title>
        <dc:creator>Ana Kept</dc:creator><dc:creator>Bo Low</dc:creator></item>`,
      ),
    );
    expect(mdpi.records).toMatchObject([
      { record: { title: 'Measuring by Sensors', abstract: PLAIN, identifiers: ['doi:10.3390/s1'] } },
    ]);
    const ieee = await recordsOf(
      rss(
        'IEEE Transactions on Games - new TOC',
        `<item><title>Playing</title><link>http://ieeexplore.ieee.org/document/1</link><description>${ABSTRACT}</description>
        <pubDate>THU, 05 NOV 2026 09:16:51 -0500</pubDate><startPage>501</startPage><endPage>510</endPage>
        <authors><![CDATA[Ana Kept;Bo Low]]></authors></item><item><title>Table of Contents</title></item>`,
      ),
    );
    expect(ieee).toMatchObject({
      leftOut: ['Table of Contents'],
      records: [
        {
          key: 'http://ieeexplore.ieee.org/document/1',
          appeared: new Date('2026-11-05T14:16:51Z'),
          record: {
            authors: ['Ana Kept', 'Bo Low'],
            venue: 'IEEE Transactions on Games',
            publication: { pages: '501–510' },
          },
        },
      ],
    });
  });

  it('keeps its key where that is long, and changes its stamp when it changes', async () => {
    const item = (title: string) =>
      rss('X', `<item><title>${title}</title><guid>${'g'.repeat(2_000)}</guid></item>`);
    const [one, same, other] = await Promise.all(
      ['A', 'A', 'B'].map(async (title) => feedRecords(await parseFeed(item(title), 'x'))),
    );
    expect(one?.records[0]?.key.length).toBeLessThan(100);
    expect(one).toEqual(same);
    expect(other?.records[0]?.key).toBe(one?.records[0]?.key);
    expect(other?.records[0]?.stamp).not.toBe(one?.records[0]?.stamp);
  });
});
