import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { runPaperboy, startPaperboy } from '../helpers/run-paperboy.ts';
import { seeds } from '../helpers/seeds.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';

const jsonLines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

// What is built for the first command is there for the others; on a slow machine it is told of.
beforeAll(async () => {
  expect((await runPaperboy(['random'])).code).toBe(0);
});

describe('paperboy', () => {
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
    const many = await runPaperboy(['search', '-'], { stdin: 'bandits\n\nmedieval\u2028history\r\n' });
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

  it('chat converses from a script', async () => {
    const { code, stdout } = await runPaperboy(['chat'], {
      stdin: 'graph neural networks\nrelated 2\n1\nnext\nhelp\n',
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/> graph neural networks\n\nPapers for graph neural networks/);
    expect(stdout).toMatch(/> related 2\n\nRelated to /);
    expect(stdout).toMatch(/> help\n\nWhat you can ask/);
  });

  it('has every verb of the conversation as a command', async () => {
    const cited = await runPaperboy([
      'cite',
      'Conservative',
      'Q-Learning for Offline Reinforcement Learning',
    ]);
    expect(cited).toMatchObject({ code: 0, stderr: '' });
    expect(cited.stdout).toContain('@inproceedings{kumar2020conservative,');
    const [{ id = '', title = '' } = {}] = seeds.papers;
    const [opened] = jsonLines((await runPaperboy(['paper', id, '--json'])).stdout);
    expect(opened).toMatchObject({ tone: 'answer', papers: [{ id, title }] });
    expect(opened.text).toContain('Model pre-training is essential');
    const [surprise] = jsonLines((await runPaperboy(['random', '--json'])).stdout);
    expect(surprise.papers).toHaveLength(1);
    const missing = await runPaperboy(['cite', '0123456789']);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toMatch(/^I do not have a paper with the id 0123456789 here/);
    expect(await runPaperboy(['cite'])).toMatchObject({ code: 2, stdout: '' });
    expect((await runPaperboy(['--help'])).stdout).toMatch(/cite .*BibTeX[\s\S]*saved /);
  });

  it('keeps a reading list between conversations', async () => {
    const environment = { DATABASE_URL: `file:${await temporaryCorpus({})}/paperboy.db` };
    const stdin = 'graph neural networks\nsave 2\nsaved\n';
    const { stdout } = await runPaperboy(['chat'], { stdin, environment });
    expect(stdout).toMatch(/is on your reading\s+list now/);
    const saved = await runPaperboy(['saved'], { environment });
    expect(saved.stdout).toMatch(/^Your reading list\n\n1–1 of 1/);
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
