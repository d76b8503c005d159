import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request that came. */
export interface SourceRequestSeen {
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Path and query as they came. */
  readonly address: string;
  readonly headers: IncomingMessage['headers'];
  /** When it came and, once it is answered, when that was, by the server's clock. */
  readonly at: number;
  endedAt?: number;
  /** How many others were not answered yet. */
  readonly beside: number;
}

/** An answer; of a string or JSON, with 200 where it says nothing else. */
export interface SourceAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/**
 * What goes wrong with an answer. `cut`: the connection breaks in the middle of the body. `short`: the body ends in its middle,
 * and the answer looks whole. `empty`: 200 without a body. `html`: 200 with a page for people. `hang`: no answer ever comes.
 */
export type SourceFault = SourceAnswer | 'cut' | 'short' | 'empty' | 'html' | 'hang';

/** A server of a source on loopback. */
export interface SourceServer {
  /** `http://127.0.0.1:1234`, without a slash at its end. */
  readonly address: string;
  readonly requests: SourceRequestSeen[];
  /** What becomes of the next answers, one each, before `fault` counts; undefined: nothing is wrong with that one. */
  readonly faults: (SourceFault | undefined)[];
  /** What becomes of all answers. */
  fault: SourceFault | undefined;
  /** Added to the headers of all answers that are not faults. */
  headers: Readonly<Record<string, string>>;
  stop(): void;
}

/** What a source answers. */
export type SourceHandler = (request: SourceRequestSeen) => SourceAnswer | Promise<SourceAnswer>;

/**
 * Starts a server for tests of sources; ended with the test, or by `stop` outside of one.
 * @param now milliseconds by which requests are timed: those of a trial's pace
 */
export async function startSourceServer(
  handle: SourceHandler,
  now: () => number = () => performance.now(),
): Promise<SourceServer> {
  let open = 0;
  const server = createServer((request, response) => {
    const seen = readRequest(request, { at: now(), beside: open });
    open++;
    response.once('close', () => {
      open--;
      seen.endedAt = now();
    });
    all.requests.push(seen);
    const fault = all.faults.length > 0 ? all.faults.shift() : all.fault;
    void respond(response, { answer: async () => handle(seen), fault, headers: all.headers });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const all: SourceServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    faults: [],
    fault: undefined,
    headers: {},
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  endWithTest(all);
  return all;
}

/** Outside of a test whoever started it stops it. */
function endWithTest(server: SourceServer): void {
  try {
    onTestFinished(() => server.stop());
  } catch {
    // Not in a test.
  }
}

function readRequest(
  request: IncomingMessage,
  { at, beside }: Pick<SourceRequestSeen, 'at' | 'beside'>,
): SourceRequestSeen {
  const address = request.url ?? '/';
  const { pathname, searchParams } = new URL(address, 'http://127.0.0.1');
  return { path: pathname, query: searchParams, address, headers: request.headers, at, beside };
}

interface Answering {
  readonly answer: () => Promise<SourceAnswer>;
  readonly fault: SourceFault | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

const PAGE =
  '<!DOCTYPE html><html><head><title>Welcome</title></head><body><p>Please log in.</p></body></html>';

async function respond(response: ServerResponse, { answer, fault, headers }: Answering): Promise<void> {
  if (fault === 'hang') return;
  if (fault === 'empty') return void response.writeHead(200, { 'content-length': 0 }).end();
  if (fault === 'html')
    return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  if (typeof fault === 'object') return write(response, fault, {});
  const right = await answer();
  if (fault === undefined) return write(response, right, headers);
  const body = Buffer.from(right.body ?? '');
  const half = body.subarray(0, Math.ceil(body.length / 2));
  if (fault === 'short') return write(response, { ...right, body: half }, headers);
  response.writeHead(right.status ?? 200, { ...right.headers, ...headers, 'content-length': body.length });
  response.write(half, () => response.destroy());
}

function write(response: ServerResponse, answer: SourceAnswer, headers: SourceServer['headers']): void {
  response.writeHead(answer.status ?? 200, { ...answer.headers, ...headers });
  response.end(answer.body ?? '');
}
