import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createHttpEndpoint,
  type Route,
  readinessRoute,
} from '../../../src/platforms/slack/http-endpoint.ts';
import { readableLog } from '../../helpers/readable-log.ts';

const quiet = pino({ level: 'silent' });

async function serve(routes: readonly Route[], logger = quiet) {
  const endpoint = createHttpEndpoint(0, routes, logger);
  await endpoint.start();
  onTestFinished(() => endpoint.stop());
  const ask = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${endpoint.port}${path}`, {
      ...init,
      headers: { connection: 'close', ...init?.headers },
    });
  return { endpoint, ask };
}

/** Answers with its name, and with the type of what it was sent. */
const route = (method: Route['method'], path: string): Route => ({
  method,
  path,
  listener: (request, response) => {
    response.end(`${method} ${path} ${request.headers['content-type'] ?? ''}`.trim());
  },
});

describe('a request', () => {
  it('reaches the route of its path and method, whatever its query', async () => {
    const { ask } = await serve([route('POST', '/a'), route('GET', '/a'), route('GET', '/b')]);
    expect(await (await ask('/a?x=1')).text()).toBe('GET /a');
    expect(await (await ask('/a', { method: 'POST' })).text()).toBe('POST /a');
    expect(await (await ask('/b')).text()).toBe('GET /b');
  });

  it('elsewhere is refused with what is allowed there, and health is told', async () => {
    const { ask } = await serve([route('POST', '/a')]);
    const refused = await ask('/a');
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')).toBe('POST');
    expect((await ask('/b')).status).toBe(404);
    expect((await ask('//')).status).toBe(404);
    const health = await ask('/healthz');
    expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
    expect((await ask('/healthz', { method: 'POST' })).status).toBe(404);
  });

  it('has a content type without parameters, as Bolt wants it', async () => {
    const { ask } = await serve([route('POST', '/a')]);
    const headers = { 'content-type': 'Application/X-WWW-Form-Urlencoded; charset=utf-8' };
    const answer = await ask('/a', { method: 'POST', headers, body: 'x=1' });
    expect(await answer.text()).toBe('POST /a application/x-www-form-urlencoded');
  });

  it('that a route fails at is answered with 500 and logged', async () => {
    const { lines, logger } = readableLog();
    const listener = () => {
      throw new Error('broken route');
    };
    const { ask } = await serve([{ method: 'GET', path: '/a', listener }], logger);
    expect((await ask('/a')).status).toBe(500);
    expect(lines.join()).toContain('broken route');
  });
});

describe('the endpoint', () => {
  it('says what to set when its port is taken', async () => {
    const { endpoint } = await serve([]);
    const second = createHttpEndpoint(endpoint.port, [], quiet);
    await expect(second.start()).rejects.toMatchObject({
      code: 'port_in_use',
      message: expect.stringMatching(new RegExp(`Port ${endpoint.port} .*Set SLACK_PORT`)),
    });
    await second.stop();
  });

  it('answers what is in flight before it has stopped, and nothing after that', async () => {
    const arrived = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const listener: Route['listener'] = async (_, response) => {
      arrived.resolve();
      await finish.promise;
      response.end('late but whole');
    };
    const { endpoint, ask } = await serve([{ method: 'GET', path: '/slow', listener }]);
    const answer = ask('/slow');
    await arrived.promise;
    const stopped = endpoint.stop();
    finish.resolve();
    expect(await (await answer).text()).toBe('late but whole');
    await stopped;
    await expect(ask('/slow')).rejects.toThrow();
  });
});

describe('readiness', () => {
  it.each([
    [{ ready: true, parts: { slack: { state: 'ok' } } }, 200],
    [{ ready: false, parts: { slack: { state: 'down', reason: 'Slack cannot be reached.' } } }, 503],
  ] as const)('is told as it is: %j', async (readiness, status) => {
    const { ask } = await serve([readinessRoute(async () => readiness)]);
    const answer = await ask('/readyz?from=probe');
    expect([answer.status, await answer.json()]).toEqual([status, readiness]);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await ask('/readyz', { method: 'POST' })).status).toBe(405);
  });

  it('is none when it cannot be told', async () => {
    const { ask } = await serve([readinessRoute(() => Promise.reject(new Error('secret')))]);
    const answer = await ask('/readyz');
    expect([answer.status, await answer.text()]).toEqual([503, '{"ready":false,"parts":{}}']);
  });
});

describe('the address that it listens on', () => {
  it('may be one of the machine', async () => {
    const endpoint = createHttpEndpoint({ port: 0, host: '[::1]' }, [], quiet);
    await endpoint.start();
    onTestFinished(() => endpoint.stop());
    const ask = (host: string) =>
      fetch(`http://${host}:${endpoint.port}/healthz`, { headers: { connection: 'close' } });
    expect((await ask('[::1]')).status).toBe(200);
    await expect(ask('127.0.0.1')).rejects.toThrow();
  });

  it('that is none of the machine is named with its variable', async () => {
    await expect(createHttpEndpoint({ port: 0, host: '192.0.2.1' }, [], quiet).start()).rejects.toMatchObject(
      {
        code: 'listen_failed',
        message: expect.stringMatching(/^SLACK_HOST=192\.0\.2\.1 is no address of this machine/),
      },
    );
  });
});
