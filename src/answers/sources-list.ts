import { type Address, partsOf } from '../chat/address.ts';
import type { Intent } from '../chat/intent.ts';
import type { Action, Answer, FactsBlock, Span } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { SourceStatus } from '../harvest/source-desk.ts';
import { shownName } from '../sources/shown-name.ts';
import { agoText, isNow } from './ago-text.ts';
import type { AnswerContext } from './answer-context.ts';
import { notice } from './notice.ts';
import { turnsOf } from './page-turns.ts';
import { sourceButton } from './sources-button.ts';
import { heading, note } from './text-block.ts';

/** Each has two buttons, and two turn the page. */
const PAGE = 6;
const NAME_CHARACTERS = 120;
const TROUBLE_CHARACTERS = 300;

/** How each source stands, with what may be done to those that somebody added. */
export function composeSources(
  all: readonly SourceStatus[],
  { offset: wanted }: { readonly offset: number },
  context: AnswerContext,
): Answer {
  const { say } = context;
  if (all.length === 0) return notice('notice', say.spans('sources.none'));
  const offset = Math.min(wanted, Math.floor((all.length - 1) / PAGE) * PAGE);
  const shown = all.slice(offset, offset + PAGE);
  const end = offset + shown.length;
  const turns = turnsOf({
    name: say.text('sources.name'),
    here: listFrom(offset),
    previous: offset > 0 ? Math.max(0, offset - PAGE) : undefined,
    next: end < all.length ? end : undefined,
    page: listFrom,
  });
  const range = say.text('list.range', { from: offset + 1, to: end, of: all.length });
  const actions = [...shown.flatMap((one) => buttonsOf(one, context)), ...turnButtons(turns, context)];
  return {
    tone: 'answer',
    inPlace: true,
    turns,
    blocks: [
      heading(say.text('sources.name')),
      ...(shown.length < all.length ? [note(range)] : []),
      { kind: 'facts', facts: shown.map((one) => factOf(one, context)) },
      note(say.spans('sources.addHint')),
      ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, actions }]),
    ],
  };
}

function listFrom(offset: number): Intent<'sources'> {
  return { kind: 'sources', verb: 'list', name: '', offset };
}

function turnButtons(turns: NonNullable<Answer['turns']>, { act, say }: AnswerContext): readonly Action[] {
  return (['previous', 'next'] as const).flatMap((turn) => {
    const intent = turns[turn];
    const action = say.text(`action.${turn}`);
    const list = say.text('sources.name');
    return intent === undefined
      ? []
      : [act(intent, { label: action, description: say.text('action.turnOf', { action, list }) })];
  });
}

/** What SOURCES names is taken out there. */
function buttonsOf({ name, origin, isPaused }: SourceStatus, context: AnswerContext): readonly Action[] {
  const verb = isPaused ? 'resume' : 'pause';
  return [
    sourceButton({ verb, name }, `sources.${verb}`, context),
    ...(origin === 'config' ? [] : [sourceButton({ verb: 'remove', name }, 'sources.remove', context)]),
  ];
}

function factOf(status: SourceStatus, context: AnswerContext): FactsBlock['facts'][number] {
  const parts = [
    ...stateOf(status, context).map((text): readonly Span[] => [{ text }]),
    addedBy(status, context),
  ];
  return {
    label: shorten(shownName(status.name), NAME_CHARACTERS),
    value: parts.flatMap((part, at) => (at === 0 ? part : [{ text: ' · ' }, ...part])),
  };
}

/** How a source stands, in a few words each. */
export function stateOf(
  status: SourceStatus,
  { say, now }: Pick<AnswerContext, 'say' | 'now'>,
): readonly string[] {
  const { papers, lastSuccess, nextRead, isPaused, isReading, trouble, failingSince } = status;
  const when = (at: Date) => agoText(at, now, say.locale);
  return [
    say.text('library.papers', { count: papers }),
    lastSuccess === undefined
      ? say.text('sources.unread')
      : isNow(lastSuccess, now)
        ? say.text('sources.readNow')
        : say.text('sources.read', { when: when(lastSuccess) }),
    ...(isPaused ? [say.text('sources.paused')] : []),
    ...(isReading ? [say.text('sources.reading')] : []),
    ...(!isPaused && !isReading && nextRead !== undefined
      ? [
          nextRead <= now || isNow(nextRead, now)
            ? say.text('sources.nextNow')
            : say.text('sources.next', { when: when(nextRead) }),
        ]
      : []),
    ...(trouble === undefined
      ? []
      : [say.text('sources.trouble', { why: shorten(trouble.replace(/[.。]$/, ''), TROUBLE_CHARACTERS) })]),
    ...(trouble === undefined || failingSince === undefined || isNow(failingSince, now)
      ? []
      : [say.text('sources.failing', { when: when(failingSince) })]),
  ];
}

/** The platform shows the name of a person of its own. */
function addedBy({ origin, addedBy: owner }: SourceStatus, { say, asker }: AnswerContext): readonly Span[] {
  if (origin === 'config') return [{ text: say.text('sources.operator') }];
  const { platform, channel: person } = partsOf((owner ?? '') as Address);
  const text = say.text('sources.person');
  if (owner === undefined || asker === undefined || partsOf(asker.address).platform !== platform)
    return say.spans('sources.by', { who: text });
  return say.spans('sources.by', { who: { text, person } });
}
