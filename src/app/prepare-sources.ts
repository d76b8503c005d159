import type { Harvester } from '../harvest/harvester.ts';
import type { SourceSettings } from '../sources/config.ts';
import { kindOf } from '../sources/source-kinds.ts';
import type { Sources } from '../store/sources.ts';
import { readLocalSources } from './read-local-sources.ts';

interface Prepared {
  readonly harvester: Pick<Harvester, 'read'>;
  readonly sources: Sources;
  readonly settings: SourceSettings;
  /** Told, in lines, what leaves. */
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Takes over what SOURCES names, and reads what lies on this machine: it is quick, and what the library is for most. */
export async function prepareSources({ harvester, sources, settings, say, signal }: Prepared): Promise<void> {
  for (const gone of await sources.configure(namedSources(settings)))
    say(`${gone} is not in SOURCES any more: its papers leave the library`);
  await readLocalSources({ harvester, sources, signal, isReadOnceEnough: true });
}

/** Those of SOURCES that are read; others look up single papers. */
export function namedSources({ sources = [] }: Pick<SourceSettings, 'sources'>): readonly string[] {
  return sources.filter((name) => kindOf(name) !== undefined);
}
