import type { Connection } from '../chat/platform.ts';
import type { Readiness } from '../chat/readiness.ts';
import type { SourceStatus } from '../harvest/source-desk.ts';
import { shownName } from '../sources/shown-name.ts';
import type { Store } from '../store/open-store.ts';
import { Overdue, within } from '../within.ts';
import type { SupervisedPlatform } from './supervise-platform.ts';

type PartState = Readiness['parts'][string];

/** What readiness is read off. */
export interface ReadinessSources {
  /** Why the library does not answer yet; undefined when it does. */
  readonly reading: () => string | undefined;
  /** Undefined while nothing needs it. */
  readonly store: () => Promise<Pick<Store, 'ping'>> | undefined;
  readonly platforms: () => readonly Pick<SupervisedPlatform, 'name' | 'connection'>[];
  /** How long ago the digest last looked what is due, in milliseconds; undefined before. */
  readonly sinceLastLookMs: () => number | undefined;
  /** How each source of papers stands; undefined where none is read. */
  readonly sources?: (() => Promise<readonly SourceStatus[]> | undefined) | undefined;
}

/** A database that takes longer to say that it is there is none to rely on. */
const STORE_MS = 2_000;
/** It looks every minute. */
const LOOK_LATE_MS = 3 * 60_000;
/** Whoever asks more often gets the same answer: the address may be open to the world. */
const KEPT_MS = 1_000;

/** Looks at every part, at most once a second. */
export function createReadiness(sources: ReadinessSources): () => Promise<Readiness> {
  let kept: Promise<Readiness> | undefined;
  let keptAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (kept === undefined || performance.now() - keptAt > KEPT_MS) {
      keptAt = performance.now();
      kept = look(sources);
    }
    return kept;
  };
}

async function look({
  reading,
  store,
  platforms,
  sinceLastLookMs,
  sources,
}: ReadinessSources): Promise<Readiness> {
  const chats = platforms();
  const opened = store();
  const library = ofLibrary(reading());
  const parts: Record<string, PartState> = {
    library,
    ...(opened === undefined ? {} : { store: await ofStore(opened) }),
    ...Object.fromEntries(chats.map(({ name, connection }) => [name, ofConnection(connection)])),
    ...(chats.length === 0 ? {} : { digest: ofDigest(sinceLastLookMs()) }),
  };
  // Papers are found, and posted, although none comes.
  const ofSources = await partsOfSources(sources?.());
  return {
    ready: isReady(
      parts,
      chats.map(({ name }) => name),
    ),
    ...(Object.values(ofSources).some(({ state }) => state === 'degraded') ? { degraded: true } : {}),
    parts: { ...parts, ...ofSources },
  };
}

const MOST_SOURCES = 100;

/** Where they cannot be told, the store says why. */
async function partsOfSources(
  asked: Promise<readonly SourceStatus[]> | undefined,
): Promise<Readiness['parts']> {
  const all = await within(STORE_MS, asked ?? Promise.resolve([])).catch(() => []);
  return Object.fromEntries(
    all.slice(0, MOST_SOURCES).map(({ name, isPaused, trouble }) => {
      const isWell = isPaused || trouble === undefined;
      return [`source ${shownName(name)}`, isWell ? { state: 'ok' } : { state: 'degraded', reason: trouble }];
    }),
  );
}

/** Of several chats one is enough: the others are named, and whoever needs them looks at the parts. */
function isReady(parts: Readiness['parts'], chats: readonly string[]): boolean {
  const isWell = (name: string) => parts[name]?.state === 'ok';
  const others = Object.keys(parts).filter((name) => !chats.includes(name));
  return others.every(isWell) && (chats.length === 0 || chats.some(isWell));
}

function ofLibrary(reading: string | undefined): PartState {
  return reading === undefined ? { state: 'ok' } : { state: 'starting', reason: reading };
}

async function ofStore(opened: Promise<Pick<Store, 'ping'>>): Promise<PartState> {
  try {
    await within(
      STORE_MS,
      opened.then((store) => store.ping()),
    );
    return { state: 'ok' };
  } catch (error) {
    if (error instanceof Overdue)
      return {
        state: 'down',
        reason: `The database (DATABASE_URL) did not answer within ${STORE_MS / 1000} s.`,
      };
    return { state: 'down', reason: error instanceof Error ? error.message : String(error) };
  }
}

function ofConnection(connection: Connection): PartState {
  if (connection.state === 'connected') return { state: 'ok' };
  if (connection.state === 'refused') return { state: 'down', reason: connection.reason };
  return connection.reason === undefined
    ? { state: 'starting' }
    : { state: 'down', reason: connection.reason };
}

function ofDigest(sinceMs: number | undefined): PartState {
  if (sinceMs === undefined) return { state: 'starting' };
  if (sinceMs <= LOOK_LATE_MS) return { state: 'ok' };
  const minutes = Math.round(sinceMs / 60_000);
  return {
    state: 'down',
    reason: `It was last looked ${minutes} minutes ago which papers of the day are due. The log says what keeps it; the database is the usual reason.`,
  };
}
