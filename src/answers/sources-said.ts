import type { Intent } from '../chat/intent.ts';
import type { Answer, Span } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { SourceChange, SourceDesk } from '../harvest/source-desk.ts';
import type { MessageKey, Messages } from '../messages/messages.ts';
import { shownName } from '../sources/shown-name.ts';
import type { AnswerContext } from './answer-context.ts';
import { notice } from './notice.ts';
import { sourceButton } from './sources-button.ts';
import { composeSources } from './sources-list.ts';

type Changed = Exclude<Intent<'sources'>['verb'], 'list'>;

const DONE: Readonly<Record<Changed, MessageKey>> = {
  add: 'sources.added',
  pause: 'sources.isPaused',
  resume: 'sources.isResumed',
  remove: 'sources.removed',
};
const UNCHANGED: Readonly<Record<Changed, MessageKey>> = {
  add: 'sources.present',
  pause: 'sources.wasPaused',
  resume: 'sources.wasRead',
  remove: 'sources.wasRemoved',
};
/** A name is up to 500 characters long. */
const NAME_CHARACTERS = 200;

interface Where {
  readonly desk: SourceDesk;
  readonly context: AnswerContext;
}

/** What became of a change, with the list as it is then. */
export async function becameOf(
  change: SourceChange,
  { verb }: Intent<'sources'>,
  { desk, context }: Where,
): Promise<Answer> {
  const spans = saidOf(change, verb, context.say);
  if (change.kind === 'done') {
    const list = await composeSources(await desk.list(), { offset: 0 }, context);
    return {
      ...list,
      tone: 'answer',
      inPlace: true,
      blocks: [{ kind: 'text', role: 'body', spans }, ...list.blocks],
    };
  }
  const near = change.kind === 'unknown' ? change.near : undefined;
  const meant = near === undefined ? [] : [sourceButton({ verb, name: near }, nearLabel(verb), context)];
  const show = sourceButton({ verb: 'list', name: '' }, 'sources.show', context);
  return notice('notice', spans, change.kind === 'off' ? [] : [...meant, show]);
}

/** In words what became of a change. */
export function saidOf(
  change: SourceChange,
  verb: Intent<'sources'>['verb'],
  say: Messages,
): readonly Span[] {
  switch (change.kind) {
    case 'done':
    case 'unchanged': {
      const keys = change.kind === 'done' ? DONE : UNCHANGED;
      return say.spans(verb === 'list' ? 'sources.name' : keys[verb], { name: shortName(change.name) });
    }
    case 'unknown':
      return change.near === undefined
        ? say.spans('sources.unknown', { name: shortName(change.name) })
        : say.spans('sources.unknownNear', { name: shortName(change.name), near: shortName(change.near) });
    case 'configured':
      return say.spans('sources.fixed', { name: shortName(change.name) });
    case 'off':
      return say.spans('sources.off');
    case 'fault':
      return say.spans('sources.fault', { fault: change.fault });
    default:
      return change satisfies never;
  }
}

function shortName(name: string): string {
  return shorten(shownName(name), NAME_CHARACTERS);
}

function nearLabel(verb: Intent<'sources'>['verb']): MessageKey {
  return verb === 'list' ? 'sources.show' : `sources.${verb}`;
}
