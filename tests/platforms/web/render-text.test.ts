import { describe, expect, it } from 'vitest';
import { renderQuoted, renderSpan, renderText } from '../../../src/platforms/web/render-text.ts';

describe('a text', () => {
  it('does not reorder what stands around it', async () => {
    expect(String(await renderText('Nobody called \u202eשלום 1 עולם\u202c here; 2 near'))).toBe(
      'Nobody called  <bdi>שלום 1 עולם</bdi>  here; 2 near',
    );
    expect(String(await renderQuoted('\u2066a <b>'))).toBe('<bdi> a &lt;b&gt;</bdi>');
    expect(String(await renderSpan({ text: 'مرحبا', style: 'strong' }))).toBe(
      '<strong><bdi>مرحبا</bdi></strong>',
    );
  });

  it('shows formulas with their scripts, and code as it is', async () => {
    expect(String(await renderText('Ω(n^(2-x²)) and p_z'))).toBe(
      'Ω(n<sup>2-x<sup>2</sup></sup>) and p<sub>z</sub>',
    );
    expect(String(await renderSpan({ text: 'x_i', style: 'code' }))).toBe('<code><bdi>x_i</bdi></code>');
  });

  it('of any characters is shown to its end, also of small ones that are small forms of nothing', async () => {
    for (let first = 0; first < 0x3000; first += 64) {
      const text = String.fromCharCode(...Array.from({ length: 64 }, (_, at) => first + at));
      const shown = String(await renderText(text)).replace(/<\/?(?:su[bp]|bdi)>/g, '');
      expect([first, shown.length > 0]).toEqual([first, true]);
    }
    expect(String(await renderText('xᴯ²⁲'))).toBe('x<sup>ᴯ2⁲</sup>');
  });

  it('that tells a moment says which', async () => {
    const at = new Date('2026-03-01T09:30:00Z');
    expect(String(await renderSpan({ text: 'Sunday', at }))).toBe(
      '<time datetime="2026-03-01T09:30:00.000Z">Sunday</time>',
    );
  });

  it('that links leads to a tab of its own, and nowhere but to the web', async () => {
    const link = String(await renderSpan({ text: 'there', href: 'https://example.org/' }));
    expect(link).toMatch(/href="https:\/\/example.org\/" target="_blank" rel="noopener noreferrer"/);
    expect(String(await renderSpan({ text: 'there', href: 'javascript:alert(1)' }))).toBe('there');
  });
});
