import { type LiveRecord, SourceProblem } from '../live-source.ts';
import type { SourceContext } from '../source-kind.ts';
import { completeRecord } from './complete-record.ts';
import { createLookup } from './create-lookup.ts';
import { servicesOn } from './services.ts';

/** Completes records that have no abstract by what others know of their DOI, during one reading. */
export interface Enrichment {
  /** Who is asked: `crossref+openalex`; empty where nobody may be. */
  readonly asked: string;
  /**
   * @returns the record as it is, where nobody knows more
   * @throws SourceProblem where nobody answers; from then on at once, until the next reading
   */
  complete(record: LiveRecord['record'], doi: string, signal: AbortSignal): Promise<LiveRecord['record']>;
}

/** An enrichment by whom SOURCES names. */
export function createEnrichment(context: SourceContext): Enrichment {
  const lookup = createLookup(context);
  const asked = [...servicesOn(context.settings)].filter((service) => service !== 'arxiv').join('+');
  let away: SourceProblem | undefined;
  return {
    asked,
    complete: async (record, doi, signal) => {
      if (away !== undefined) throw away;
      try {
        const other = await lookup.lookUp(`doi:${doi}`, signal);
        return other === undefined ? record : completeRecord(record, other.record);
      } catch (error) {
        // Of a single work nothing may be known; who is away is away for all.
        if (error instanceof SourceProblem && isAway(error)) away = error;
        throw error;
      }
    },
  };
}

function isAway({ kind, status }: SourceProblem): boolean {
  return kind === 'later' || status === 401 || status === 403;
}
