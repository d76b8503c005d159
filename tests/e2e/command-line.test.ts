import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { runPaperboy, startPaperboy } from '../helpers/run-paperboy.ts';
import { seeds } from '../helpers/seeds.ts';
import { catalogRecord, temporaryCorpus } from '../helpers/temporary-corpus.ts';

const jsonLines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('paperboy', () => {
  it('papers --json gives the corpus, which can be read again', async () => {
    const { code, stdout, stderr } = await runPaperboy(['papers', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const papers = jsonLines(stdout);
    expect(papers).toHaveLength(278);
    for (const field of ['id', 'title', 'authors', 'abstract', 'venue', 'year', 'url'])
      expect(papers[0]).toHaveProperty(field);
    const again = await runPaperboy([
      'papers',
      '--json',
      '--corpus',
      await temporaryCorpus({ 'export.jsonl': stdout }),
    ]);
    expect(again.stdout).toBe(stdout);
  });

  it('search answers in words, as JSON and for many queries from stdin', async () => {
    const words = await runPaperboy(['search', 'offline', 'reinforcement', 'learning', '--limit', '2']);
    expect(words).toMatchObject({ code: 0, stderr: '' });
    expect(words.stdout).toMatch(/1\. .*Offline[\s\S]*2\. /);
    expect(words.stdout).not.toMatch(/\x1b/);
    const [one] = jsonLines(
      (await runPaperboy(['search', 'bandits', '-contextual', '--json', '--offset', '1', '--limit', '3']))
        .stdout,
    );
    expect(one).toMatchObject({ query: 'bandits -contextual', confident: true });
    expect(one.hits).toHaveLength(3);
    expect(Object.keys(one.hits[0])).toEqual(['id', 'title', 'score', 'matched']);
    const many = await runPaperboy(['search', '-'], { stdin: 'bandits\n\nmedieval history\n' });
    expect(jsonLines(many.stdout).map(({ query, confident }) => ({ query, confident }))).toEqual([
      { query: 'bandits', confident: true },
      { query: '', confident: false },
      { query: 'medieval history', confident: false },
    ]);
  });

  it('related takes ids, titles and text, each with the reason', async () => {
    const [{ id = '', abstract = '' } = {}] = seeds.papers;
    const { stdout } = await runPaperboy(['related', '-', '--limit', '3'], { stdin: `${id}\n${abstract}\n` });
    const [byId, byText] = jsonLines(stdout);
    expect(byId.hits.map((hit: { id: string }) => hit.id)).not.toContain(id);
    expect(byId.hits[0].reason).toMatch(/^both: /);
    expect(byText.hits[0].id).toBe(id);
    expect((await runPaperboy(['related', id])).stdout).toMatch(/Related to HAP[\s\S]*both: /);
  });

  it('suggest completes', async () => {
    expect((await runPaperboy(['suggest', 'serg'])).stdout).toBe('Sergey Levine\n');
    expect(jsonLines((await runPaperboy(['suggest', 'conservative q', '--json'])).stdout)).toEqual([
      expect.objectContaining({
        kind: 'title',
        text: 'Conservative Q-Learning for Offline Reinforcement Learning',
      }),
    ]);
  });

  it('check reports, and fails when a file yields no paper', async () => {
    const fine = await runPaperboy(['check']);
    expect(fine).toMatchObject({ code: 0, stderr: '' });
    expect(fine.stdout).toMatch(/278 papers: NeurIPS 2020 \(178\), NeurIPS 2023 \(100\)/);
    const directory = await temporaryCorpus({
      'good.md': catalogRecord('Good') + catalogRecord(''),
      'bad.bin': Uint8Array.of(0, 1, 2),
    });
    const faulty = await runPaperboy(['check', '--corpus', directory]);
    expect(faulty.code).toBe(1);
    expect(faulty.stdout).toContain('bad.bin:1: a binary file, not a listing');
    expect(faulty.stdout).toContain('good.md:15: no title after “##”');
    expect(JSON.parse((await runPaperboy(['check', '--json', '--corpus', directory])).stdout)).toMatchObject({
      papers: 1,
    });
  });

  it('chat converses from a script', async () => {
    const { code, stdout } = await runPaperboy(['chat'], {
      stdin: 'graph neural networks\nrelated 2\n1\nnext\nhelp\n',
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/> graph neural networks\n\nPapers for graph neural networks/);
    expect(stdout).toMatch(/> related 2\n\nRelated to /);
    expect(stdout).toMatch(/> help\n\nWhat you can ask/);
  });

  it('eval measures a collection', async () => {
    const directory = await temporaryCorpus({
      'corpus.jsonl':
        '{"_id":"a","title":"Bandits","text":"rewards"}\n{"_id":"b","title":"","text":"graphs and trees"}',
      'queries.jsonl':
        '{"_id":"1","text":"graph trees"}\n{"_id":"2","text":"bandits","doc":"a"}\n{"_id":"3","text":"unjudged"}',
      'qrels.tsv': 'query-id\tcorpus-id\tscore\n1\tb\t1\n2\ta\t1\n',
    });
    const { code, stdout } = await runPaperboy(['eval', directory, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ 'nDCG@10': 1, 'MRR@10': 1, 'recall@100': 1, queries: 2 });
    const related = await runPaperboy(['eval', directory, '--related', '--json']);
    expect(JSON.parse(related.stdout)['nDCG@10']).toBe(0.5);
  });

  it('eval compares with other engines, which are asked about a document as its text', async () => {
    const directory = await temporaryCorpus({
      'corpus.jsonl':
        '{"_id":"MED-1","title":"Bandits","text":"rewards"}\n{"_id":"MED-2","title":"","text":"bandits and trees"}',
      'queries.jsonl': '{"_id":"1","doc":"MED-1"}',
      'qrels.tsv': 'query-id\tcorpus-id\tscore\n1\tMED-2\t1\n',
    });
    for (const engine of ['minisearch', 'bm25']) {
      const { stdout } = await runPaperboy(['eval', directory, '--related', '--baseline', engine, '--json']);
      expect(JSON.parse(stdout)).toMatchObject({
        'nDCG@10': 1,
        baseline: { 'nDCG@10': 1 },
        difference: 0,
        pValue: 1,
      });
    }
    const table = await runPaperboy(['eval', directory, '--baseline', 'bm25']);
    expect(table.stdout).toMatch(/Paperboy +BM25\nnDCG@10/);
  });

  it('tells wrong usage (2) from failure (1), in one line', async () => {
    for (const args of [
      [],
      ['nonsense'],
      ['search'],
      ['search', 'x', '--limit', 'many'],
      ['search', 'x', '--limt', '3'],
      ['papers', 'x'],
    ]) {
      expect({ args, ...(await runPaperboy(args)) }).toMatchObject({ args, code: 2, stdout: '' });
    }
    expect((await runPaperboy(['--help'])).code).toBe(0);
    const missing = await runPaperboy(['search', 'x', '--corpus', 'no/such/folder']);
    expect(missing).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'The corpus folder no/such/folder does not exist. Set CORPUS_DIR (or --corpus) to a folder with paper listings.\n',
    });
    const faulty = await runPaperboy(['start'], { environment: { PORT: 'x' } });
    expect(faulty).toMatchObject({ code: 1, stderr: expect.stringContaining('PORT must be a whole number') });
  });

  it('reads .env in the folder it runs in; the environment counts more', async () => {
    const directory = await temporaryCorpus({ '.env': 'CORPUS_DIR=from-dotenv\n' });
    expect((await runPaperboy(['papers'], { cwd: directory })).stderr).toContain('folder from-dotenv');
    const both = await runPaperboy(['papers'], {
      cwd: directory,
      environment: { CORPUS_DIR: 'from-environment' },
    });
    expect(both.stderr).toContain('folder from-environment');
  });
});

describe('paperboy start', () => {
  it('serves until it is stopped, finishing what is in flight', async () => {
    const { url, stop } = await startPaperboy();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await fetch(`${url}/?q=bandits`);
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(
      /paperboy_answer_seconds_count\{platform="web",tone="answer"\} 1/,
    );
    const answers = [fetch(`${url}/?q=bandits`), fetch(`${url}/?q=graphs`)];
    await Promise.all(answers);
    expect((await stop()).code).toBe(0);
    await expect(fetch(`${url}/readyz`)).rejects.toThrow();
  });

  it('names the variable when the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const result = await runPaperboy(['start'], { environment: { PORT: String(port), LOG_LEVEL: 'warn' } });
    other.close();
    expect(result).toEqual({
      code: 1,
      stdout: '',
      stderr: `Port ${port} on 127.0.0.1 is in use by another program. Set PORT to a free one, for example PORT=${port + 1}.\n`,
    });
  });

  it('stops with one sentence when the corpus has no paper', async () => {
    const directory = await temporaryCorpus({ 'notes.txt': 'nothing here' });
    const result = await runPaperboy(['start', '--corpus', directory]);
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/^No paper found in .*CORPUS_DIR to a folder that has one\.\n$/);
  });
});
