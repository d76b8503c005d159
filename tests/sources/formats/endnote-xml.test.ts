import { describe, expect, it } from 'vitest';
import { looksLikeEndnoteXml, parseEndnoteXml } from '../../../src/sources/formats/endnote-xml.ts';

const style = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`;
const record = (inside: string) => `<record><ref-type name="Journal Article">17</ref-type>${inside}</record>`;
const file = (...records: string[]) =>
  `<?xml version="1.0"?><xml><records>\n${records.join('\n')}\n</records></xml>`;

describe('parseEndnoteXml', () => {
  it('joins pieces with a style, and leaves out what lies on a disk', () => {
    const text = file(
      record(
        `<contributors><authors><author>${style('Kept, Ana')}</author><author>${style('Reed Group,')}</author></authors></contributors>` +
          `<titles><title>${style('Reeds of ')}<style face="italic">Typha</style>${style(' &amp; mud')}</title><secondary-title>Water Letters</secondary-title></titles>` +
          `<dates><year>${style('2020')}</year></dates><abstract>${style('They grow.')}</abstract>` +
          `<electronic-resource-num>${style('10.1000/e')}</electronic-resource-num>` +
          `<urls><related-urls><url>${style('https://example.org/e')}</url></related-urls><pdf-urls><url>internal-pdf://1/e.pdf</url></pdf-urls></urls>`,
      ),
      record('<titles><title>Two</title></titles>'),
    );
    expect(looksLikeEndnoteXml(text)).toBe(true);
    const { records } = parseEndnoteXml(text);
    expect(records).toEqual([
      {
        title: 'Reeds of Typha & mud',
        authors: ['Ana Kept', 'Reed Group'],
        year: 2020,
        abstract: 'They grow.',
        url: 'https://example.org/e',
        identifiers: ['doi:10.1000/e'],
        venue: 'Water Letters',
        publication: { container: 'Water Letters', doi: '10.1000/e', type: 'article-journal' },
        line: 2,
      },
      expect.objectContaining({ title: 'Two', line: 3 }),
    ]);
  });

  it('resolves no entity of a document type, and loses only the record that is broken', () => {
    const text = `<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]>${file(
      record('<titles><title>&a;One</title></titles>'),
      '<record><titles><title>Broken</record>',
      '<record><titles/></record>',
      record('<titles><title>Four</title></titles>'),
    )}`;
    const { records, rejected } = parseEndnoteXml(text);
    expect(records.map(({ title }) => title)).toEqual(expect.arrayContaining(['&a;One', 'Four']));
    expect(records.length + rejected.length).toBe(4);
    expect(rejected.map(({ line }) => line)).toContain(4);
  });

  it('is not harmed by elements nested deeply', () => {
    const deep = `<record>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</record>`;
    const { records, rejected } = parseEndnoteXml(file(deep, record('<titles><title>Two</title></titles>')));
    expect(records).toHaveLength(1);
    expect(rejected).toHaveLength(1);
  });
});
