import { expect, it } from 'vitest';
import { htmlOf } from '../../../../bench/pictures/markup.ts';
import { drawSlack } from '../../../../bench/pictures/slack/draw-slack.ts';

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const button = { type: 'button', text: plain('Abstract'), value: 'p:1' };
const more = { type: 'overflow', options: [{ text: plain('Cite'), value: 'c:1' }] };
const draw = (blocks: readonly object[]) =>
  htmlOf(drawSlack(JSON.parse(JSON.stringify({ blocks, text: 'seen by notifications only' })), true));

it('draws the blocks of a message, and names what menus hold', () => {
  const drawn = draw([
    { type: 'header', text: plain('Papers') },
    { type: 'section', text: { type: 'mrkdwn', text: '*a*' }, fields: [plain('b')], accessory: button },
    { type: 'card', title: { type: 'mrkdwn', text: 'c' }, actions: [button] },
    { type: 'container', title: plain('d'), child_blocks: [{ type: 'actions', elements: [more] }] },
    { type: 'carousel', elements: [{ type: 'card', body: { type: 'mrkdwn', text: 'e' } }] },
    { type: 'input', label: plain('f'), element: { type: 'timepicker', initial_time: '10:00' } },
  ]);
  expect(drawn).not.toContain('unknown');
  expect(drawn).not.toContain('notifications');
  expect([...drawn.matchAll(/data-control="([^"]*)"/g)].map(([, label]) => label)).toEqual([
    'Abstract',
    'Abstract',
    '⋯: Cite',
    'field',
  ]);
  expect(drawn).toContain('Only visible to you');
});

it('shows in red a block, an element or a field that it does not know', () => {
  const drawn = draw([
    { type: 'video' },
    { type: 'actions', elements: [{ type: 'rating' }] },
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast' }] }] },
    { type: 'divider', colour: 'red' },
  ]);
  const red = [...drawn.matchAll(/class="unknown">([^<]*)/g)].map(([, what]) => what);
  expect(red).toEqual([
    'unknown type: video',
    'unknown type: rating',
    'unknown type: broadcast',
    'divider: unknown field colour',
  ]);
});

it('draws the card of a link', () => {
  const card = { blocks: [{ type: 'section', text: plain('Title') }], color: '#1f3a5f' };
  const drawn = htmlOf(drawSlack({ unfurls: { 'https://a.example/': card } }, false));
  expect(drawn).toContain('style="border-color: #1f3a5f"');
  expect(drawn).toContain('Title');
  expect(drawn).not.toContain('unknown');
});
