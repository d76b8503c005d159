import { expect, it } from 'vitest';
import { htmlOf } from '../../../../bench/pictures/markup.ts';
import { drawText } from '../../../../bench/pictures/slack/text.ts';

const mrkdwn = (text: string) => htmlOf(drawText({ type: 'mrkdwn', text }));

it('reads mrkdwn', () => {
  expect(mrkdwn('*a _b_* snake_case_name 2*3*4')).toBe(
    '<span class="bold">a <span class="italic">b</span></span> snake_case_name 2*3*4',
  );
  expect(mrkdwn('<https://a.example/|b &amp; c> &lt;d&gt;')).toBe(
    '<span class="link">b &amp; c</span> &lt;d&gt;',
  );
  expect(mrkdwn('&gt; a\n&gt; b\nc')).toBe('<div class="quote">a<br>b</div>c');
  expect(mrkdwn('<@U0ADA> <#C0PAPERS> <!date^0^{date_num}|x>')).toMatch(/@Ada<.*#papers<.* 01\/01\/1970/);
});

it('shows in red what would ping many, and what emoji it does not know', () => {
  expect(mrkdwn('<!channel>')).toBe('<span class="unknown">&lt;!channel&gt;</span>');
  expect(mrkdwn(':mag: :no_such:')).toBe('🔍 <span class="unknown">:no_such:</span>');
});

it('leaves plain text as it is', () => {
  expect(htmlOf(drawText({ type: 'plain_text', text: '*a* <b> :c:', emoji: false }))).toBe(
    '*a* &lt;b&gt; :c:',
  );
});
