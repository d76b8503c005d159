import type { Intent } from '../chat/intent.ts';
import type { Answer } from '../chat/reply.ts';
import { meantSource } from '../harvest/meant-source.ts';
import type { SourceStatus } from '../harvest/source-desk.ts';
import { readSourceName } from '../sources/source-name.ts';
import type { AnswerContext } from './answer-context.ts';
import { notice } from './notice.ts';
import { sourceButton } from './sources-button.ts';
import { composeSources } from './sources-list.ts';
import { becameOf } from './sources-said.ts';

/** What is wanted of the sources: they are shown to everybody, and changed by those who may manage a channel. */
export async function answerSources(intent: Intent<'sources'>, context: AnswerContext): Promise<Answer> {
  const { sources, asker, say } = context;
  if (sources === undefined || asker === undefined) return notice('notice', say.spans('sources.notHere'));
  const desk = await sources();
  if (intent.verb === 'list') return composeSources(await desk.list(), { offset: intent.offset }, context);
  if (!asker.isManager) return notice('notice', say.spans('sources.managersOnly'));
  if (intent.name === '') return notice('notice', say.spans('sources.which', { verb: intent.verb }));
  if (intent.verb === 'add') {
    const change = await desk.add(readSourceName(intent.name) ?? intent.name, asker.owner);
    return becameOf(change, intent, { desk, context });
  }
  const status = meantSource(await desk.list(), intent.name);
  if (intent.verb === 'remove' && intent.isSure !== true && status?.origin === 'chat')
    return askWhetherSure(status, context);
  const name = status?.name ?? readSourceName(intent.name) ?? intent.name;
  return becameOf(await desk[intent.verb](name), intent, { desk, context });
}

/** Its papers leave the library, so one slip is not enough. */
function askWhetherSure({ name, papers }: SourceStatus, context: AnswerContext): Answer {
  const { say } = context;
  const surely = sourceButton({ verb: 'remove', name, isSure: true }, 'sources.removeSurely', context);
  const pause = sourceButton({ verb: 'pause', name }, 'sources.pause', context);
  const back = sourceButton({ verb: 'list', name: '' }, 'sources.show', context);
  const asked = notice('notice', say.spans('sources.sure', { name, count: papers }), [surely, pause, back]);
  return { ...asked, inPlace: true };
}
