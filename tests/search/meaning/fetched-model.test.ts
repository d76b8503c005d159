import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchedModel, type ModelKeeping } from '../../../src/search/meaning/fetched-model.ts';
import { type ModelHub, startModelHub, tinyModelFiles } from '../../helpers/model-hub.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const NAME = { id: 'lab/tiny', revision: 'main' };
const TOKEN = 'hf_aTokenThatNobodyMaySee12345';

function keepingFor({ endpoint }: ModelHub, more: Partial<ModelKeeping> = {}) {
  const lines: string[] = [];
  const cacheFolder = temporaryFolder();
  const hub = { endpoint, fetch, token: TOKEN };
  const keeping: ModelKeeping = { hub, cacheFolder, say: (line) => void lines.push(line), ...more };
  /** What of models is there. */
  const kept = () => readdirSync(join(keeping.cacheFolder, 'models')).sort();
  return { keeping, lines, kept };
}

describe('a model of the hub', () => {
  it('is fetched with its files, and said: what, how far, where it is kept', async () => {
    const files = tinyModelFiles();
    const hub = await startModelHub({ ...files, 'README.md': Buffer.from('not needed') });
    const { keeping, lines, kept } = keepingFor(hub, { toldEachMs: 0 });
    const folder = await fetchedModel(NAME, keeping);
    const commit = hub.branches.get('main') ?? '';
    expect(basename(folder)).toBe(`lab--tiny@${commit}`);
    for (const [name, bytes] of Object.entries(files))
      expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).not.toContain('README.md');
    expect(kept()).toEqual(['lab--tiny@main.pin', `lab--tiny@${commit}`].sort());
    expect(lines[0]).toMatch(
      new RegExp(
        String.raw`^fetching the model lab/tiny from 127\.0\.0\.1:\d+, commit ${commit}: \d+\.\d MB, once$`,
      ),
    );
    expect(lines.slice(1, -1)).toContainEqual(
      expect.stringMatching(/^fetching the model lab\/tiny: .* of .* MB$/),
    );
    expect(lines.at(-1)).toContain(`is kept in ${folder}`);
  });

  it('is used offline from then on, as it was, though the hub has moved on or is gone', async () => {
    const hub = await startModelHub();
    const { keeping } = keepingFor(hub);
    const first = await fetchedModel(NAME, keeping);
    const asked = hub.seen.length;
    const [newer, files] = ['b'.repeat(40), tinyModelFiles({ robot: [0, 1, 0] })];
    hub.branches.set('main', newer);
    hub.commits.set(newer, files);
    expect(await fetchedModel(NAME, keeping)).toBe(first);
    expect(hub.seen).toHaveLength(asked);
    // Whoever names the newer one gets it, also beside it.
    const named = await fetchedModel({ ...NAME, revision: newer }, keeping);
    expect(readFileSync(join(named, 'onnx/model.onnx')).equals(files['onnx/model.onnx'] ?? Buffer.of())).toBe(
      true,
    );
    hub.stop();
    expect(await fetchedModel(NAME, keeping)).toBe(first);
    expect(await fetchedModel({ ...NAME, revision: newer }, keeping)).toBe(named);
  });

  it('is asked for with the token at the hub alone, not where the hub sends on', async () => {
    const hub = await startModelHub();
    await fetchedModel(NAME, keepingFor(hub).keeping);
    const at = (host: string) =>
      hub.seen.filter(({ to }) => to === host).map(({ authorization }) => authorization);
    expect(at('hub').length).toBeGreaterThan(3);
    expect(new Set(at('hub'))).toEqual(new Set([`Bearer ${TOKEN}`]));
    expect(at('storage')).toEqual([undefined]);
  });

  it('of which half came is not there, and comes whole the next time', async () => {
    const hub = await startModelHub();
    const { keeping, kept } = keepingFor(hub);
    hub.instead = (_, response, to) => {
      if (to === 'storage') {
        response.writeHead(200, { 'content-length': 1000 });
        response.write('half', () => response.destroy());
      }
      return to === 'storage';
    };
    await expect(fetchedModel(NAME, keeping)).rejects.toMatchObject({
      code: 'model_not_fetched',
      message: expect.stringContaining('cannot be reached for the model lab/tiny'),
    });
    expect(kept()).toEqual([]);
    hub.instead = undefined;
    await fetchedModel(NAME, keeping);
    expect(kept()).toHaveLength(2);
  });

  it.each([
    ['another one', (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 1))],
    ['a shorter one', (bytes: Buffer) => bytes.subarray(1)],
    ['a longer one', (bytes: Buffer) => Buffer.concat([bytes, bytes])],
  ])('of which a file is %s than the hub lists is not there', async (_, change) => {
    const files = tinyModelFiles();
    const hub = await startModelHub(files);
    const { keeping, kept } = keepingFor(hub);
    hub.instead = (_, response, to) => {
      if (to === 'storage') response.end(change(files['onnx/model.onnx'] ?? Buffer.of()));
      return to === 'storage';
    };
    await expect(fetchedModel(NAME, keeping)).rejects.toMatchObject({
      code: 'model_not_fetched',
      message: expect.stringMatching(
        /as onnx\/model\.onnx of the model lab\/tiny is not the file that it lists/,
      ),
    });
    expect(kept()).toEqual([]);
  });

  it('is nobody’s any more when it is given up, and nothing is left', async () => {
    const hub = await startModelHub();
    const ending = new AbortController();
    const { keeping, kept } = keepingFor(hub, { signal: ending.signal });
    hub.instead = (_, response, to) => {
      if (to === 'storage') response.write('some', () => ending.abort());
      return to === 'storage';
    };
    await expect(fetchedModel(NAME, keeping)).rejects.toThrow('aborted');
    expect(kept()).toEqual([]);
  });

  it('is fetched by several at once', async () => {
    const hub = await startModelHub();
    const { keeping, kept } = keepingFor(hub);
    const folders = await Promise.all([1, 2, 3].map(() => fetchedModel(NAME, keeping)));
    expect(new Set(folders).size).toBe(1);
    expect(kept()).toHaveLength(2);
  });

  it('cannot be kept where nobody may write, which is said with the place', async () => {
    const hub = await startModelHub();
    const cacheFolder = join(temporaryFolder(), 'file');
    writeFileSync(cacheFolder, 'no folder');
    await expect(fetchedModel(NAME, keepingFor(hub, { cacheFolder }).keeping)).rejects.toMatchObject({
      code: 'model_not_fetched',
      message: expect.stringMatching(/lab\/tiny cannot be kept in .*models \(ENOTDIR\)/),
    });
  });

  it('that a process left unfinished is removed after a day, not before', async () => {
    const hub = await startModelHub();
    const { keeping, kept } = keepingFor(hub);
    const [old, fresh] = ['old', 'fresh'].map((one) => {
      const path = join(keeping.cacheFolder, 'models', `lab--tiny@x.${one}.unfinished`);
      mkdirSync(path, { recursive: true });
      return path;
    });
    const before = Date.now() / 1000 - 2 * 24 * 60 * 60;
    utimesSync(old ?? '', before, before);
    await fetchedModel(NAME, keeping);
    expect(kept()).toContain(basename(fresh ?? ''));
    expect(kept()).not.toContain(basename(old ?? ''));
  });

  it('whose pin is damaged is fetched anew', async () => {
    const hub = await startModelHub();
    const { keeping } = keepingFor(hub);
    const folder = await fetchedModel(NAME, keeping);
    writeFileSync(join(keeping.cacheFolder, 'models/lab--tiny@main.pin'), '../../somewhere');
    expect(await fetchedModel(NAME, keeping)).toBe(folder);
  });
});
