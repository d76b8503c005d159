import { expect, it } from 'vitest';
import { runCheck, runCheckOfAll } from '../../src/cli/check.ts';
import { commandTerminal } from '../helpers/command-terminal.ts';
import { catalogRecord, temporaryCorpus } from '../helpers/temporary-corpus.ts';

async function check(files: Parameters<typeof temporaryCorpus>[0], json = false) {
  const { terminal, written } = commandTerminal();
  const code = await runCheck({ corpus: await temporaryCorpus(files), json }, terminal);
  return { code, ...(await written()) };
}

it('reports what was read, with everything that is doubtful, twice or mended', async () => {
  const { code, stdout, stderr } = await check({
    'page.md': catalogRecord('One', { abstract: 'Rein- forcement.' }) + catalogRecord(''),
    'more.jsonl': '{"title":"One","url":"file:///x"}\n{"title":"Two","abstract":"Reinforcement."}',
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('2 papers');
  expect(stdout).toMatch(/^ {2}more\.jsonl {7}2 papers {2}JSON$/m);
  expect(stdout).toMatch(/^ {2}page\.md {10}1 paper {3}catalog page$/m);
  expect(stdout).toContain('Rejected: 1\n  page.md:15: no title after “##”');
  expect(stdout).toContain('Read, but doubtful: 1\n  more.jsonl:1: an address that is not http(s)');
  expect(stdout).toContain('Duplicates: 1\n  more.jsonl:1: the same as page.md:1: One');
  expect(stdout).toMatch(/Repaired: 0 damaged characters, 1 broken word\n$/);
});

it('fails when a file, or the whole folder, yields no paper', async () => {
  const faulty = await check({ 'page.md': catalogRecord('One'), 'bad.bin': Uint8Array.of(0, 1, 2) });
  expect(faulty.code).toBe(1);
  expect(faulty.stdout).toContain('bad.bin:1: a binary file, not a listing');
  expect(await check({})).toMatchObject({ code: 1, stdout: expect.stringMatching(/^0 papers\n/) });
});

it('gives the same as JSON', async () => {
  const { code, stdout } = await check({ 'page.md': catalogRecord('One') + catalogRecord('') }, true);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    papers: 1,
    files: [{ file: 'page.md', format: expect.any(String), papers: 1 }],
    rejected: [{ file: 'page.md', line: 15, reason: 'no title after “##”' }],
    doubtful: [],
    duplicates: [],
    repairs: { characters: 0, softHyphens: 0 },
  });
});

it('looks at the folders of SOURCES, and at CORPUS_DIR where that names none', async () => {
  const [one, other] = [
    await temporaryCorpus({ 'a.jsonl': '{"title":"One"}\n' }),
    await temporaryCorpus({ 'b.jsonl': '{"title":""}\n' }),
  ];
  const checkAll = async (sources?: readonly string[]) => {
    const { terminal, written } = commandTerminal();
    const code = await runCheckOfAll({ corpusDir: one, sources }, { json: false }, terminal);
    return [code, new Set((await written()).stdout.match(/\w(?=\.jsonl)/g))];
  };
  expect(await checkAll([`folder:${one}`, 'arxiv:cs.LG', `folder:${other}`])).toEqual([
    1,
    new Set(['a', 'b']),
  ]);
  expect(await checkAll(['arxiv:cs.LG'])).toEqual([0, new Set(['a'])]);
  expect(await checkAll()).toEqual([0, new Set(['a'])]);
});
