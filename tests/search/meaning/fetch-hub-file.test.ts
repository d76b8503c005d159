import { existsSync, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fetchHubFile } from '../../../src/search/meaning/fetch-hub-file.ts';
import { type ModelHub, startModelHub } from '../../helpers/model-hub.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const name = { id: 'lab/tiny', revision: 'main' };

function fetching(hub: ModelHub, size: number) {
  const to = join(temporaryFolder(), 'below', 'file');
  const told: number[] = [];
  const onBytes = (bytes: number) => told.push(bytes);
  const file = { path: 'config.json', size };
  return { to, told, done: fetchHubFile({ name, path: '/any', file, to, onBytes }, { ...hub, fetch }) };
}

const sending = (hub: ModelHub, text: string) => {
  hub.instead = (_, response) => {
    response.end(text);
    return true;
  };
};

describe('a file of the hub', () => {
  it('lies where it is to, and each piece is told', async () => {
    const hub = await startModelHub();
    sending(hub, 'all of it');
    const { to, told, done } = fetching(hub, 9);
    await done;
    expect(readFileSync(to, 'utf8')).toBe('all of it');
    expect(told.reduce((one, other) => one + other)).toBe(9);
  });

  it('is whole also where the disk takes only a part of what it is given', async () => {
    const probe = await open(join(temporaryFolder(), 'probe'), 'wx');
    const handles: { write(piece: Uint8Array): Promise<unknown> } = Object.getPrototypeOf(probe);
    await probe.close();
    const { write } = handles;
    const partly = vi.spyOn(handles, 'write').mockImplementation(function (this: unknown, piece) {
      return write.call(this, piece.subarray(0, 4));
    });
    const hub = await startModelHub();
    sending(hub, 'all of it');
    const { to, done } = fetching(hub, 9);
    await done;
    expect(readFileSync(to, 'utf8')).toBe('all of it');
    partly.mockRestore();
  });

  it.each([8, 10])('of 9 bytes is not the one of %i', async (size) => {
    const hub = await startModelHub();
    sending(hub, 'all of it');
    await expect(fetching(hub, size).done).rejects.toMatchObject({
      code: 'model_not_fetched',
      message: expect.stringMatching(/config\.json of the model lab\/tiny is not the file that it lists/),
    });
  });

  it('without an end takes no more room than it was to', async () => {
    const hub = await startModelHub();
    hub.instead = (_, response) => {
      const more = () => void (response.destroyed || response.write(Buffer.alloc(65_536), more));
      more();
      return true;
    };
    const { to, done } = fetching(hub, 200_000);
    await expect(done).rejects.toMatchObject({ code: 'model_not_fetched' });
    expect(statSync(to).size).toBeLessThanOrEqual(200_000);
  });

  it('is not written over one that is there', async () => {
    const hub = await startModelHub();
    sending(hub, 'all of it');
    const { to, done } = fetching(hub, 9);
    await done;
    const again = fetchHubFile(
      { name, path: '/any', file: { path: 'x', size: 9 }, to, onBytes: () => undefined },
      { ...hub, fetch },
    );
    await expect(again).rejects.toMatchObject({ code: 'EEXIST' });
    expect(existsSync(to)).toBe(true);
  });
});
