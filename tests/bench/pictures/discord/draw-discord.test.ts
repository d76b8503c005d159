import { expect, it } from 'vitest';
import { drawDiscord } from '../../../../bench/pictures/discord/draw-discord.ts';
import { htmlOf } from '../../../../bench/pictures/markup.ts';

const draw = (message: object, isPrivate = false) =>
  htmlOf(drawDiscord(JSON.parse(JSON.stringify(message)), isPrivate));
const button = { type: 2, style: 2, label: 'Abstract', custom_id: '0.p:1' };

it('draws components of both kinds, and names what menus hold', () => {
  const menu = {
    type: 3,
    custom_id: 'open',
    placeholder: 'Open',
    options: [{ label: '1. A', value: 'p:1' }],
  };
  const drawn = draw(
    {
      content: 'a',
      embeds: [
        { title: 'b', url: 'https://b.example/', description: '> c', footer: { text: 'd' }, color: 255 },
      ],
      components: [
        { type: 1, components: [menu] },
        {
          type: 17,
          accent_color: 0x1f_3a_5f,
          components: [
            { type: 9, components: [{ type: 10, content: '### e' }], accessory: button },
            { type: 14, divider: true, spacing: 1 },
            { type: 12, items: [{ media: { url: 'https://f.example/' }, description: 'f' }] },
            { type: 1, components: [button] },
          ],
        },
      ],
    },
    true,
  );
  expect(drawn).not.toContain('unknown');
  expect(drawn).toContain('border-left-color: #0000ff');
  expect(drawn).toContain('border-left: 4px solid #1f3a5f');
  expect(drawn).toContain('Only you can see this');
  expect([...drawn.matchAll(/data-control="([^"]*)"/g)].map(([, label]) => label)).toEqual([
    'Open: 1. A',
    'Abstract',
    'Abstract',
  ]);
});

it('shows in red what it does not know', () => {
  const drawn = draw({
    poll: {},
    components: [{ type: 99 }, { ...button, style: 7 }],
    embeds: [{ image: {} }],
  });
  const red = [...drawn.matchAll(/class="unknown">([^<]*)/g)].map(([, what]) => what);
  expect(red).toEqual([
    'embed: unknown field image',
    'unknown type: 99',
    'button of style 7',
    'message: unknown field poll',
  ]);
});
