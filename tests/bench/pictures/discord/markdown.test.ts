import { describe, expect, it } from 'vitest';
import { drawMarkdown } from '../../../../bench/pictures/discord/markdown.ts';
import { htmlOf } from '../../../../bench/pictures/markup.ts';
import { escapeMarkdown } from '../../../../src/platforms/discord/escape.ts';

const draw = (text: string) => htmlOf(drawMarkdown(text));

describe('Markdown as Discord reads it', () => {
  it('knows what begins with a line', () => {
    expect(draw('### a **b**\n-# c\n> d\n> e\nf\ng\n\n# h')).toBe(
      '<div class="h3">a <span class="bold">b</span></div><div class="subtext">c</div><div class="quote">d<br>e</div>' +
        '<div class="text">f<br>g<br></div><div class="h1">h</div>',
    );
    expect(draw('- a\n- b')).toBe('<ul class="list"><li>a</li><li>b</li></ul>');
    expect(draw('```bibtex\n@a{**b**}\n```')).toBe('<div class="preformatted">@a{**b**}</div>');
  });

  it('knows marks within lines, one in another', () => {
    expect(draw('**1. [a *b*](<https://c.example/>)**')).toBe(
      '<div class="text"><span class="bold">1. <span class="link">a <span class="italic">b</span></span></span></div>',
    );
    expect(draw('``a ` b`` `c`')).toContain('<span class="code">a ` b</span> <span class="code">c</span>');
    expect(draw('</paper:1> <@200000000000000001> <t:0:D>')).toMatch(/\/paper<.*@Ada<.*1 January 1970</);
  });

  it('shows what is escaped as it is, and in red what would ping many', () => {
    const hostile = '# a *b* _c_ ~~d~~ `e` [f](https://g.example/) <b> @everyone\n> h\n- i';
    const shown = `<div class="text">${htmlOf(hostile)}</div>`;
    expect(draw(escapeMarkdown(hostile)).replaceAll('\u200b', '')).toBe(shown);
    expect(draw('@everyone')).toContain('class="unknown"');
  });
});
