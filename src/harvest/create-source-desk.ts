import type { SourceSettings } from '../sources/config.ts';
import type { SourceKind } from '../sources/source-kind.ts';
import type { KeptSource, Sources } from '../store/sources.ts';
import { nearest } from './near-source.ts';
import type { SourceChange, SourceDesk, SourceStatus } from './source-desk.ts';

interface DeskOptions {
  readonly sources: Sources;
  /** What people write as one normal name, or why it is none. */
  readonly readName: (text: string) => { readonly name: string } | { readonly fault: string };
  readonly kindOf: (name: string) => SourceKind | undefined;
  readonly settings: SourceSettings;
  /** Something is due. */
  readonly wake: () => void;
}

/** The desk on a database; SOURCES is set. */
export function createSourceDesk(options: DeskOptions): SourceDesk {
  const { sources, wake } = options;
  const find = async (name: string): Promise<KeptSource | SourceChange> => {
    const all = (await sources.list()).filter(({ isLeaving }) => !isLeaving);
    const found =
      all.find((one) => one.name === name) ?? all.find((one) => isCalled(one.name, name, options));
    if (found !== undefined) return found;
    const near = nearest(
      name,
      all.map((one) => one.name),
    );
    return { kind: 'unknown', name, near };
  };
  const change = async (
    name: string,
    apply: (found: KeptSource) => Promise<SourceChange>,
  ): Promise<SourceChange> => {
    const found = await find(name);
    if ('kind' in found) return found;
    const changed = await apply(found);
    wake();
    return changed;
  };
  const done = (name: string, isDone: boolean): SourceChange => ({
    kind: isDone ? 'done' : 'unchanged',
    name,
  });
  return {
    list: async () => {
      const [all, counts] = [await sources.list(), await sources.counts()];
      const reading = await sources.reading();
      return inOrder(all, options.settings)
        .filter(({ isLeaving }) => !isLeaving)
        .map((one) => statusOf(one, { papers: counts.get(one.name) ?? 0, isReading: reading.has(one.name) }));
    },
    add: async (text, by) => {
      const read = options.readName(text);
      if ('fault' in read) return { kind: 'fault', fault: read.fault };
      const fault = faultOf(read.name, options);
      if (fault !== undefined) return { kind: 'fault', fault };
      const isAdded = await sources.add(read.name, by);
      wake();
      return done(read.name, isAdded);
    },
    pause: (name) => change(name, async (found) => done(found.name, await sources.pause(found.name, true))),
    resume: (name) =>
      change(name, async (found) => {
        const isResumed = await sources.pause(found.name, false);
        if (isResumed) await sources.hurry(found.name);
        return done(found.name, isResumed);
      }),
    remove: (name) =>
      change(name, async (found) => {
        if (found.origin === 'config') return { kind: 'configured', name: found.name };
        return done(found.name, await sources.leave(found.name));
      }),
  };
}

/** As SOURCES has them, then the others as they were added. */
function inOrder(all: readonly KeptSource[], { sources = [] }: SourceSettings): readonly KeptSource[] {
  const placeOf = ({ name }: KeptSource) => {
    const place = sources.indexOf(name);
    return place === -1 ? sources.length : place;
  };
  return all.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Of a process whose configuration names no source: nothing is fetched. */
export function noSources(): SourceDesk {
  const off = async (): Promise<SourceChange> => ({ kind: 'off' });
  return { list: async () => [], add: off, pause: off, resume: off, remove: off };
}

function isCalled(name: string, text: string, { readName }: DeskOptions): boolean {
  const read = readName(text);
  return 'name' in read && read.name === name;
}

function faultOf(name: string, { kindOf, settings }: DeskOptions): string | undefined {
  const kind = kindOf(name);
  if (kind === undefined) return `There is no kind of source ${name}.`;
  if (kind.isLocal === true)
    return `${name} is on the machine of the bot: whoever runs it names it in SOURCES, for example SOURCES=${kind.example}.`;
  return kind.missing?.(name.slice(kind.kind.length + 1), settings);
}

function statusOf(
  { name, origin, addedBy, lastSuccess, nextRead, isPaused, trouble, failingSince }: KeptSource,
  more: Pick<SourceStatus, 'papers' | 'isReading'>,
): SourceStatus {
  return {
    ...{ name, origin, addedBy, lastSuccess, isPaused, trouble, failingSince },
    nextRead: isPaused ? undefined : nextRead,
    ...more,
  };
}
