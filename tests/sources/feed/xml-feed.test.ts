import { expect, it } from 'vitest';
import { parseXmlFeed } from '../../../src/sources/feed/xml-feed.ts';

it('gives up what is nested without end, and a tag without end, and reads so many items', async () => {
  const rss = (inner: string) => `<rss version="2.0"><channel>${inner}</channel></rss>`;
  const began = performance.now();
  expect(await parseXmlFeed(rss('<a>'.repeat(500_000)))).toBeUndefined();
  expect(await parseXmlFeed(rss(`<a ${'b="1" '.repeat(500_000)}>`))).toBeUndefined();
  expect(await parseXmlFeed(rss('<![CDATA[ never closed'))).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(5_000);
  const long = 'word '.repeat(20_000);
  const { items = [] } = (await parseXmlFeed(rss(`<item><title><![CDATA[${long}]]></title></item>`))) ?? {};
  expect(items[0]?.fields.title).toBe(long.trim());
  const many = await parseXmlFeed(rss('<item><title>x</title></item>'.repeat(6_000)));
  expect(many).toMatchObject({ isCut: true });
  expect(many?.items).toHaveLength(5_000);
});

it.each([
  '<item></item></rss>',
  '</rss>',
  '<entry></entry></feed>',
  '<a><rss version="2.0"><channel></channel></rss></a>',
])('takes %s for no feed, and goes on living', async (text) => {
  expect(await parseXmlFeed(text)).toBeUndefined();
});

it.each([
  '<title/><title><title>a</title></title><link><a/></link><link/><author/><category/>',
  '<constructor>1</constructor><__proto__><title>q</title></__proto__><hasOwnProperty>x</hasOwnProperty>',
  '<link xml:base="http://[">y</link><enclosure/><dc:creator/><guid isPermaLink="x"/>',
])('reads an item that has %s', async (inner) => {
  const items = `<item>${inner}</item><item><title>x</title></item>`;
  const feed = await parseXmlFeed(`<rss version="2.0" xml:base="::"><channel>${items}</channel></rss>`);
  expect(feed?.items).toHaveLength(2);
  expect({}).not.toHaveProperty('title');
});
