import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { jsonLines } from '../helpers/command-terminal.ts';
import { type Postgres, postgresMissing, startPostgres } from '../helpers/postgres.ts';
import { type Result, runPaperboy, type Started, startPaperboy } from '../helpers/run-paperboy.ts';
import { runSql } from '../helpers/run-sql.ts';
import { askPage, foundOnPage, type SourceLab, startSourceLab } from '../helpers/source-lab.ts';

const PATIENT = { timeout: 25_000, interval: 200 };
const LISTED = 'Walruses that are listed';
const ANNOUNCED = 'Otters that are announced';
const COLLECTED = 'Badgers that are collected';

describe('a bot that grows from a folder, arXiv, Zotero and OpenAlex', { timeout: 60_000 }, () => {
  let lab: SourceLab;
  let bot: Started;
  let environment: Readonly<Record<string, string>>;
  const run = (...args: string[]): Promise<Result> => runPaperboy(args, { cwd: lab.cwd, environment });
  const start = () => startPaperboy(environment, { cwd: lab.cwd, stopWithTest: false });

  beforeAll(async () => {
    lab = await startSourceLab({ papers: 31, perDay: 1 });
    environment = {
      ...lab.environment,
      SOURCES: 'folder:listings, arxiv:cs.LG, zotero:groups/12345, openalex:author/A5023888391',
    };
    lab.list('listings/a.jsonl', LISTED);
    lab.arxiv.add({ title: ANNOUNCED });
    lab.collect(COLLECTED);
    // It wants to be left alone: whoever asks again later does not know it sooner.
    lab.openalex.fault = { status: 503, headers: { 'retry-after': '3600' } };
    bot = await start();
  });

  afterAll(async () => {
    await bot.stop();
    lab.end();
  });

  it('answers from the folder at once, and finds what the others bring some moments later', async () => {
    expect(await bot.waitForLog(/Ask at/)).toMatch(/"1 paper/);
    await foundOnPage(bot.url, LISTED);
    await foundOnPage(bot.url, COLLECTED);
    await foundOnPage(bot.url, ANNOUNCED);
    await bot.waitForLog(/arxiv:cs.LG: \d+ new or changed/);
    expect(await askPage(bot.url, 'sources')).toMatch(/arxiv:cs.LG.*32 papers · read just now · next in/);
  });

  it('is ready although a source is away, and names each', async () => {
    await bot.waitForLog(/openalex:author\/A5023888391: OpenAlex is busy or away \(HTTP 503\)/);
    const ready = async () => (await fetch(`${bot.url}/readyz`)).json();
    await expect.poll(ready, PATIENT).toMatchObject({
      ready: true,
      degraded: true,
      parts: {
        'source folder:listings': { state: 'ok' },
        'source arxiv:cs.LG': { state: 'ok' },
        'source openalex:author/A5023888391': { state: 'degraded', reason: expect.stringContaining('503') },
      },
    });
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200);
    const metrics = await (await fetch(`${bot.url}/metrics`)).text();
    expect(metrics).toContain('paperboy_source_papers{source="arxiv:cs.LG"} 32\n');
    expect(metrics).toContain('paperboy_source_failures_total{source="openalex:author/A5023888391"} 1\n');
    expect(metrics).toMatch(
      /paperboy_source_last_success_timestamp_seconds\{source="zotero:groups\/12345"\} \d/,
    );
  });

  it('finds what comes into its folder, and looks there at once when it is asked to', async () => {
    lab.list('listings/b.jsonl', 'Foxes that come by themselves');
    await foundOnPage(bot.url, 'Foxes that come by themselves');
    lab.list('listings/c.jsonl', 'Hares that are waited for');
    lab.list('listings/deep/d.jsonl', 'Moles that are waited for');
    const { code, stdout, stderr } = await run('reload');
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      // The system may have told of them a moment before.
      stdout: expect.stringMatching(/^(?:2 papers new|1 paper new|no paper new or gone); 37 papers\n$/),
      stderr: '',
    });
    await foundOnPage(bot.url, 'Moles that are waited for');
    lab.list('listings/d.jsonl', 'Voles of a signal');
    bot.signal('SIGHUP');
    await bot.waitForLog(/SIGHUP: .*; 38 papers/);
    await foundOnPage(bot.url, 'Voles of a signal');
  });

  it('is told of by commands, which bring it what they read', async () => {
    const list = jsonLines((await run('sources', '--json')).stdout);
    expect(list.map(({ name, papers, trouble }) => [name, papers, trouble])).toEqual([
      ['folder:listings', 5, undefined],
      ['arxiv:cs.LG', 32, undefined],
      ['zotero:groups/12345', 1, undefined],
      ['openalex:author/A5023888391', 0, expect.stringContaining('503')],
    ]);
    lab.collect('Newts of the command line');
    const read = await run('sources', 'read', 'zotero', '--json');
    expect(jsonLines(read.stdout)).toMatchObject([{ source: 'zotero:groups/12345', records: 1, removed: 0 }]);
    const found = JSON.parse((await run('search', 'Newts of the command line', '--json')).stdout);
    expect(found.hits[0]).toMatchObject({ title: 'Newts of the command line' });
    await foundOnPage(bot.url, 'Newts of the command line');
    const titles = jsonLines((await run('papers', '--json')).stdout).map(({ title }) => title);
    expect(titles).toHaveLength(39);
    expect(titles).toEqual(expect.arrayContaining([LISTED, ANNOUNCED, COLLECTED]));
    const doctor = await run('doctor');
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toMatch(/^ok {4}Source arxiv:cs\.LG: 32 papers, read /m);
    expect(doctor.stdout).toMatch(/^FAIL {2}Source openalex:author\/A5023888391: 0 papers, .*HTTP 503.* – /m);
    expect(doctor.stdout).not.toMatch(/Corpus/);
  });

  it('looks up what it lacks, on the page and in the terminal', async () => {
    // It is read tomorrow.
    const later = lab.arxiv.add({ title: 'A paper that nobody read yet' });
    expect(await askPage(bot.url, later)).toContain('Not in the library yet');
    const { code, stdout } = await run('paper', later);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Not in the library yet; looked up just now:/);
  });

  it('asks for nothing twice when it is started again, and has it all', async () => {
    const seen = () => [lab.arxiv.server, lab.zotero, lab.openalex].map(({ requests }) => requests.length);
    const before = seen();
    expect((await bot.stop()).code).toBe(0);
    bot = await start();
    await foundOnPage(bot.url, ANNOUNCED);
    expect(await askPage(bot.url, 'how many papers do you have')).toContain('39 papers');
    await expect
      .poll(() => askPage(bot.url, 'sources'), PATIENT)
      .toMatch(/folder:listings.*5 papers · read just now/);
    expect(seen()).toEqual(before);
  });
});

it('goes on from what was kept when it is killed in the middle of reading', async () => {
  const lab = await startSourceLab({ papers: 20, page: 10 });
  onTestFinished(lab.end);
  const environment = { ...lab.environment, SOURCES: 'arxiv:cs.LG' };
  const { server } = lab.arxiv;
  // Of the news and two pages the last one never comes.
  server.faults.push(undefined, undefined, 'hang');
  const pages = () => server.requests.filter(({ path }) => path === '/oai').map(({ address }) => address);
  const first = await startPaperboy(environment, { cwd: lab.cwd });
  await expect.poll(pages, PATIENT).toHaveLength(2);
  expect((await first.kill()).code).toBeNull();
  // Whoever was killed holds its lease for a minute; nobody waits here.
  await runSql(lab.environment['DATABASE_URL'] ?? '', 'delete from leases');
  const next = await startPaperboy(environment, { cwd: lab.cwd });
  await next.waitForLog(/arxiv:cs.LG: 10 new or changed/);
  await expect.poll(() => askPage(next.url, 'how many papers do you have'), PATIENT).toContain('20 papers');
  const [whole, second, ...again] = pages();
  expect(whole).toContain('metadataPrefix=');
  expect(second).toContain('resumptionToken=');
  expect(again).toEqual([second]);
}, 90_000);

describe('several bots', () => {
  let postgres: Postgres | undefined;
  beforeAll(async () => {
    if (postgresMissing === undefined) postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  it.skipIf(postgresMissing !== undefined)(
    'on one database read a source once, and all answer with what came (skipped where PostgreSQL is not installed)',
    async () => {
      const lab = await startSourceLab({ papers: 0 });
      onTestFinished(lab.end);
      lab.collect(COLLECTED);
      const environment = {
        ...lab.environment,
        DATABASE_URL: (await postgres?.freshUrl()) ?? '',
        SOURCES: 'zotero:groups/12345',
      };
      const bots = await Promise.all(
        ['one', 'other'].map((name) => {
          const cwd = join(lab.cwd, name);
          mkdirSync(cwd);
          return startPaperboy(environment, { cwd });
        }),
      );
      for (const { url } of bots) await foundOnPage(url, COLLECTED);
      const asked = lab.zotero.requests.map(({ address }) => address);
      expect(new Set(asked).size).toBe(asked.length);
      lab.collect('Eels of a third one');
      const read = await runPaperboy(['sources', 'read'], { cwd: lab.cwd, environment });
      expect(read.stdout).toMatch(/^zotero:groups\/12345: 1 paper read, in /);
      for (const { url } of bots) await foundOnPage(url, 'Eels of a third one');
    },
    90_000,
  );
});

it('names all faults of sources together with the others, and does not start', async () => {
  const { code, stdout, stderr } = await runPaperboy(['start'], {
    environment: {
      SOURCES: 'arxiv:cs.LG, arxiv:, nowhere:x',
      SOURCES_EVERY: 'often',
      ARXIV_OAI_URL: 'ftp://example.org',
      PORT: 'many',
    },
  });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^The environment has 5 faults:/);
  for (const named of ['SOURCES_EVERY', 'ARXIV_OAI_URL', 'PORT', '“arxiv:”', '“nowhere:x”'])
    expect(stderr).toContain(named);
});
