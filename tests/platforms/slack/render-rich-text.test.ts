import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import type { PaperBlock } from '../../../src/chat/reply.ts';
import { LIMITS, SHOWN } from '../../../src/platforms/slack/limits.ts';
import {
  renderPaperText,
  renderSpans,
  richText,
  section,
} from '../../../src/platforms/slack/render-rich-text.ts';
import { messageFaults } from '../../helpers/slack/validate.ts';

const PAPER: PaperBlock = {
  kind: 'paper',
  id: 'p1',
  title: 'A title',
  link: { kind: 'paper', label: 'Paper', href: 'https://example.org/paper' },
  moreLinks: [],
  authors: 'Ada Lovelace',
  venue: 'NeurIPS 2020',
  sentences: [],
  abstract: [],
  actions: [],
};

/** All text that is shown, as it reads. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { text, elements } = value as { readonly text?: unknown; readonly elements?: unknown };
  return typeof text === 'string' ? text : textOf(elements);
}

const linksOf = (value: unknown) =>
  [...JSON.stringify(value).matchAll(/"type":"link","url":"([^"]*)"/g)].map(([, url]) => url);

describe('a paper', () => {
  it('reads as a title with its place, authors and venue, one sentence, and the reason in small letters', () => {
    const [head, reason, ...more] = renderPaperText({
      ...PAPER,
      ordinal: 3,
      moreLinks: [{ kind: 'pdf', label: 'PDF', href: 'https://example.org/pdf' }],
      reason: 'both: offline',
      sentences: [
        [{ text: ' ' }],
        [{ text: 'It is ' }, { text: 'offline', style: 'mark' }],
        [{ text: 'More' }],
      ],
    });
    expect(more).toEqual([]);
    const [section_, ...quotes] = head?.elements ?? [];
    expect(textOf(section_)).toBe('3. A title\nAda Lovelace · NeurIPS 2020 · PDF');
    expect(linksOf(section_)).toEqual(['https://example.org/paper', 'https://example.org/pdf']);
    expect(quotes.map((quote) => [quote.type, textOf(quote)])).toEqual([
      ['rich_text_quote', 'It is offline'],
    ]);
    expect(JSON.stringify(quotes)).toContain('"text":"offline","style":{"bold":true}');
    expect([reason?.type, textOf(reason)]).toEqual(['context', 'both: offline']);
  });

  it('without an address is linked once, to a search, and says so', () => {
    const href = 'https://scholar.example/?q=x';
    const link = { kind: 'search', label: 'Search on Google Scholar', href } as const;
    const drawn = renderPaperText({ ...PAPER, link, authors: '' });
    expect(textOf(drawn)).toBe('A title\nNeurIPS 2020 · Search on Google Scholar');
    expect(linksOf(drawn)).toEqual([href]);
    expect(textOf(renderPaperText({ ...PAPER, authors: '', venue: '' }))).toBe('A title');
  });

  it('in full has all its sentences, and says where it stands', () => {
    const sentences = [[{ text: 'One.' }], [{ text: 'Two.' }]];
    const [head] = renderPaperText({ ...PAPER, abstract: ['It is.'], sentences });
    expect(textOf(head?.elements[0])).toBe('A title\nAda Lovelace · NeurIPS 2020 · Paper');
    expect(linksOf(head)).toEqual([PAPER.link.href]);
    expect(head?.elements.slice(1).map(textOf)).toEqual(['One.', 'Two.']);
  });

  it('has its whole abstract in pieces that Slack takes, cut between words', () => {
    const abstract = ['alpha '.repeat(600).trim(), 'omega '.repeat(300).trim()];
    const [, ...pieces] = renderPaperText({ ...PAPER, abstract }).map(textOf);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(SHOWN.text);
    expect(pieces.join(' ').split(/\s+/)).toEqual(abstract.join(' ').split(' '));
  });

  it('is within every limit for any text, and links lead to the web alone', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400, size: 'max' }),
      fc.constantFrom('<!channel>', 'x'.repeat(12_000), ' ', '<@U1> '.repeat(900), '\u202e'),
    );
    const href = fc.oneof(
      fc.webUrl(),
      fc.constantFrom('javascript:alert(1)', '', `https://a.example/${'x'.repeat(4_000)}`),
    );
    fc.assert(
      fc.property(text, href, (any, address) => {
        const link = { kind: 'paper', label: any, href: address } as const;
        const blocks = renderPaperText({
          ...PAPER,
          title: any,
          link,
          moreLinks: [link],
          authors: any,
          venue: any,
          reason: any,
          sentences: [[{ text: any }, { text: any, style: 'mark' }]],
          abstract: [any, any],
        });
        expect(messageFaults(JSON.parse(JSON.stringify({ text: 'x', blocks })))).toEqual([]);
        for (const url of linksOf(blocks)) expect(url).toMatch(/^https?:\/\//);
      }),
      { numRuns: 40 },
    );
  });
});

describe('spans', () => {
  const elements = (...given: Parameters<typeof renderSpans>) =>
    renderSpans(...given).filter((one) => one !== undefined);

  it('have their look and links, and a channel of Slack by its name', () => {
    const channel = toAddress('slack', 'T1', 'C0456EFGH');
    const elsewhere = toAddress('elsewhere', 'T1', 'C0456EFGH');
    expect(
      elements(
        [
          { text: 'strong', style: 'strong' },
          { text: 'code', style: 'code' },
          { text: 'link', href: 'https://example.org/' },
          { text: 'odd', href: 'ftp://example.org/' },
          { text: 'here', channel },
          { text: 'there', channel: elsewhere },
        ],
        100,
      ),
    ).toEqual([
      { type: 'text', text: 'strong', style: { bold: true } },
      { type: 'text', text: 'code', style: { code: true } },
      { type: 'link', url: 'https://example.org/', text: 'link' },
      { type: 'text', text: 'odd' },
      { type: 'channel', channel_id: 'C0456EFGH' },
      { type: 'text', text: 'there' },
    ]);
  });

  it('are a command in the form that is typed here, a moment in the reader’s own time, and a person without a ping', () => {
    const at = new Date('2026-01-05T09:00:00.500Z');
    expect(
      elements(
        [
          { text: 'digest on', command: '/digest on' },
          { text: 'Mon, 5 Jan 2026, 10:00', at, style: 'strong' },
          { text: 'no moment', at: new Date(Number.NaN) },
          { text: 'Ada', person: 'U0123ABCD' },
        ],
        100,
      ),
    ).toEqual([
      { type: 'text', text: '/digest on', style: { code: true } },
      {
        type: 'date',
        timestamp: 1_767_603_600,
        format: '{date_short_pretty} {time}',
        fallback: 'Mon, 5 Jan 2026, 10:00',
        style: { bold: true },
      },
      { type: 'text', text: 'no moment' },
      { type: 'text', text: 'Ada' },
    ]);
  });

  it('are within every limit, whatever a moment, a command or a person is called', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const span = fc.record(
      { text, command: text, at: fc.date({ noInvalidDate: false }), person: text },
      { requiredKeys: ['text'] },
    );
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), (spans) => {
        const blocks = [
          richText([section([...renderSpans(spans, SHOWN.text), { type: 'text', text: '.' }])]),
        ];
        expect(messageFaults(JSON.parse(JSON.stringify({ text: 'x', blocks })))).toEqual([]);
      }),
    );
  });

  it('together are no longer than they may be, and not too many for a section', () => {
    const spans = Array.from({ length: 300 }, (_, at) => ({ text: `word${at} ` }));
    const all = elements(spans, SHOWN.text);
    expect(textOf(all)).toContain('word299');
    const blocks = [richText([section(renderSpans(spans, LIMITS.plainText))])];
    expect(messageFaults(JSON.parse(JSON.stringify({ text: 'x', blocks })))).toEqual([]);
    expect(textOf(elements(spans, 50)).length).toBeLessThanOrEqual(50);
  });
});
