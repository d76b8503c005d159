import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/chat/reply.ts';
import type { Part } from '../../../src/platforms/discord/layout.ts';
import { readTokens } from '../../../src/platforms/discord/read-tokens.ts';
import {
  OPEN_MENU,
  readCustomId,
  readDeliveryKey,
  renderComponents,
} from '../../../src/platforms/discord/render-components.ts';
import { labelsIn } from '../../helpers/discord/shown-text.ts';

const action = (token: string): Action => ({
  kind: 'related',
  label: `**${token}**`,
  description: '',
  token,
});
const row = (...actions: readonly Action[]): Part => ({ kind: 'row', actions });
const componentsOf = (parts: readonly Part[], key?: string) =>
  renderComponents(
    parts.map((part) => ({ part, text: 'text' })),
    key,
  );
const idsOf = (value: unknown) =>
  [...JSON.stringify(value).matchAll(/"custom_id":"([^"]*)"/g)].map(([, id = '']) => id);

describe('components', () => {
  it('are texts, texts with a button beside them, rows of buttons and rules', () => {
    const section: Part = { kind: 'section', lines: [], action: action('p:1') };
    const made = componentsOf([
      { kind: 'text', lines: [] },
      { kind: 'separator' },
      section,
      row(action('n:5')),
    ]);
    expect(made).toMatchObject([
      { type: 10, content: 'text' },
      { type: 14 },
      { type: 9, components: [{ type: 10, content: 'text' }], accessory: { type: 2 } },
      { type: 1, components: [{ type: 2 }] },
    ]);
    expect(readTokens(made)).toEqual(['p:1', 'n:5']);
  });

  it('have ids of their own also where two ask for the same, and names without markup that are never empty', () => {
    const made = componentsOf([row(action('n:1'), { ...action('n:1'), label: ' ' })]);
    expect(new Set(idsOf(made)).size).toBe(2);
    expect(idsOf(made).map(readCustomId)).toEqual(['n:1', 'n:1']);
    expect(labelsIn(made)).toEqual([expect.stringContaining('n:1'), '–']);
  });
});

describe('a delivery key', () => {
  it('is in the id of the first button that has room for it, and leaves its token as it is', () => {
    const long = 'x'.repeat(95);
    const made = componentsOf([row(action(long), action('v:+:2026-11-29'), action('n:1'))], 'pb-0123');
    expect(idsOf(made).map(readDeliveryKey)).toEqual([undefined, 'pb-0123', undefined]);
    expect(idsOf(made).map(readCustomId)).toEqual([long, 'v:+:2026-11-29', 'n:1']);
  });

  it('is in no button of another form', () => {
    expect(['3.p:1', '3.p@x.y', OPEN_MENU, '@x.y', '1@.y', ''].map(readDeliveryKey)).toEqual(
      Array(6).fill(undefined),
    );
    expect(readCustomId('3.p@x.y')).toBe('p@x.y');
    expect(readCustomId(OPEN_MENU)).toBeUndefined();
  });
});
