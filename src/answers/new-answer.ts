import type { Intent } from '../chat/intent.ts';
import type { Action, Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { localDate } from '../digest/local-time.ts';
import type { Arrival } from '../store/arrivals.ts';
import type { AnswerContext } from './answer-context.ts';
import { dayText } from './digest/day-text.ts';
import { composeNew } from './new-list.ts';
import { readSaidTime } from './new-said-time.ts';
import { momentOf } from './new-since.ts';
import { arrivalsOn } from './new-topic.ts';
import { notice } from './notice.ts';
import { sourceButton } from './sources-button.ts';

/** Without a word on it. */
const DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;
const QUOTED_CHARACTERS = 100;
const LABEL_CHARACTERS = 75;
const LONGER_DAYS = 30;

/** What came into the library since a time, the newest first; that nothing came is said as it is. */
export async function answerNew(intent: Intent<'new'>, context: AnswerContext): Promise<Answer> {
  const { arrivals, say } = context;
  const since = sinceOf(intent, context);
  if (since === undefined)
    return notice('notice', say.spans('new.noTime', { said: shorten(intent.since, QUOTED_CHARACTERS) }));
  const sources = await countSources(context);
  const came = arrivals === undefined ? [] : await inLibrary(await (await arrivals()).since(since), context);
  const wanted = { topic: intent.topic, since };
  const found = intent.topic === '' ? came : await arrivalsOn(intent.topic, came, context.library);
  if (found.length > 0) return composeNew(found, { ...wanted, offset: intent.offset }, context);
  if (came.length > 0 || (arrivals !== undefined && sources !== 0))
    return nothingNew({ ...wanted, sources: sources ?? 0 }, context);
  const isLatest = intent.orLatest === true && intent.topic !== '' && intent.since === '';
  return isLatest ? context.answer(latest(intent.topic)) : notGrowing(intent, context);
}

function latest(topic: string): Intent<'ask'> {
  return { kind: 'ask', topic, said: topic, asks: true, newest: true };
}

function sinceOf({ since }: Intent<'new'>, { now, asker }: AnswerContext): Date | undefined {
  if (since === '') return new Date(now.getTime() - DAYS * DAY_MS);
  const said = readSaidTime(since);
  return said === undefined ? undefined : momentOf(said, { now, timezone: asker?.timezone ?? 'UTC' });
}

/** Undefined where that is not known. */
async function countSources({ sources }: AnswerContext): Promise<number | undefined> {
  return sources === undefined ? undefined : (await (await sources()).list()).length;
}

/** So many are asked for by other ids that they may have; more are of a library that lags behind. */
const MOST_ASKED_FOR = 200;

/** Each paper once, under the id that it has now; what left the library is not new in it. */
async function inLibrary(
  arrivals: readonly Arrival[],
  { library }: AnswerContext,
): Promise<readonly Arrival[]> {
  const here = new Set(await library.ids());
  const others = arrivals.filter(({ paperId }) => !here.has(paperId)).slice(0, MOST_ASKED_FOR);
  const found = await Promise.all(others.map(({ paperId }) => library.find(paperId)));
  const idsNow = new Map(others.map(({ paperId }, at) => [paperId, found[at]?.id]));
  const all = new Map<string, Arrival>();
  for (const arrival of arrivals) {
    const id = here.has(arrival.paperId) ? arrival.paperId : idsNow.get(arrival.paperId);
    if (id !== undefined && !all.has(id)) all.set(id, { ...arrival, paperId: id });
  }
  return [...all.values()];
}

function notGrowing({ topic }: Intent<'new'>, context: AnswerContext): Answer {
  const { say } = context;
  return notice('notice', say.spans('new.notGrowing'), [latestButton(topic, context)]);
}

function latestButton(topic: string, { act, say }: AnswerContext): Action {
  const name = shorten(topic, QUOTED_CHARACTERS);
  const text = topic === '' ? say.text('new.latest') : say.text('new.latestOn', { topic: name });
  return act(
    { kind: 'search', query: `${topic} sort:newest`.trim(), offset: 0, nearest: false },
    { label: shorten(text, LABEL_CHARACTERS), description: text },
  );
}

interface Nothing {
  readonly topic: string;
  readonly since: Date;
  readonly sources: number;
}

function nothingNew({ topic, since, sources }: Nothing, context: AnswerContext): Answer {
  const { act, say, now } = context;
  const day = dayOf(since, context);
  const said =
    topic === ''
      ? say.spans('new.none', { day, count: sources })
      : say.spans('new.noneOn', { day, count: sources, topic: shorten(topic, QUOTED_CHARACTERS) });
  const longer = new Date(now.getTime() - LONGER_DAYS * DAY_MS);
  const label = say.text('new.longer', { count: LONGER_DAYS });
  const look = act(
    { kind: 'new', topic, since: longer.toISOString(), offset: 0 },
    { label, description: label },
  );
  return notice('notice', said, [
    ...(since > longer ? [look] : []),
    latestButton(topic, context),
    sourceButton({ verb: 'list', name: '' }, 'sources.show', context),
  ]);
}

function dayOf(since: Date, { asker, say }: AnswerContext): string {
  return dayText(localDate(since, asker?.timezone ?? 'UTC'), say.locale);
}
