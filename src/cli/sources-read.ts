import { PaperboyError } from '../errors.ts';
import { meantSource } from '../harvest/meant-source.ts';
import type { ReadingProgress, ReadingResult, SourceReading } from '../harvest/source-reading.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { counted, groupDigits } from '../search/describe-library.ts';
import { SourceProblem } from '../sources/live-source.ts';
import { shownName } from '../sources/shown-name.ts';
import { jsonLine } from './lines.ts';

interface ReadOptions {
  /** As they were typed; none: all that are not paused. */
  readonly names: readonly string[];
  readonly json: boolean;
  /** Ends the reading; what was kept of it stays. */
  readonly signal: AbortSignal;
}

/**
 * `paperboy sources read`: one after another, with the progress on stderr and a line each on stdout.
 * @returns the exit code: 1 when one could not be read
 */
export async function runSourcesRead(
  reading: SourceReading,
  { names, json, signal }: ReadOptions,
  terminal: Terminal,
): Promise<number> {
  const wanted = await namesMeant(reading, names);
  let code = 0;
  for (const name of wanted) {
    if (signal.aborted) break;
    const read = await readOne(name, { reading, signal }, terminal);
    if (read.error !== undefined) code = 1;
    terminal.stdout.write(json ? jsonLine(read) : summary(read));
  }
  if (wanted.length === 0)
    terminal.stderr.write('There is nothing to read: no source is named, or all are paused.\n');
  if (signal.aborted)
    terminal.stderr.write('Stopped. What was read is kept; the next reading goes on from there.\n');
  return signal.aborted ? 1 : code;
}

/** @throws PaperboyError `usage` for a name that no source has */
async function namesMeant({ desk }: SourceReading, names: readonly string[]): Promise<readonly string[]> {
  const all = await desk.list();
  if (names.length === 0) return all.filter(({ isPaused }) => !isPaused).map(({ name }) => name);
  return names.map((typed) => {
    const meant = meantSource(all, typed);
    if (meant !== undefined) return meant.name;
    const known = all.map(({ name }) => shownName(name)).join(', ');
    throw new PaperboyError(
      'usage',
      `There is no source “${typed}”. There are: ${known === '' ? 'none' : known}.`,
    );
  });
}

interface Read extends Partial<ReadingResult> {
  readonly source: string;
  readonly seconds: number;
  readonly error?: string;
}

async function readOne(
  name: string,
  { reading, signal }: { readonly reading: SourceReading; readonly signal: AbortSignal },
  { stderr }: Terminal,
): Promise<Read> {
  const began = performance.now();
  const source = shownName(name);
  const taken = () => Number(((performance.now() - began) / 1_000).toFixed(1));
  const tell = createReadingTeller((line) => void stderr.write(`${line}\n`));
  try {
    const result = await reading.read(name, tell, signal);
    return { source, ...result, seconds: taken() };
  } catch (error) {
    if (error instanceof SourceProblem || error instanceof PaperboyError || signal.aborted)
      return { source, seconds: taken(), error: error instanceof Error ? error.message : String(error) };
    throw error;
  }
}

function summary({ source, records = 0, removed = 0, seconds, error }: Read): string {
  if (error !== undefined) return `${source}: not read to its end: ${error}\n`;
  const gone = removed === 0 ? '' : `, ${groupDigits(removed)} gone`;
  return `${source}: ${counted(records, 'paper')} read${gone}, in ${seconds} s\n`;
}

const TOLD_EACH_MS = 1_000;

/** Tells how far a reading is, once a second. @param now in milliseconds, of any clock that does not jump */
export function createReadingTeller(
  say: (line: string) => void,
  now: () => number = () => performance.now(),
): (progress: ReadingProgress) => void {
  const began = now();
  let told = began;
  let first: number | undefined;
  return ({ source, done, all }) => {
    first ??= done;
    const at = now();
    if (at - told < TOLD_EACH_MS) return;
    told = at;
    const rate = Math.round(((done - first) * 1_000) / (at - began));
    const share =
      all === undefined || all <= 0 ? '' : ` of ${groupDigits(all)} (${Math.floor((100 * done) / all)} %)`;
    say(`${shownName(source)}: ${groupDigits(done)}${share} papers read, ${groupDigits(rate)} a second`);
  };
}
