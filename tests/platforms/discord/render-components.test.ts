import { type APIButtonComponentWithCustomId, ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Action, PaperBlock } from '../../../src/chat/reply.ts';
import {
  OPEN_MENU,
  readCustomId,
  renderComponents,
} from '../../../src/platforms/discord/render-components.ts';

const action = (token: string, kind: Action['kind'] = 'related'): Action => ({
  kind,
  label: `**${token}**`,
  description: '',
  token,
});
const paperBlock = (id: string, facts: Partial<PaperBlock> = {}): PaperBlock => ({
  kind: 'paper',
  id,
  title: `Paper ${id}`,
  link: { kind: 'paper', label: 'example.org', href: 'https://example.org/' },
  moreLinks: [],
  authors: 'A. One',
  venue: '',
  sentences: [],
  abstract: [],
  actions: [action(`x:${id}`, 'paper'), action(`r:${id}`)],
  ...facts,
});
const componentsOf = (...blocks: Parameters<typeof renderComponents>[0]) =>
  renderComponents(blocks).map(({ components }) => components);

describe('the buttons', () => {
  it('of one paper stand before those of the whole answer, five in a row, five rows at most', () => {
    const others = { kind: 'actions' as const, actions: [action('n:5')] };
    const rows = componentsOf(others, paperBlock('1'));
    expect(
      rows.map((row) => row.map((one) => readCustomId((one as { custom_id: string }).custom_id))),
    ).toEqual([['x:1', 'r:1'], ['n:5']]);
    const many = Array.from({ length: 40 }, (_, at) => action(`n:${at}`));
    expect(componentsOf({ kind: 'actions', actions: many }).map((row) => row.length)).toEqual([
      5, 5, 5, 5, 5,
    ]);
  });

  it('have ids of their own also where two ask for the same, and names without markup that are never empty', () => {
    const twice = [action('n:1'), { ...action('n:1'), label: ' ' }];
    const [row = []] = componentsOf({ kind: 'actions', actions: twice });
    const buttons = row as APIButtonComponentWithCustomId[];
    expect(new Set(buttons.map(({ custom_id: id }) => id)).size).toBe(2);
    expect(buttons.map(({ custom_id: id }) => readCustomId(id))).toEqual(['n:1', 'n:1']);
    expect(buttons.map(({ label }) => label)).toEqual([expect.stringContaining('n:1'), '–']);
  });
});

describe('the menu', () => {
  it('opens each of several papers once; papers in a list have no buttons', () => {
    const [first, second] = [paperBlock('1', { ordinal: 1 }), paperBlock('2', { ordinal: 2, authors: '' })];
    const [menu, ...rest] = componentsOf(first, second, first);
    expect(rest).toEqual([]);
    expect(menu).toMatchObject([
      {
        type: ComponentType.StringSelect,
        custom_id: OPEN_MENU,
        options: [
          { label: '1. Paper 1', description: 'A. One', value: 'x:1' },
          { label: '2. Paper 2', value: 'x:2' },
        ],
      },
    ]);
    expect(readCustomId(OPEN_MENU)).toBeUndefined();
  });

  it('has no more than Discord takes, and is left out where nothing opens', () => {
    const many = Array.from({ length: 30 }, (_, at) => paperBlock(String(at)));
    const [[menu] = []] = componentsOf(...many);
    expect(menu).toMatchObject({ options: { length: 25 } });
    expect(componentsOf(paperBlock('1', { actions: [] }), paperBlock('2', { actions: [] }))).toEqual([]);
  });
});
