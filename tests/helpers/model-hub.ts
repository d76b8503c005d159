import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';
import { writeTinySentenceModel } from './tiny-sentence-model.ts';

/** The files of a model by their paths. */
export type ModelFiles = Readonly<Record<string, Buffer>>;

/** A request that came, to the hub or to the host that it keeps large files on. */
interface HubRequestSeen {
  readonly to: 'hub' | 'storage';
  readonly path: string;
  readonly authorization: string | undefined;
}

/** A hub on loopback in the layout of the Hugging Face hub. */
export interface ModelHub {
  readonly endpoint: string;
  readonly seen: HubRequestSeen[];
  /** The commits of each branch, by its name; the model is `lab/tiny`. */
  readonly branches: Map<string, string>;
  readonly commits: Map<string, ModelFiles>;
  /** Answers in place of the hub where it gives true. */
  instead:
    | ((request: IncomingMessage, response: ServerResponse, to: HubRequestSeen['to']) => boolean)
    | undefined;
  /** Nobody is there any more. */
  stop(): void;
}

const COMMIT = 'a'.repeat(40);

/** The files of the tiny model. */
export function tinyModelFiles(
  words: Readonly<Record<string, readonly number[]>> = { robot: [1, 0, 0], fairness: [0, 0, 1] },
): ModelFiles {
  const folder = temporaryFolder();
  writeTinySentenceModel(folder, words);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('.'),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** Files of ONNX lie with another host, as large files do. */
const isLarge = (path: string) => path.endsWith('.onnx');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Starts a hub that has one model, `lab/tiny`; ended with the test. */
export async function startModelHub(files: ModelFiles = tinyModelFiles()): Promise<ModelHub> {
  const hub: Omit<ModelHub, 'endpoint' | 'stop'> = {
    seen: [],
    branches: new Map([['main', COMMIT]]),
    commits: new Map([[COMMIT, files]]),
    instead: undefined,
  };
  const answering = (to: HubRequestSeen['to'], answer: (path: string, response: ServerResponse) => void) =>
    createServer((request, response) => {
      const path = decodeURIComponent(String(request.url));
      hub.seen.push({ to, path, authorization: request.headers.authorization });
      if (hub.instead?.(request, response, to) !== true) answer(path, response);
    });
  const storage = answering('storage', (path, response) => {
    const all = [...hub.commits.values()].flatMap((one) => Object.values(one));
    response.end(all.find((bytes) => `/${sha256(bytes)}` === path));
  });
  const atStorage = await listening(storage);
  const main = answering('hub', (path, response) => answerAsHub(path, { hub, atStorage, response }));
  const endpoint = await listening(main);
  return Object.assign(hub, {
    endpoint,
    stop: () => {
      for (const server of [main, storage]) {
        server.closeAllConnections();
        server.close();
      }
    },
  });
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Answering {
  readonly hub: Pick<ModelHub, 'branches' | 'commits'>;
  readonly atStorage: string;
  readonly response: ServerResponse;
}

function answerAsHub(path: string, { hub, atStorage, response }: Answering): void {
  const refuse = (code: string) => response.writeHead(404, { 'x-error-code': code }).end();
  const [, listed] = /^\/api\/models\/lab\/tiny\/revision\/(.+)\?blobs=true$/.exec(path) ?? [];
  const [, at = '', name = ''] = /^\/lab\/tiny\/resolve\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (listed === undefined && at === '') return void refuse('RepoNotFound');
  const commit = hub.branches.get(listed ?? at) ?? listed ?? at;
  const files = hub.commits.get(commit);
  if (files === undefined) return void refuse('RevisionNotFound');
  if (listed !== undefined)
    return void response.end(JSON.stringify({ sha: commit, siblings: siblingsOf(files) }));
  const bytes = files[name];
  if (bytes === undefined) return void refuse('EntryNotFound');
  if (isLarge(name)) response.writeHead(302, { location: `${atStorage}/${sha256(bytes)}` }).end();
  else response.end(bytes);
}

function siblingsOf(files: ModelFiles) {
  return Object.entries(files).map(([rfilename, bytes]) => ({
    rfilename,
    size: bytes.length,
    ...(isLarge(rfilename) ? { lfs: { sha256: sha256(bytes), size: bytes.length, pointerSize: 134 } } : {}),
  }));
}
