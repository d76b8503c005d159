import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askReload } from '../../src/app/ask-reload.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('whoever asks a bot', () => {
  it('that is not there says so, with what to do, and leaves nothing', async () => {
    const folder = join(temporaryFolder(), 'data', 'reload');
    await expect(askReload({ folder, silentMs: 50 })).rejects.toMatchObject({
      code: 'reload_failed',
      message: expect.stringMatching(/^No running bot answered .*reload: start it/),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that ends while it is at it says so', async () => {
    const folder = temporaryFolder();
    const asking = askReload({ folder, silentMs: 300 });
    asking.catch(() => undefined);
    await expect.poll(() => readdirSync(folder)).toHaveLength(1);
    const [ask = ''] = readdirSync(folder);
    renameSync(join(folder, ask), join(folder, ask.replace('ask', 'taken')));
    await expect(asking).rejects.toThrow(/began to look .* gave no sign/);
  });

  it('where nothing can be written says so', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(askReload({ folder: join(file, 'reload') })).rejects.toThrow(
      /cannot be asked through .*ENOTDIR/,
    );
  });
});
