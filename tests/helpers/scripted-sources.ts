import type { SourceChange, SourceDesk, SourceStatus } from '../../src/harvest/source-desk.ts';
import type { Arrivals } from '../../src/store/arrivals.ts';

/** How a source stands that was read an hour ago. */
export function sourceStatus(name: string, more: Partial<SourceStatus> = {}): SourceStatus {
  return {
    name,
    origin: 'chat',
    addedBy: 'test:workspace:u1',
    papers: 1_234,
    lastSuccess: new Date('2026-01-05T08:00:00Z'),
    nextRead: new Date('2026-01-06T08:00:00Z'),
    isPaused: false,
    isReading: false,
    ...more,
  };
}

/** A desk that behaves as the real one, over a list in memory. */
export function scriptedDesk(start: readonly SourceStatus[], { isOff = false } = {}): SourceDesk {
  let all = [...start];
  const off: SourceChange = { kind: 'off' };
  const changed = (name: string, to: (status: SourceStatus) => SourceStatus | undefined): SourceChange => {
    if (isOff) return off;
    const status = all.find((one) => one.name === name);
    if (status === undefined)
      return { kind: 'unknown', name, near: all.find((one) => one.name.startsWith(name.slice(0, -1)))?.name };
    const after = to(status);
    if (after === status) return { kind: 'unchanged', name };
    all = all.flatMap((one) => (one === status ? (after ?? []) : one));
    return { kind: 'done', name };
  };
  const paused = (isPaused: boolean) => (status: SourceStatus) =>
    status.isPaused === isPaused ? status : { ...status, isPaused };
  return {
    list: async () => all,
    add: async (name, by) => {
      if (isOff) return off;
      if (!/^[a-z]+:\S/.test(name)) return { kind: 'fault', fault: `“${name}” is no source.` };
      if (all.some((one) => one.name === name)) return { kind: 'unchanged', name };
      all.push({ name, origin: 'chat', addedBy: by, papers: 0, isPaused: false, isReading: true });
      return { kind: 'done', name };
    },
    pause: async (name) => changed(name, paused(true)),
    resume: async (name) => changed(name, paused(false)),
    remove: async (name) =>
      all.some((one) => one.name === name && one.origin === 'config')
        ? { kind: 'configured', name }
        : changed(name, () => undefined),
  };
}

/** Papers that came, by their ids and when. */
export function scriptedArrivals(
  came: readonly (readonly [paperId: string, appearedAt: string, source?: string])[],
): Arrivals {
  const all = came.map(([paperId, at, source = 'arxiv:cs.LG']) => ({
    paperId,
    source,
    appearedAt: new Date(at),
  }));
  return {
    since: async (moment) =>
      all
        .filter(({ appearedAt }) => appearedAt >= moment)
        .toSorted((one, other) => other.appearedAt.getTime() - one.appearedAt.getTime()),
  };
}
