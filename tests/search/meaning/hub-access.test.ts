import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { askHub, type HubAccess } from '../../../src/search/meaning/hub-access.ts';
import { startModelHub } from '../../helpers/model-hub.ts';

const name = { id: 'lab/tiny', revision: 'main' };
const TOKEN = 'hf_aTokenThatNobodyMaySee12345';

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/** What comes of asking a hub that answers so. */
async function asked(
  answer: { readonly status: number; readonly code?: string },
  access: Partial<HubAccess> = {},
): Promise<unknown> {
  const hub = await startModelHub();
  hub.instead = (_, response) => {
    response.writeHead(answer.status, answer.code === undefined ? {} : { 'x-error-code': answer.code });
    response.end('{"error":"…"}');
    return true;
  };
  return askHub({ name, path: '/x' }, { endpoint: hub.endpoint, fetch, ...access }, textOf).catch(
    (error: unknown) => error,
  );
}

describe('the hub', () => {
  it.each([
    [
      { status: 401, code: 'GatedRepo' },
      /does not give the model lab\/tiny to everyone: ask for access at http.*\/lab\/tiny and set HF_TOKEN/,
    ],
    [{ status: 403 }, /to everyone: ask for access .* and set HF_TOKEN, or name another model/],
    [{ status: 429 }, /answered 429 .*HF_TOKEN allows more/],
    [{ status: 503 }, /answered 503 .*try again later/],
  ])('that answers %o may answer otherwise another time', async (answer, message) => {
    expect(await asked(answer)).toMatchObject({
      code: 'model_not_fetched',
      message: expect.stringMatching(message),
    });
  });

  it.each([
    [
      { status: 401, code: 'RepoNotFound' },
      /names lab\/tiny, which is no folder here, and .* has no such model that everyone may see \(HF_TOKEN opens others\)/,
    ],
    [{ status: 404, code: 'RepoNotFound' }, /has no such model/],
    [{ status: 404, code: 'RevisionNotFound' }, /lab\/tiny has no revision main/],
  ])('that answers %o has no such thing', async (answer, message) => {
    expect(await asked(answer)).toMatchObject({
      code: 'embedder_unavailable',
      message: expect.stringMatching(message),
    });
  });

  it('that does not take the token says so, and never is the token seen', async () => {
    const answers = [
      [{ status: 401 }, /does not take the token in HF_TOKEN/],
      [{ status: 403, code: 'GatedRepo' }, /with the account of HF_TOKEN/],
      [{ status: 404 }, /that the account of HF_TOKEN may see/],
    ] as const;
    for (const [answer, message] of answers) {
      const error = await asked(answer, { token: TOKEN });
      expect(error).toMatchObject({ message: expect.stringMatching(message) });
      expect(inspect(error, { depth: 9 })).not.toContain(TOKEN);
    }
  });

  it('that is not there is named, with what to look at', async () => {
    const hub = await startModelHub();
    hub.stop();
    const asking = askHub({ name, path: '/x' }, { ...hub, fetch, token: TOKEN }, textOf);
    await expect(asking).rejects.toMatchObject({
      code: 'model_not_fetched',
      message: expect.stringMatching(
        /^127\.0\.0\.1:\d+ cannot be reached for the model lab\/tiny \(ECONNREFUSED\): .*HF_ENDPOINT and HTTPS_PROXY/,
      ),
    });
    expect(inspect(await asking.catch((error: unknown) => error), { depth: 9 })).not.toContain(TOKEN);
  });

  it.each(['at once', 'in the middle'])('that falls silent %s is not waited for for ever', async (when) => {
    const hub = await startModelHub();
    hub.instead = (_, response) => {
      if (when === 'in the middle') response.write('some');
      return true;
    };
    await expect(
      askHub({ name, path: '/x' }, { ...hub, fetch, patienceMs: 50 }, textOf),
    ).rejects.toMatchObject({
      code: 'model_not_fetched',
      message: expect.stringContaining('(silent for 0.05 s)'),
    });
  });

  it('that sends what cannot be unpacked may send something else another time', async () => {
    const hub = await startModelHub();
    hub.instead = (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip at all');
      return true;
    };
    await expect(askHub({ name, path: '/x' }, { ...hub, fetch }, textOf)).rejects.toMatchObject({
      code: 'model_not_fetched',
    });
  });

  it('has no part in what goes wrong with the disk', async () => {
    const failure = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    const hub = await startModelHub();
    hub.instead = (_, response) => {
      response.end('x');
      return true;
    };
    await expect(askHub({ name, path: '/x' }, { ...hub, fetch }, () => Promise.reject(failure))).rejects.toBe(
      failure,
    );
  });

  it('that is slow but speaks is waited for', async () => {
    const hub = await startModelHub();
    hub.instead = (_, response) => {
      let pieces = 0;
      const timer = setInterval(() => {
        response.write('a');
        if (++pieces < 12) return;
        clearInterval(timer);
        response.end();
      }, 100);
      return true;
    };
    const access = { ...hub, fetch, patienceMs: 1_000 };
    expect(await askHub({ name, path: '/x' }, access, textOf)).toBe('a'.repeat(12));
  });
});
