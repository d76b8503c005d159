import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Completion } from '../../../src/chat/bot.ts';
import { LOCALES } from '../../../src/chat/locale.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { messagesFor } from '../../../src/messages/messages-for.ts';
import {
  readDialogOrigin,
  readOption,
  renderOptions,
  renderSearchDialog,
} from '../../../src/platforms/slack/views.ts';
import { optionFaults, viewFaults } from '../../helpers/slack/validate.ts';

const json = (value: unknown) => JSON.parse(JSON.stringify(value));
const text = fc.string({ unit: 'binary', maxLength: 400, size: 'max' });

describe('the search dialog', () => {
  it('brings back where it was opened, whatever that is', () => {
    fc.assert(
      fc.property(
        fc.record({ channel: fc.string(), responseUrl: fc.webUrl() }, { requiredKeys: [] }),
        (origin) => {
          const view = renderSearchDialog(origin, ENGLISH);
          expect(viewFaults(json(view))).toEqual([]);
          expect(readDialogOrigin(view.private_metadata ?? '')).toEqual(origin);
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each(LOCALES)('fits into a window of Slack in %s', async (locale) => {
    expect(viewFaults(json(renderSearchDialog({}, await messagesFor(locale))))).toEqual([]);
  });

  it('forgets what is too long for Slack, and reads nothing into what is not its own', () => {
    const { private_metadata: kept = '' } = renderSearchDialog({ channel: 'C'.repeat(4_000) }, ENGLISH);
    expect(readDialogOrigin(kept)).toEqual({});
    for (const odd of ['', 'no json', '[]', '"text"', '{"channel":7}'])
      expect(readDialogOrigin(odd)).toEqual({});
  });
});

describe('options while typing', () => {
  const completion = (label: string, token: string, kind: Completion['kind'] = 'title'): Completion => ({
    label,
    value: label,
    token,
    kind,
  });

  it('are the search for what was typed, then titles and authors', () => {
    const found = [completion('A title', 'p:1'), completion('Ada', 'q:ada', 'author')];
    expect(
      renderOptions('  offline   reinf', found, ENGLISH).map(({ text: shown, value }) => [shown.text, value]),
    ).toEqual([
      ['Search: offline reinf', 'search:offline reinf'],
      ['A title', 'p:1'],
      ['By Ada', 'q:ada'],
    ]);
    expect(renderOptions(' ', found, ENGLISH)).toHaveLength(2);
  });

  it('are within the limits for any text, and none is cut that would open something else', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.string({ unit: 'binary', minLength: 1, maxLength: 200, size: 'max' }),
        (typed, label, token) => {
          const options = renderOptions(
            typed,
            Array.from({ length: 120 }, () => completion(label, token)),
            ENGLISH,
          );
          expect(options.length).toBeLessThanOrEqual(100);
          expect(options.flatMap(optionFaults)).toEqual([]);
          for (const { value = '' } of options.slice(1))
            expect(readOption(value)).toEqual({ kind: 'action', token });
        },
      ),
    );
  });

  it('say what they stand for: the same words, or as many of their first ones as fit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab %<2C5é👩'), maxLength: 200, size: 'max' }),
        (typed) => {
          const query = typed.replace(/\s+/g, ' ').trim();
          fc.pre(query !== '');
          const [first] = renderOptions(typed, [], ENGLISH);
          const read = readOption(first?.value ?? '');
          expect(read.kind).toBe('command');
          if (read.kind !== 'command') return;
          expect(query.startsWith(read.text)).toBe(true);
          if (query.length <= 40) expect(read.text).toBe(query);
        },
      ),
    );
  });
});
