import { describe, expect, it } from 'vitest';
import { looksLikeAtom, parseAtom } from '../../../src/sources/formats/atom.ts';

describe('parseAtom', () => {
  it('reads arXiv’s reply, also with prefixes as Python writes them', () => {
    const text = `<?xml version="1.0"?>
<ns0:feed xmlns:ns0="http://www.w3.org/2005/Atom" xmlns:ns1="http://arxiv.org/schemas/atom">
<ns0:title>ArXiv Query: reeds</ns0:title>
<ns0:entry><ns0:id>http://arxiv.org/abs/2001.00001v2</ns0:id><ns0:published>2020-01-02T00:00:00Z</ns0:published>
<ns0:title>Reeds
  that grow</ns0:title><ns0:summary>They &lt; grow.</ns0:summary>
<ns0:author><ns0:name>Ana Kept</ns0:name><ns1:affiliation>Mud</ns1:affiliation></ns0:author><ns0:author><ns0:name>Bo Low</ns0:name></ns0:author>
<ns0:link href="http://arxiv.org/abs/2001.00001v2" rel="alternate"/><ns0:link title="pdf" href="http://arxiv.org/pdf/2001.00001v2" rel="related"/>
<ns1:doi>10.1000/a</ns1:doi></ns0:entry></ns0:feed>`;
    expect(looksLikeAtom(text)).toBe(true);
    expect(parseAtom(text).records).toEqual([
      expect.objectContaining({
        title: 'Reeds that grow',
        abstract: 'They < grow.',
        authors: ['Ana Kept', 'Bo Low'],
        year: 2020,
        url: 'http://arxiv.org/abs/2001.00001v2',
        pdfUrl: 'http://arxiv.org/pdf/2001.00001v2',
        line: 4,
      }),
    ]);
  });

  it('reads the news of arXiv and of journals', () => {
    const text = `<rdf:RDF><channel><title>New reeds</title><items><rdf:Seq/></items></channel>
<item rdf:about="https://arxiv.org/abs/2401.00001"><title>One. (arXiv:2401.00001v1 [cs.LG])</title><link>https://arxiv.org/abs/2401.00001</link>
<description>arXiv:2401.00001v1 Announce Type: new Abstract: They grow.</description><dc:creator>Ana Kept, Bo Low</dc:creator></item>
<item><title><![CDATA[Two]]></title><dc:creator>Kept, A.</dc:creator><prism:doi>10.1000/b</prism:doi><dc:date>2021-03-01</dc:date></item></rdf:RDF>`;
    expect(looksLikeAtom(text)).toBe(true);
    const { records } = parseAtom(text);
    expect(records).toEqual([
      expect.objectContaining({
        title: 'One',
        abstract: 'They grow.',
        authors: ['Ana Kept', 'Bo Low'],
        line: 2,
      }),
      expect.objectContaining({
        title: 'Two',
        authors: ['A. Kept'],
        year: 2021,
        identifiers: ['doi:10.1000/b'],
      }),
    ]);
  });

  it('rejects arXiv’s errors', () => {
    const text = '<feed><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title></entry></feed>';
    expect(parseAtom(text)).toMatchObject({ records: [], rejected: [{ line: 1 }] });
  });
});
