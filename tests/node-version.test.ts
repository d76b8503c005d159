import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { expect, it } from 'vitest';

const { scripts, allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const SENTENCE =
  /^Paperboy needs Node\.js 24 .*, and this is v\d+\.\d+\.\d+\. .*npm rebuild node --ignore-scripts=false.*\n$/;

/** Arguments of `npm run paperboy`, as the script has them. */
const [, ...startArguments] = (scripts.paperboy as string).split(' ');

function run(node: string, ...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(node, [...args, ...startArguments, '--help'], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

it('a Node.js that cannot run Paperboy says so in one sentence', async () => {
  const result = await run(process.execPath, '--no-experimental-strip-types');
  expect(result).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(SENTENCE) });
  expect(await run(process.execPath)).toMatchObject({ code: 0, stderr: '' });
});

const old = oldNode();

it.skipIf(old === undefined)('so does an old one, which knows less syntax too', async () => {
  const result = await run(old ?? '');
  expect(result).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(SENTENCE) });
});

it('every script that starts Paperboy looks at the version first, and npm may bring it along', () => {
  const starts = Object.values<string>(scripts).filter((script) => script.includes('src/main.ts'));
  expect(starts.length).toBeGreaterThan(2);
  for (const script of starts) expect(script).toContain('--import=./src/compile-cache.js src/main.ts');
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const withScripts = Object.entries<{ hasInstallScript?: true; optional?: true }>(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(Object.keys(allowScripts)).toEqual(withScripts);
});

/** The machine's own, where it is older than what runs this test has to be. */
function oldNode(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = folders
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => `${folder}/node`);
  return candidates.find((node) => {
    try {
      const [major = 0, minor = 0] = execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })
        .split('.')
        .map(Number);
      return major >= 18 && (major < 22 || (major === 22 && minor < 18));
    } catch {
      return false;
    }
  });
}
