import { agoText, isNow } from '../answers/ago-text.ts';
import type { Config } from '../app/config.ts';
import type { Finding } from '../chat/platform.ts';
import type { SourceStatus } from '../harvest/source-desk.ts';
import type { SourceReading } from '../harvest/source-reading.ts';
import { countPapers } from '../search/describe-library.ts';
import { shownName } from '../sources/shown-name.ts';

/**
 * How each source of papers stands, as it was when it was read last; nothing is fetched for that. Said only where there are some.
 * @param open the sources; by default those of the configuration
 */
export async function diagnoseSources(
  config: Config,
  open: (config: Config) => Promise<SourceReading> = openSourcesOf,
): Promise<readonly Finding[]> {
  const nothing = (found: string): readonly Finding[] => [{ well: true, about: 'Sources', found }];
  if (config.sources === undefined) return [];
  const reading = await open(config);
  try {
    const all = await reading.desk.list();
    return all.length === 0 ? nothing('none to list: they look up single papers') : all.map(findingOf);
  } finally {
    await reading.close();
  }
}

function findingOf({ name, papers, lastSuccess, trouble, isPaused }: SourceStatus): Finding {
  const about = `Source ${shownName(name)}`;
  const state = `${countPapers(papers)}, ${readText(lastSuccess, new Date())}${isPaused ? ', paused' : ''}`;
  if (trouble === undefined) return { well: true, about, found: state };
  const remedy = isPaused
    ? `“paperboy sources resume ${shownName(name)}” reads it again`
    : `“paperboy sources read ${shownName(name)}” tries it now`;
  return { well: isPaused, about, found: `${state}: ${trouble}`, remedy };
}

function readText(lastSuccess: Date | undefined, now: Date): string {
  if (lastSuccess === undefined) return 'not read to its end yet';
  return isNow(lastSuccess, now) ? 'read just now' : `read ${agoText(lastSuccess, now, 'en')}`;
}

async function openSourcesOf(config: Config): Promise<SourceReading> {
  return (await import('../app/open-source-reading.ts')).openSourceReading(config);
}
