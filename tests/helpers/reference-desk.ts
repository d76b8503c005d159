import { createBot } from '../../src/answers/bot.ts';
import { createReferenceDesk } from '../../src/harvest/create-reference-desk.ts';
import { createPaper } from '../../src/papers/create-paper.ts';
import type { Paper } from '../../src/papers/paper.ts';
import type { SourceSettings } from '../../src/sources/config.ts';
import { type LiveRecord, SourceProblem } from '../../src/sources/live-source.ts';
import { createLookup } from '../../src/sources/lookup/create-lookup.ts';
import type { AskService } from '../../src/sources/lookup/services.ts';
import { tidyRecord } from '../../src/sources/tidy-record.ts';
import { silent } from './conversation.ts';
import { inputEvent, textEvent } from './events.ts';
import { seedLibrary } from './seeds.ts';
import { sourceContext, virtualPace } from './source-trial.ts';

/** What arXiv knows in a test: papers by their ids; `silent` of one that it does not answer for. */
export type KnownPapers = ReadonlyMap<string, LiveRecord['record'] | 'silent'>;

interface TrialDesk {
  /** Asked, in their order. */
  readonly asked: string[];
  /** What was added, and by whom. */
  readonly kept: { readonly record: LiveRecord; readonly by: string }[];
}

/** A real desk, whose arXiv and Crossref are a map. @param settings what allows that they are asked */
export function trialDesk(
  known: KnownPapers,
  settings: Partial<SourceSettings> = { sources: ['arxiv', 'crossref'] },
  options: Partial<Parameters<typeof createReferenceDesk>[0]> = {},
) {
  const trial: TrialDesk = { asked: [], kept: [] };
  const ask: AskService = async (id) => {
    trial.asked.push(id);
    const record = known.get(id);
    if (record === 'silent') throw new SourceProblem('later', 'It is busy or away (HTTP 503).');
    return record === undefined ? undefined : { key: id, record };
  };
  const lookup = createLookup(sourceContext(settings, virtualPace()), { arxiv: ask, crossref: ask });
  const keep = async (record: LiveRecord, by: string): Promise<Paper> => {
    trial.kept.push({ record, by });
    const { facts } = tidyRecord({ ...record.record, source: { file: 'added', line: 1 } });
    if (facts === undefined) throw new Error('no paper');
    return createPaper(facts);
  };
  return { ...trial, desk: createReferenceDesk({ lookup, addedBy: 'managers', keep, ...options }) };
}

/** As arXiv has it. */
export function foundRecord(some: Partial<LiveRecord['record']> = {}): LiveRecord['record'] {
  return {
    title: 'Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks',
    authors: ['Patrick Lewis', 'Ethan Perez'],
    abstract:
      'Large pre-trained language models have been shown to store factual knowledge in their parameters. We explore offline reinforcement learning and retrieval-augmented generation.',
    year: 2020,
    url: 'https://arxiv.org/abs/2005.11401',
    ...some,
  };
}

/** A bot over the seeds whose desk this is, and somebody who says something to it and presses. */
export function botWithDesk(...args: Parameters<typeof trialDesk>) {
  const trial = trialDesk(...args);
  const bot = createBot({ library: seedLibrary, logger: silent, references: async () => trial.desk });
  const say = (text: string) => bot.handle(textEvent(text));
  const press = (token: string, isManager = false) => {
    const event = inputEvent({ kind: 'action', token });
    return bot.handle({ ...event, sender: { ...event.sender, isManager } });
  };
  return { ...trial, bot, say, press };
}
