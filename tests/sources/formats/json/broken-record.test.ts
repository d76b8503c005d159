import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAllJson } from '../../../helpers/read-json.ts';

const paper = (title: string) => ({ title, authors: [{ name: 'Ana Kept' }], year: 2020 });

const LAYOUTS: Readonly<Record<string, (records: readonly string[], indent?: number) => string>> = {
  'list in one line': (records) => `[${records.join(',')}]`,
  'record a line': (records) => records.join('\n'),
  'list with a record a line': (records) => `[\n${records.join(',\n')}\n]`,
  'wrapped list': (records) => `{"count": 3, "data": [${records.join(', ')}]}`,
};

const DAMAGES: Readonly<Record<string, (record: string) => string>> = {
  'a quote inside': (record) => record.replace('Broken', 'Bro"ken'),
  'a quote that lacks': (record) => record.replace('Broken"', 'Broken'),
  'a bracket that lacks': (record) => record.replace(']', ''),
  'a comma that lacks': (record) => record.replace(/\],/, ']'),
  'a brace that lacks': (record) => record.replace(/\}$/, ''),
  'an escape that is none': (record) => record.replace('Broken', 'Bro\\ken'),
  'a word that is none': (record) => record.replace('2020', 'about 2020'),
};

describe('a broken record', () => {
  it.each(
    Object.keys(LAYOUTS).flatMap((layout) => Object.keys(DAMAGES).map((damage) => [damage, layout] as const)),
  )('with %s costs only itself in a %s', async (damage, layout) => {
    const records = ['A', 'Broken', 'C'].map((title) => JSON.stringify(paper(title)));
    const broken = records.map((record) =>
      record.includes('Broken') ? (DAMAGES[damage]?.(record) ?? '') : record,
    );
    const text = LAYOUTS[layout]?.(broken) ?? '';
    const { records: read, rejected } = await readAllJson(text);
    expect(read.map(({ title }) => title)).toEqual(['A', 'C']);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]?.reason).toBe('not valid JSON');
  });

  it.each(Object.keys(DAMAGES))('with %s costs only itself in lists over many lines', async (damage) => {
    const text = JSON.stringify(['A', 'Broken', 'C'].map(paper), null, 2);
    const start = text.lastIndexOf('  {', text.indexOf('"Broken"'));
    const end = text.indexOf('\n  }', start) + 4;
    const broken = text.slice(0, start) + (DAMAGES[damage]?.(text.slice(start, end)) ?? '') + text.slice(end);
    const { records, rejected } = await readAllJson(broken);
    expect(records.map(({ title }) => title)).toEqual(['A', 'C']);
    expect(rejected).toEqual([{ line: 11, reason: 'not valid JSON' }]);
  });

  it('that is the only one is named once, not by line', async () => {
    const text = JSON.stringify(paper('Broken'), null, 2).replace('"Broken"', '"Broken');
    expect((await readAllJson(text)).rejected).toEqual([{ line: 1, reason: 'not valid JSON' }]);
  });

  it('at the end of a file that was cut is said to be cut', async () => {
    const text = JSON.stringify({ data: ['A', 'B', 'C'].map(paper) }, null, 2);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: text.indexOf('"B"') + 3, max: text.indexOf('"C"') - 40 }),
        async (cut) => {
          const { records, rejected, doubtful } = await readAllJson(text.slice(0, cut));
          expect(records[0]?.title).toBe('A');
          expect(records.length + rejected.length).toBe(2);
          expect([...rejected, ...doubtful].every(({ reason }) => /the file ends/.test(reason))).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});
