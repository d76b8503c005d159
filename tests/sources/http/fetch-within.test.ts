import { describe, expect, it } from 'vitest';
import { fetchWithin } from '../../../src/sources/http/fetch-within.ts';
import { createSourceClient } from '../../../src/sources/http/source-client.ts';
import { SourceProblem } from '../../../src/sources/live-source.ts';
import { startSourceServer } from '../../helpers/source-server.ts';
import { virtualPace } from '../../helpers/source-trial.ts';

const HERE = ['127.0.0.1'];
const INNER = [
  'http://127.0.0.1:8099/',
  'http://localhost:8099/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://[::ffff:169.254.169.254]/latest/meta-data',
  'http://169.254.169.254/latest/meta-data',
  'http://192.168.0.1/',
];

async function failureOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('fetchWithin', () => {
  it.each(INNER)('does not ask %s, by whatever carries it', async (address) => {
    for (const carry of [undefined, fetch]) {
      const failure = await failureOf(fetchWithin(address, {}, { besides: [], carry }));
      expect(failure).toBeInstanceOf(SourceProblem);
      expect(failure).toMatchObject({ kind: 'refused', message: expect.stringContaining('only SOURCES') });
    }
  });

  it('asks a host that is named for it wherever it is, and none that its answer leads to', async () => {
    let location = '/there';
    const { address, requests } = await startSourceServer(({ path }) =>
      path === '/there' ? { body: 'here it is' } : { status: 302, headers: { location } },
    );
    const client = createSourceClient({ name: 'A journal', gapMs: 0 }, { pace: virtualPace() });
    const ask = () => client.get(`${address}/from`, { onlyPublicBesides: HERE });
    expect((await ask()).text).toBe('here it is');
    expect(requests.map(({ path }) => path)).toEqual(['/from', '/there']);
    const elsewhere = INNER.filter((one) => !HERE.includes(new URL(one).hostname));
    for (const inner of [...elsewhere, address.replace('127.0.0.1', 'localhost')]) {
      location = inner;
      expect(String(await failureOf(ask())), inner).toContain('only SOURCES may name such an address');
    }
    expect(requests.filter(({ path }) => path !== '/from')).toHaveLength(1);
  });

  it('goes through what carries it to a name that only that can resolve', async () => {
    const asked: string[] = [];
    const carry = async (address: RequestInfo | URL) => {
      asked.push(String(address));
      return new Response('through the proxy');
    };
    const answer = await fetchWithin('http://feeds.example.invalid/a', {}, { besides: [], carry });
    expect(await answer.text()).toBe('through the proxy');
    expect(asked).toEqual(['http://feeds.example.invalid/a']);
  });
});
