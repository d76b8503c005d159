import { spawnSync } from 'node:child_process';
import { chmod, mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/sources/folder/list-files.ts';
import { makePipe, makeSocket } from '../../helpers/special-files.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

/** Names, with the reason beside what is not to be opened. */
async function list(directory: string) {
  return (await listFiles(directory)).map(({ file, fault }) => (fault === undefined ? file : [file, fault]));
}

describe('the files of a folder', () => {
  it('are all that are neither hidden nor the manifest, in their order, with where they lie', async () => {
    const directory = await temporaryCorpus({
      'b.txt': '',
      'a/c.txt': '',
      'a/manifest.json': '',
      'named.jsonl/d.txt': '',
      'manifest.json': '{}',
      '.hidden': '',
      '.git/x': '',
    });
    const root = await realpath(directory);
    expect(await listFiles(directory)).toEqual(
      ['a/c.txt', 'a/manifest.json', 'b.txt', 'named.jsonl/d.txt'].map((file) => ({
        file,
        path: join(root, file),
      })),
    );
  });

  it('of one that cannot be read are missed, with what to do', async () => {
    await expect(listFiles('no/such/folder')).rejects.toMatchObject({
      code: 'corpus_missing',
      message: expect.stringMatching(/no\/such\/folder does not exist.*CORPUS_DIR/),
    });
    await expect(listFiles('package.json')).rejects.toMatchObject({
      code: 'corpus_missing',
      message: expect.stringContaining('is not a folder'),
    });
  });

  it('that are none are named with the reason', async () => {
    const directory = await temporaryCorpus({ 'a.txt': '' });
    makePipe(`${directory}/pipe.jsonl`);
    await makeSocket(`${directory}/socket`);
    await symlink('pipe.jsonl', `${directory}/to-pipe`);
    expect(await list(directory)).toEqual([
      'a.txt',
      ['pipe.jsonl', 'not read: a named pipe, not a file'],
      ['socket', 'not read: a socket, not a file'],
      ['to-pipe', 'not read: a link to a named pipe'],
    ]);
  });

  it('take in links to files that stay within the folder, wherever the folder is reached from', async () => {
    const outside = await temporaryCorpus({ 'x.txt': '' });
    const directory = await temporaryCorpus({ 'a/real.txt': '' });
    await symlink('a/real.txt', `${directory}/link.txt`);
    await symlink('link.txt', `${directory}/twice.txt`);
    await symlink('/dev/zero', `${directory}/device`);
    await symlink(`${outside}/x.txt`, `${directory}/file`);
    await symlink(outside, `${directory}/folder`);
    await symlink('nowhere', `${directory}/dangling`);
    await symlink('self', `${directory}/self`);
    await symlink(directory, `${outside}/corpus`);
    const root = await realpath(directory);
    for (const from of [directory, `${outside}/corpus`])
      expect(await list(from)).toEqual([
        'a/real.txt',
        ['dangling', 'not read: a link that leads nowhere'],
        ['device', 'not read: a link that leads out of the folder'],
        ['file', 'not read: a link that leads out of the folder'],
        ['folder', 'not read: a link that leads out of the folder'],
        'link.txt',
        ['self', 'not read: a link that leads in a circle'],
        'twice.txt',
      ]);
    const linked = (await listFiles(directory)).find(({ file }) => file === 'twice.txt');
    expect(linked?.path).toBe(join(root, 'a/real.txt'));
  });

  it('are not taken from a folder beside that begins with the same name', async () => {
    const parent = await temporaryCorpus({ 'papers/a.txt': '', 'papers-old/b.txt': '' });
    await symlink('../papers-old', `${parent}/papers/old`);
    expect(await list(`${parent}/papers`)).toEqual([
      'a.txt',
      ['old', 'not read: a link that leads out of the folder'],
    ]);
  });

  it('are read once, however many links lead to their folder or around in circles', async () => {
    const directory = await temporaryCorpus({ 'a/x.txt': '', '..2024/y.txt': '', '..2024/deep/z.txt': '' });
    // As Kubernetes mounts a volume.
    await symlink('..2024', `${directory}/..data`);
    await symlink('..data/y.txt', `${directory}/y.txt`);
    await symlink('..data', `${directory}/b`);
    await symlink('..data', `${directory}/c`);
    await symlink('.', `${directory}/d`);
    await symlink('..', `${directory}/a/up`);
    await symlink('../a', `${directory}/..2024/around`);
    const again = 'not read: a link to a folder that is read already';
    expect(await list(directory)).toEqual([
      ['a/up', again],
      'a/x.txt',
      ['b/around', again],
      'b/deep/z.txt',
      'b/y.txt',
      ['c', again],
      ['d', again],
      'y.txt',
    ]);
  });

  it('that lie in a folder which may not be opened take nothing from the others', async () => {
    const directory = await temporaryCorpus({ 'a.txt': '', 'closed/b.txt': '' });
    await mkdir(`${directory}/z`);
    await writeFile(`${directory}/z/c.txt`, '');
    await chmod(directory, 0o755);
    await chmod(`${directory}/closed`, 0);
    const found = listAsNobody(directory);
    await chmod(`${directory}/closed`, 0o700);
    expect(found).toEqual([
      { file: 'a.txt', path: expect.any(String) },
      { file: 'closed', fault: 'not read: a folder that cannot be opened (EACCES)' },
      { file: 'z/c.txt', path: expect.any(String) },
    ]);
  });
});

/** Root may open everything, so another one looks where the tests run as root. */
function listAsNobody(directory: string): unknown {
  const module = new URL('../../../src/sources/folder/list-files.ts', import.meta.url);
  const code = `const { listFiles } = await import(${JSON.stringify(module)});
    console.log(JSON.stringify(await listFiles(${JSON.stringify(directory)})));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    cwd: '/',
    ...(process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}),
  });
  return stdout === '' ? stderr : JSON.parse(stdout);
}
