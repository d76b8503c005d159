import { doiKeys } from '../../papers/references/doi.ts';
import { type LiveRecord, SourceProblem } from '../live-source.ts';
import type { SourceContext } from '../source-kind.ts';
import { completeRecord } from './complete-record.ts';
import { KNOWN_SERVICES } from './known-services.ts';
import { type AskService, SERVICE_NAMES, type ServiceName, servicesOn } from './services.ts';

/** Finds single papers elsewhere, by what names them. */
export interface Lookup {
  /** False where SOURCES names nobody who may be asked. */
  readonly isOn: boolean;
  /** Who is asked for it, as people call them; nobody where no source allows it, or where it is no id that they know. */
  asks(reference: string): readonly string[];
  /**
   * @param reference a key of a paper: `doi:10.1162/neco.1997.9.8.1735`, `arxiv:2005.11401`
   * @returns undefined where nobody knows it, or nobody is asked
   * @throws SourceProblem where nobody who answers knows it, and somebody does not answer
   */
  lookUp(reference: string, signal?: AbortSignal): Promise<LiveRecord | undefined>;
}

/** A lookup that asks whom SOURCES names. */
export function createLookup(
  context: SourceContext,
  services: Readonly<Partial<Record<ServiceName, AskService>>> = KNOWN_SERVICES,
): Lookup {
  const on = servicesOn(context.settings);
  const questionsOn = (reference: string): readonly Question[] =>
    questions(reference).filter(({ service }) => on.has(service) && services[service] !== undefined);
  return {
    isOn: Object.keys(services).some((service) => on.has(service as ServiceName)),
    asks: (reference) => questionsOn(reference).map(({ service }) => SERVICE_NAMES[service]),
    lookUp: async (reference, signal) => {
      let found: LiveRecord | undefined;
      let problem: SourceProblem | undefined;
      for (const { service, id } of questionsOn(reference)) {
        const answer = await answerOf(services[service]?.(id, context, signal));
        if (answer instanceof SourceProblem) problem ??= answer;
        else found = completed(found, answer);
        if (found !== undefined && found.record.abstract.trim() !== '') return found;
      }
      if (found === undefined && problem !== undefined) throw problem;
      return found;
    },
  };
}

async function answerOf(
  asked: Promise<LiveRecord | undefined> | undefined,
): Promise<LiveRecord | SourceProblem | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof SourceProblem) return error;
    throw error;
  }
}

interface Question {
  readonly service: ServiceName;
  /** As the service knows it. */
  readonly id: string;
}

/** Whom to ask for what, in this order: a preprint first at its own archive. */
function questions(reference: string): readonly Question[] {
  const [, kind = '', id = ''] = /^(arxiv|doi|acl):(.+)$/s.exec(reference) ?? [];
  if (kind === 'arxiv')
    return [
      { service: 'arxiv', id },
      { service: 'openalex', id: `10.48550/arXiv.${id}` },
    ];
  const doi = kind === 'acl' ? `10.18653/v1/${id}` : id;
  const [key = ''] = kind === '' ? [] : doiKeys(doi);
  if (key.startsWith('arxiv:')) return questions(key);
  return key === ''
    ? []
    : [
        { service: 'crossref', id: doi },
        { service: 'openalex', id: doi },
      ];
}

function completed(found: LiveRecord | undefined, other: LiveRecord | undefined): LiveRecord | undefined {
  if (found === undefined || other === undefined) return found ?? other;
  return { ...found, record: completeRecord(found.record, other.record) };
}
