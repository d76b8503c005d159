import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, fetch, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterAll, describe, expect, it } from 'vitest';
import { createMask } from '../src/mask.ts';
import { fetchThrough, openProxy, proxySecrets, readProxy } from '../src/proxy.ts';
import { startConnectProxy } from './helpers/connect-proxy.ts';

const before = getGlobalDispatcher();
const proxy = await startConnectProxy();
const target = createServer((_, response) => response.end('reached'));
target.listen(0, '127.0.0.1');
await once(target, 'listening');
const { port } = target.address() as AddressInfo;
afterAll(async () => {
  // Other files of the same process go on without a proxy.
  setGlobalDispatcher(before);
  target.closeAllConnections();
  target.close();
  await proxy.close();
});

/** Whether a request goes through the proxy, as the environment says. */
async function goesThrough(environment: Readonly<Record<string, string>>, host = 'somewhere.invalid') {
  const dispatcher = await openProxy(readProxy(environment, []));
  const count = proxy.targets.length;
  const answer = await fetch(`http://${host}:${port}/`, { dispatcher: dispatcher ?? new Agent() });
  expect(await answer.text()).toBe('reached');
  await dispatcher?.close();
  return proxy.targets.length > count;
}

describe('a request', () => {
  it.each([{ HTTP_PROXY: proxy.url }, { http_proxy: proxy.url }])(
    'goes through the proxy: %o',
    async (environment) => {
      expect(await goesThrough(environment)).toBe(true);
      expect(proxy.targets.at(-1)).toBe(`somewhere.invalid:${port}`);
    },
  );

  it.each(['localhost', '127.0.0.1', 'other.example,localhost', '*', `localhost:${1}`])(
    'does not where NO_PROXY says so: %s',
    async (hosts) => {
      const host = hosts.includes('127') ? '127.0.0.1' : 'localhost';
      const isOther = hosts.endsWith(':1');
      for (const name of ['NO_PROXY', 'no_proxy'])
        expect(await goesThrough({ HTTP_PROXY: proxy.url, [name]: hosts }, host)).toBe(isOther);
    },
  );

  it('goes straight where there is no proxy', async () => {
    expect(await goesThrough({ NO_PROXY: 'example.org' }, '127.0.0.1')).toBe(false);
  });

  it('goes through it also when nobody says how', async () => {
    const dispatcher = await openProxy(readProxy({ HTTP_PROXY: proxy.url }, []));
    expect(getGlobalDispatcher()).toBe(dispatcher);
  });
});

describe('the variables', () => {
  it('are read in lower case first, and without a scheme too', () => {
    const faults: string[] = [];
    expect(readProxy({ https_proxy: 'http://low:1', HTTPS_PROXY: 'http://up:1' }, faults).httpsProxy).toBe(
      'http://low:1/',
    );
    expect(readProxy({ https_proxy: '', HTTPS_PROXY: 'up.lab:3128' }, faults).httpsProxy).toBe(
      'http://up.lab:3128/',
    );
    expect(readProxy({}, faults)).toEqual({ httpsProxy: undefined, httpProxy: undefined, noProxy: '' });
    expect(faults).toEqual([]);
  });

  it('are faults when they are no address, without their value', () => {
    const faults: string[] = [];
    readProxy({ https_proxy: 'ftp://user:secret@host', HTTP_PROXY: 'http://:secret@' }, faults);
    expect(faults.join()).toMatch(/HTTPS_PROXY must be the address of a proxy.*HTTP_PROXY must be/);
    expect(faults.join()).not.toContain('secret');
  });
});

it('passwords in addresses are secrets, as they are written and as they are sent', () => {
  const address = 'http://me:p%40ss%2Fword@proxy.lab:3128';
  const secrets = proxySecrets(readProxy({ HTTPS_PROXY: address }, []));
  const sent = Buffer.from('me:p@ss/word').toString('base64');
  expect(secrets).toEqual(['p%40ss%2Fword', 'p@ss/word', sent]);
  const masked = createMask(secrets)(`${address} p@ss/word sent as ${sent}`);
  for (const secret of secrets) expect(masked).not.toContain(secret);
  expect(masked).toContain('@proxy.lab:3128');
  expect(proxySecrets(readProxy({ HTTP_PROXY: 'http://proxy.lab:3128' }, []))).toEqual([]);
});

it('fetch goes through the proxy where there is one, as the configuration says', async () => {
  const asked = async (environment: Readonly<Record<string, string>>, host: string) => {
    const count = proxy.targets.length;
    const headers = { 'x-word': 'kept' };
    const answer = await fetchThrough(readProxy(environment, []))(`http://${host}:${port}/`, { headers });
    expect(await answer.text()).toBe('reached');
    return proxy.targets.length - count;
  };
  expect(await asked({ HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url }, 'somewhere.invalid')).toBe(1);
  expect(await asked({ HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' }, '127.0.0.1')).toBe(0);
  expect(await asked({}, '127.0.0.1')).toBe(0);
});
