import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LiveRecord, LiveSource, SourceBatch } from '../../src/sources/live-source.ts';
import { SourceProblem } from '../../src/sources/live-source.ts';
import type { SourceContext } from '../../src/sources/source-kind.ts';
import { tidyRecord } from '../../src/sources/tidy-record.ts';
import type { SourceFault, SourceServer } from '../helpers/source-server.ts';
import {
  type KeptSource,
  nothingKept,
  readOn,
  sourceContext,
  type VirtualPace,
  virtualPace,
} from '../helpers/source-trial.ts';

/** A record as somebody may have put it in, to do harm. */
export interface HostileRecord {
  readonly title: string;
  readonly abstract: string;
  readonly author: string;
  /** Where its page should be. */
  readonly address: string;
}

/** A source with its server, made anew for each test. */
export interface LiveSourceCase {
  /** Timed by the pace that setup is given. */
  readonly server: SourceServer;
  /** What the settings of a trial say: the addresses of the server. */
  readonly settings: Parameters<typeof sourceContext>[0];
  /** Opens the source, as a new process does. */
  open(context: SourceContext): Promise<LiveSource>;
  /** The least time between two requests that the host wants, in milliseconds. */
  readonly gapMs: number;
  /** Keys of what is there: at first at least six records. */
  keys(): readonly string[];
  /** In so many answers all of them come at least; 3 where nothing is said. */
  readonly answers?: number;
  /** Puts a record in; now. @returns its key */
  add(hostile?: HostileRecord): string;
  /** Changes the title of a record to that; now. */
  change(key: string, title: string): void;
  /** Takes a record out; now. Left out where the source never tells that something is gone. */
  remove?(key: string): void;
  /** Days go by at the server, in which nothing happens. */
  wait?(days: number): void;
  /** Which requests may come again after a process died: those that bring no records. By default none. */
  mayRepeat?(address: string): boolean;
}

type Setup = (pace: VirtualPace) => Promise<LiveSourceCase>;

/** Faults that go by, and by how much they make a reader wait at least, in milliseconds. */
const PASSING: readonly [string, SourceFault, number][] = [
  ['503 with Retry-After', { status: 503, headers: { 'retry-after': '7' } }, 7_000],
  ['429 with Retry-After', { status: 429, headers: { 'retry-after': '11' } }, 11_000],
  ['500', { status: 500, body: '<h1>Internal Server Error</h1>' }, 1_000],
  ['a connection that breaks in the middle of the body', 'cut', 1_000],
];

/** Faults that stay. */
const LASTING: readonly [string, SourceFault][] = [
  ['503', { status: 503 }],
  ['a wait of hours', { status: 503, headers: { 'retry-after': '7200' } }],
  ['403', { status: 403 }],
  ['a connection that breaks in the middle of the body', 'cut'],
  ['half an answer', 'short'],
  ['an empty answer', 'empty'],
  ['a page for people', 'html'],
];

const DAY_MS = 24 * 60 * 60_000;

/** What every source that is read while the program runs has to do. */
export function liveSourceContract(name: string, setup: Setup): void {
  const begin = async () => {
    const pace = virtualPace();
    const trial = await setup(pace);
    const context = sourceContext(trial.settings, pace);
    return { ...trial, trial, pace, kept: nothingKept(), open: () => trial.open(context) };
  };
  const reopened = async (trial: LiveSourceCase, pace = virtualPace()) =>
    trial.open(sourceContext(trial.settings, pace));

  describe(`the live source ${name}`, () => {
    afterEach(() => void vi.useRealTimers());

    it('gives everything from nothing, in batches with a cursor, and is caught up with the last one', async () => {
      const { keys, open, kept, server, answers = 3 } = await begin();
      const batches = await readOn(await open(), kept);
      expect([...kept.records.keys()].sort()).toEqual([...keys()].sort());
      expect(keys().length).toBeGreaterThanOrEqual(6);
      expect(server.requests.length).toBeGreaterThanOrEqual(answers);
      expect(batches.map(({ isCaughtUp }) => isCaughtUp)).toEqual(
        batches.map((_, at) => at === batches.length - 1),
      );
      for (const batch of batches) expectBatch(batch);
      const appeared = [...kept.records.values()].filter((record) => record.appeared !== undefined);
      for (const record of appeared) expect(record.appeared?.getTime()).not.toBeNaN();
    });

    it('goes on after a process that died at any batch, and asks for nothing twice', async () => {
      const { trial, keys, open, kept, server } = await begin();
      const count = (await readOn(await open(), kept)).length;
      for (let died = 1; died < count; died++) {
        const again = nothingKept();
        server.requests.length = 0;
        await readOn(await reopened(trial), again, { atMost: died });
        const before = addressesOf(trial);
        server.requests.length = 0;
        const rest = await readOn(await reopened(trial), again);
        const twice = addressesOf(trial).filter((address) => before.includes(address));
        expect(twice, `after batch ${died}`).toEqual([]);
        expect(again.records, `after batch ${died}`).toEqual(kept.records);
        expect(rest.at(-1)?.isCaughtUp).toBe(true);
        expect([...again.records.keys()].sort()).toEqual([...keys()].sort());
      }
    });

    it('gives at least one batch where nothing is new, and the same state', async () => {
      const { keys, open, kept, server } = await begin();
      await readOn(await open(), kept);
      const [before, asked] = [new Map(kept.records), server.requests.length];
      for (let reading = 0; reading < 3; reading++) {
        server.requests.length = 0;
        const batches = await readOn(await open(), kept);
        expect(batches.length).toBeGreaterThanOrEqual(1);
        expect(batches.every(({ isCaughtUp }) => isCaughtUp)).toBe(true);
        expect(server.requests.length).toBeLessThanOrEqual(asked);
      }
      expect(kept.records).toEqual(before);
      expect([...kept.records.keys()].sort()).toEqual([...keys()].sort());
    });

    it('gives what came, changed and went since then', async () => {
      const { trial, keys, open, kept, wait } = await begin();
      await readOn(await open(), kept);
      for (const round of [1, 2]) {
        wait?.(round);
        const [changed = '', gone = ''] = keys();
        const title = `A title that was changed in round ${round}`;
        const came = trial.add();
        trial.change(changed, title);
        trial.remove?.(gone);
        await readOn(await open(), kept);
        expect([...kept.records.keys()].sort(), `round ${round}`).toEqual([...keys()].sort());
        expect(kept.records.get(changed)?.record.title).toContain(title);
        expect(kept.records.has(came)).toBe(true);
      }
    });

    it('keeps the gap between requests, one at a time, also of two readings at once, and says who asks', async () => {
      const { gapMs, open, server, pace } = await begin();
      const [one, other] = [nothingKept(), nothingKept()];
      await Promise.all([readOn(await open(), one), readOn(await open(), other)]);
      expect(one.records).toEqual(other.records);
      server.requests.forEach(({ at, beside, headers }, number) => {
        expect(beside).toBe(0);
        expect(headers['user-agent']).toContain('Paperboy');
        const before = server.requests[number - 1];
        if (before !== undefined) expect(at - (before.endedAt ?? 0)).toBeGreaterThanOrEqual(gapMs);
      });
      expect(pace.now()).toBeGreaterThanOrEqual(gapMs * (server.requests.length - 1));
    });

    it('waits as long as an answer with Backoff says', async () => {
      const { open, kept, server } = await begin();
      server.headers = { backoff: '41' };
      const source = await open();
      await readOn(source, kept);
      if (server.requests.length < 2) await readOn(source, kept);
      const [first, second] = server.requests;
      expect((second?.at ?? 0) - (first?.endedAt ?? 0)).toBeGreaterThanOrEqual(41_000);
    });

    it.each(PASSING)(
      'asks again after %s, at whichever request, and waits',
      async (_name, fault, leastMs) => {
        const { keys, open, kept, server } = await begin();
        const whole = await readOn(await open(), kept);
        const requests = server.requests.length;
        for (let at = 0; at < Math.min(requests, 3); at++) {
          const again = nothingKept();
          server.requests.length = 0;
          server.faults.push(...Array.from({ length: at }, () => undefined), fault);
          const batches = await readOn(await open(), again);
          expect(batches.length).toBe(whole.length);
          expect([...again.records.keys()].sort()).toEqual([...keys()].sort());
          const [broken, next] = server.requests.slice(at);
          expect((next?.at ?? 0) - (broken?.endedAt ?? 0)).toBeGreaterThanOrEqual(leastMs);
        }
      },
    );

    it.each(LASTING)('takes %s as no end: nothing is lost, and nothing counts as read', async (_, fault) => {
      const { trial, keys, open, kept, server } = await begin();
      const count = (await readOn(await reopened(trial), nothingKept())).length;
      for (const good of [0, 1, count - 1]) {
        Object.assign(kept, nothingKept());
        await readOn(await open(), kept, { atMost: good });
        await expectProblem(await reopened(trial), kept, { server, fault });
        expect(kept.isCaughtUp, `after ${good} batches`).toBe(false);
      }
      await readOn(await open(), kept);
      expect([...kept.records.keys()].sort()).toEqual([...keys()].sort());
      await expectProblem(await reopened(trial), kept, { server, fault });
      const came = trial.add();
      await expectProblem(await reopened(trial), kept, { server, fault });
      await readOn(await reopened(trial), kept);
      expect(kept.records.has(came)).toBe(true);
      expect([...kept.records.keys()].sort()).toEqual([...keys()].sort());
    });

    it('gives hostile records so that they can be tidied, or leaves them out with a remark', async () => {
      const { trial, open, kept, keys } = await begin();
      const healthy = keys();
      const hostile = HOSTILE.map((record) => trial.add(record));
      const batches = await readOn(await open(), kept);
      for (const batch of batches) expectBatch(batch);
      const remarks = batches.flatMap((batch) => batch.remarks ?? []).length;
      const missing = hostile.filter((key) => !kept.records.has(key));
      expect(missing.length).toBeLessThanOrEqual(remarks);
      expect(healthy.filter((key) => !kept.records.has(key))).toEqual([]);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      expect({}).not.toHaveProperty('polluted');
    });

    it.each([-400, 400])('is the same where the clock of this machine is %i days off', async (days) => {
      const { trial, open, kept, server } = await begin();
      await readOn(await open(), kept);
      await readOn(await open(), kept);
      const asked = addressesOf(trial);
      server.requests.length = 0;
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * DAY_MS });
      const skewed = nothingKept();
      await readOn(await reopened(trial), skewed);
      await readOn(await reopened(trial), skewed);
      expect(addressesOf(trial)).toEqual(asked);
      expect(skewed.records).toEqual(kept.records);
      expect(skewed.cursor).toBe(kept.cursor);
    });

    it('ends when it is told to, between two answers and in the middle of one', async () => {
      const { trial, kept, server, open } = await begin();
      const ending = new AbortController();
      const reading = open().then(async (source) => {
        for await (const batch of source.read(undefined, ending.signal)) {
          expect(batch.isCaughtUp).toBe(false);
          ending.abort(new Error('it stops'));
        }
      });
      await expect(reading).rejects.toThrow();
      const asked = server.requests.length;
      expect(asked).toBeGreaterThanOrEqual(1);
      const cutting = new AbortController();
      server.fault = 'hang';
      const hanging = readOn(await reopened(trial), kept, { signal: cutting.signal });
      await vi.waitUntil(() => server.requests.length > asked);
      cutting.abort(new Error('it stops'));
      await expect(hanging).rejects.toThrow();
      expect(server.requests.length).toBe(asked + 1);
    });

    it('begins anew where a cursor is none of its own, or of a form that it does not know', async () => {
      const { trial, open, kept } = await begin();
      await readOn(await open(), kept);
      const own = kept.cursor ?? '';
      const other = [own.slice(0, own.length / 2), `${own}${own}`, `[${own}]`];
      for (const cursor of [...GARBAGE, ...other]) {
        const again: KeptSource = { ...nothingKept(), cursor };
        await readOn(await reopened(trial), again);
        expect([...again.records.keys()].sort(), cursor.slice(0, 80)).toEqual(
          [...kept.records.keys()].sort(),
        );
      }
    });
  });
}

const GARBAGE = [
  '',
  'garbage',
  '0',
  'null',
  '[]',
  '{}',
  '{"v":0,"version":0,"from":"yesterday","since":-1,"start":"x"}',
  '{"__proto__":{"polluted":true},"constructor":1}',
  '\u0000\ud800',
  'x'.repeat(100_000),
];

const HOSTILE: readonly HostileRecord[] = [
  {
    title: '<script>alert(1)</script>Bold <b>claims</b> & <!channel> @everyone "quotes" ]]>',
    abstract: '<img src=x onerror=alert(1)> &lt;b&gt; &#x202e; <![CDATA[ never closed',
    author: '<a href="javascript:alert(1)">Mallory</a>',
    address: 'javascript:alert(document.domain)',
  },
  {
    title: '__proto__',
    abstract: 'constructor',
    author: 'toString',
    address: 'data:text/html,<script>alert(1)</script>',
  },
  {
    title: `Control\u0000\u0007\u001b[31m characters \u202e and \ufeff others`,
    abstract: '\u0000\u0001\u0002',
    author: 'Bell\u0007 Ring',
    address: 'file:///etc/passwd',
  },
  {
    title: `Huge ${'long words '.repeat(30_000)}`,
    abstract: '{'.repeat(20_000),
    author: 'A'.repeat(50_000),
    address: `https://example.org/${'a'.repeat(20_000)}`,
  },
  {
    title: '$\\def\\x{\\x\\x}\\x$ and \\input{/etc/passwd}',
    abstract: '((((((((((((((((((((((((((((((a+)+)+)+)+)+)',
    author: `${'de la '.repeat(2_000)}Cruz`,
    address: 'https://user:password@example.org/ with spaces',
  },
];

function addressesOf({ server, mayRepeat = () => false }: LiveSourceCase): readonly string[] {
  return server.requests.map(({ address }) => address).filter((address) => !mayRepeat(address));
}

function expectBatch(batch: SourceBatch): void {
  expect(typeof batch.cursor).toBe('string');
  expect(batch.cursor.length).toBeLessThanOrEqual(100_000);
  expect(batch.records.length).toBeLessThanOrEqual(5_000);
  expect((batch.remarks ?? []).length).toBeLessThanOrEqual(99);
  for (const record of batch.records) expectRecord(record);
}

function expectRecord({ key, record }: LiveRecord): void {
  expect(key).toMatch(/\S/);
  expect(key.length).toBeLessThanOrEqual(500);
  const { facts } = tidyRecord({ ...record, source: { file: 'contract', line: 1 } });
  if (facts === undefined) return;
  for (const address of [facts.url, facts.pdfUrl])
    if (address !== undefined) expect(address).toMatch(/^https?:\/\//);
}

interface Breaking {
  readonly server: SourceServer;
  readonly fault: SourceFault;
}

/** Reads while nothing but the fault is answered: a problem with a word for people, and what is kept stays as it is. */
async function expectProblem(
  source: LiveSource,
  kept: KeptSource,
  { server, fault }: Breaking,
): Promise<void> {
  const before = { ...kept, records: new Map(kept.records) };
  server.fault = fault;
  try {
    const error = await readOn(source, kept).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(SourceProblem);
    expect(String(error)).toMatch(/^SourceProblem: [\p{L}\p{N}“"].*\.$/u);
    expect(String(error)).not.toContain(server.address);
  } finally {
    server.fault = undefined;
  }
  expect(kept).toEqual(before);
}
