import { expect, it } from 'vitest';
import { runPaperboy } from '../helpers/run-paperboy.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';

// A program has streams and an exit code of its own: it is run as people do.

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

it('says of DATABASE_URL which mark of a password has to be written otherwise, and shows nothing of it', async () => {
  const environment = { DATABASE_URL: 'postgres://me:hun/ter22@db/papers' };
  const { code, stderr } = await runPaperboy(['saved'], { environment });
  expect(code).toBe(1);
  expect(stderr).toContain(
    'DATABASE_URL must be file: and a path, or postgres://user:password@host/database',
  );
  expect(stderr).toContain('in user and password “/” is written %2F');
  expect(stderr).not.toMatch(/hun|ter22/);
});
