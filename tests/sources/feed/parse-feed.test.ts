import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/sources/feed/parse-feed.ts';
import { SourceProblem } from '../../../src/sources/live-source.ts';

const RSS = '<rss version="2.0"><channel><title>J</title><item><title>A</title></item></channel></rss>';
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Distill',
  items: [
    {
      id: 7,
      url: 'https://distill.pub/x',
      title: 'Circuits',
      content_html: '<p>x</p>',
      authors: [{ name: 'Ana Kept' }],
    },
    null,
  ],
});

describe('parseFeed', () => {
  it('reads JSON Feed, RSS of every age, RDF and Atom, also behind a mark of the byte order and below a document type', async () => {
    expect(await parseFeed(JSON_FEED, 'x')).toMatchObject({
      title: 'Distill',
      items: [
        {
          id: '7',
          fields: { title: 'Circuits', authors: ['Ana Kept'], addresses: ['https://distill.pub/x'] },
        },
        { id: '' },
      ],
    });
    const old = `<!DOCTYPE rss SYSTEM "http://my.netscape.com/publish/formats/rss-0.91.dtd">${RSS.replace('2.0', '0.91')}`;
    const older =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>J</title></channel><item><title>A</title></item></rdf:RDF>';
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>J</title><entry><title>A</title></entry></feed>';
    for (const text of [RSS, `\ufeff\n${RSS}`, old, older, atom, `${RSS}\n<!-- made in 0.1 s -->`])
      expect(await parseFeed(text, 'x'), text).toMatchObject({
        title: 'J',
        items: [{ fields: { title: 'A' } }],
      });
    expect(await parseFeed(RSS.replace(/<item>.*<\/item>/, ''), 'x')).toMatchObject({ items: [] });
  });

  it.each([
    ['', 'nothing'],
    ['Sorry', 'something that is no feed'],
    ['{"items":[]}', 'something that is no feed'],
    [JSON_FEED.slice(0, -10), 'cut off or damaged'],
    [RSS.slice(0, -8), 'cut off or damaged'],
    ['<!DOCTYPE html><html><body>Log in', 'a web page, not with a feed.'],
    [
      '<html><link rel="alternate" type="application/rss+xml" href="/news.rss"></html>',
      'It names this feed: /news.rss',
    ],
  ])('says what is wrong with %j', async (text, why) => {
    const failure = await parseFeed(text, 'nature.com').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SourceProblem);
    expect(String(failure)).toMatch(/nature\.com answered with/);
    expect(String(failure)).toContain(why);
  });

  it('lets no entity grow, and takes any text', async () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const { items } = await parseFeed(bomb + RSS.replace('>A<', '>&b;&x;<'), 'x');
    expect(items[0]?.fields.title).toBe('&b;&x;');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        for (const all of [
          text,
          RSS.replace('>A<', `>${text}<`),
          `{"version":"https://jsonfeed.org/","items":[${text}]}`,
        ])
          await parseFeed(all, 'x').catch((error: unknown) => expect(error).toBeInstanceOf(SourceProblem));
      }),
      { numRuns: 50 },
    );
  });
});
