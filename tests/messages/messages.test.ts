import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/chat/locale.ts';
import { en } from '../../src/messages/en.ts';
import { createMessages, type MessageKey } from '../../src/messages/messages.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';

const KEYS = Object.keys(en) as MessageKey[];
const VALUE = /\{\s*(\w+)/g;
const TAG = /<(\w+)>/g;

describe('a message', () => {
  const say = createMessages('en', {
    ...en,
    'action.back':
      'Say <command>digest on</command> for {name}, <strong>{count, plural, one {# paper} other {# papers}}</strong>',
  });

  it('is text with its values', () => {
    expect(say.text('action.back', { name: 'Ada', count: 2 })).toBe('Say digest on for Ada, 2 papers');
  });

  it('is spans with what is drawn in another way', () => {
    expect(say.spans('action.back', { name: { text: 'Ada', href: 'https://a.b' }, count: 1 })).toEqual([
      { text: 'Say ' },
      { text: 'digest on', style: 'code', command: '/digest on' },
      { text: ' for ' },
      { text: 'Ada', href: 'https://a.b' },
      { text: ', ' },
      { text: '1 paper', style: 'strong' },
    ]);
  });

  it('takes every value as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(say.text('action.back', { name, count: 1 })).toBe(`Say digest on for ${name}, 1 paper`);
      }),
    );
  });
});

describe.each(LOCALES)('the catalogue in %s', (locale) => {
  it('has every message, with the values and marks of the English one', async () => {
    const { [locale]: catalogue } = (await import(`../../src/messages/${locale}.ts`)) as Record<
      string,
      Readonly<Record<MessageKey, string>>
    >;
    for (const key of KEYS) {
      const text = catalogue?.[key] ?? '';
      const parts = (form: RegExp, of: string) => new Set(Array.from(of.matchAll(form), ([, part]) => part));
      expect({ key, marks: parts(TAG, text) }).toEqual({ key, marks: parts(TAG, en[key]) });
      expect(valuesIn(text), key).toEqual(valuesIn(en[key]));
    }
    expect(Object.keys(catalogue ?? {}).toSorted()).toEqual(KEYS.toSorted());
  });

  it('can be said', async () => {
    const say = await messagesFor(locale);
    const values = Object.fromEntries(KEYS.flatMap((key) => [...valuesIn(en[key])]).map((name) => [name, 2]));
    for (const key of KEYS) expect(say.text(key, values), key).not.toBe('');
  });
});

it('has no message that nobody says', () => {
  const source = sourcesOfAll();
  const isSaid = (key: string) =>
    source.includes(`'${key}'`) || source.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}\${`);
  expect(KEYS.filter((key) => !isSaid(key))).toEqual([]);
});

/** Names of the values, those within plural forms too. */
function valuesIn(text: string): Set<string> {
  const names = Array.from(text.matchAll(VALUE), ([, name = '']) => name);
  return new Set(names.filter((name) => new RegExp(`\\{\\s*${name}\\s*[,}]`).test(text)));
}

function sourcesOfAll(): string {
  const { globSync } = process.getBuiltinModule('node:fs');
  return globSync('src/**/*.ts', { exclude: ['src/messages/**'] })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}
