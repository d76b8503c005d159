import { expect, it } from 'vitest';
import { box, element, htmlOf } from '../../../bench/pictures/markup.ts';

it('takes text as text, wherever it goes', () => {
  const hostile = `<script>alert("it's")</script>&amp;`;
  const escaped = '&lt;script&gt;alert(&quot;it&#39;s&quot;)&lt;/script&gt;&amp;amp;';
  expect(htmlOf(box('a', [hostile, undefined]))).toBe(`<div class="a">${escaped}</div>`);
  expect(htmlOf(element('span', { title: hostile, class: undefined }))).toBe(
    `<span title="${escaped}"></span>`,
  );
});

it('breaks lines where the text does', () => {
  expect(htmlOf(['a\nb', element('hr', {})])).toBe('a<br>b<hr>');
});
