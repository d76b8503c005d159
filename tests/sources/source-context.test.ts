import { expect, it } from 'vitest';
import { SOURCE_VARIABLES } from '../../src/sources/config.ts';
import { createSourceContext } from '../../src/sources/source-context.ts';
import { readVariables } from '../../src/variable.ts';

const settings = readVariables(SOURCE_VARIABLES, {}, []);

it('all sources that ask one host wait for each other, and not for those of other hosts', async () => {
  const asked: string[] = [];
  const waits: number[] = [];
  let now = 0;
  const { client } = createSourceContext({
    settings,
    fetch: async (address) => {
      asked.push(String(address));
      return new Response('{}');
    },
    pace: {
      now: () => now,
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        now += milliseconds;
      },
    },
  });
  const arxiv = { name: 'arXiv', gapMs: 3_000 };
  await client(arxiv).get('http://a.example/1');
  await client({ ...arxiv }).get('http://a.example/2');
  await client({ name: 'Zotero', gapMs: 0 }).get('http://z.example/3');
  expect(asked).toEqual(['http://a.example/1', 'http://a.example/2', 'http://z.example/3']);
  expect(waits.reduce((sum, one) => sum + one, 0)).toBe(3_000);
  expect(client(arxiv)).toBe(client({ ...arxiv }));
});
