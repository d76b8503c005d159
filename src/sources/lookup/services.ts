import type { SourceSettings } from '../config.ts';
import type { LiveRecord } from '../live-source.ts';
import type { SourceContext } from '../source-kind.ts';

/**
 * Asks a service for one paper by its own id.
 * @returns undefined where it does not know it
 * @throws SourceProblem where it does not answer
 */
export type AskService = (
  id: string,
  context: SourceContext,
  signal: AbortSignal | undefined,
) => Promise<LiveRecord | undefined>;

/** Who can be asked for single papers. */
export type ServiceName = 'arxiv' | 'crossref' | 'openalex';

/** What people call them. */
export const SERVICE_NAMES: Readonly<Record<ServiceName, string>> = {
  arxiv: 'arXiv',
  crossref: 'Crossref',
  openalex: 'OpenAlex',
};

/** Those that may be asked: SOURCES names them, or a source of theirs. Who names none has nothing asked. */
export function servicesOn({ sources = [] }: Pick<SourceSettings, 'sources'>): ReadonlySet<ServiceName> {
  const kinds = new Set(sources.map((name) => name.split(':', 1)[0]?.trim().toLowerCase()));
  const all: readonly ServiceName[] = ['arxiv', 'crossref', 'openalex'];
  return new Set(all.filter((service) => kinds.has(service)));
}
