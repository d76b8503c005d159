import { expect, it } from 'vitest';
import { xmlItem } from '../../../src/sources/feed/xml-item.ts';

const text = (value: string) => ({ '@': {}, '#': value });

it('reads names in the forms that feeds have', () => {
  const names = (raw: Record<string, unknown>) => xmlItem(raw, []).fields.authors;
  expect(names({ 'dc:creator': text('Kept, A., Low, B. C.') })).toEqual(['A. Kept', 'B. C. Low']);
  expect(names({ 'dc:creator': text('Kept, Ana') })).toEqual(['Ana Kept']);
  expect(names({ 'dc:creator': [text('Kept, Ana'), text('Bo Low')] })).toEqual(['Ana Kept', 'Bo Low']);
  expect(names({ 'rss:authors': text('Ana Kept;Bo Low') })).toEqual(['Ana Kept', 'Bo Low']);
  expect(names({ 'rss:author': text('ana@example.org (Ana Kept)') })).toEqual(['Ana Kept']);
  expect(names({ 'rss:author': text('ana@example.org') })).toBeUndefined();
  expect(names({ 'atom:author': [{ '@': {}, name: text('Ana Kept') }, { '@': {} }] })).toEqual(['Ana Kept']);
});

it('knows PRISM under whatever prefix the feed declares, and takes no DOI for what is none', () => {
  const raw = { 'p:doi': text('10.1000/x'), 'p:volume': text('3'), 'dc:identifier': text('pmid:1') };
  expect(xmlItem(raw, ['p']).fields).toMatchObject({ doi: '10.1000/x', volume: '3' });
  expect(xmlItem(raw, []).fields).toEqual({});
  expect(xmlItem({ 'dc:identifier': [text('pmid:1'), text('doi: 10.1000/y')] }, []).fields.doi).toBe(
    'doi: 10.1000/y',
  );
});

it('takes any element for what it is', () => {
  for (const value of [
    undefined,
    null,
    7,
    '',
    [],
    [[]],
    {},
    { '#': 7 },
    { '@': null },
    { '@': { href: {} } },
  ])
    for (const name of ['rss:title', 'rss:link', 'rss:author', 'dc:creator', 'rss:category', 'rdf:@'])
      expect(xmlItem({ [name]: value }, []).fields).toEqual({});
  expect(xmlItem(JSON.parse('{"__proto__":{"rss:title":"x"}}'), []).fields).toEqual({});
});
