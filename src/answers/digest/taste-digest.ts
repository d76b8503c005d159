import type { Address } from '../../chat/address.ts';
import type { Answer, FactsBlock, Span } from '../../chat/reply.ts';
import { shorten } from '../../chat/shorten.ts';
import type { DigestDesk } from '../../digest/digest-desk.ts';
import type { Taste } from '../../digest/new/taste.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import type { AnswerContext } from '../answer-context.ts';
import { composePaper } from '../compose-paper.ts';
import { findCertain } from '../find-meant.ts';
import { notice } from '../notice.ts';
import { heading, note } from '../text-block.ts';
import { unknownPaper } from '../unknown-paper.ts';
import { lessAction } from './less-action.ts';

type Fact = FactsBlock['facts'][number];

/** Whose taste it is. */
interface Place {
  readonly digests: DigestDesk;
  readonly address: Address;
}

const LISTED = 5;
const TITLE_CHARACTERS = 120;
const WORD = /^(?<what>reset|forget|less)(?: of)?(?:[ :]+(?<which>\S.*))?$/is;

/** The last paper of the day. */
const THIS = /^(?:(?:this|it|that)(?: one| paper)?)?[ !.?]*$/i;

/** Does what follows `digest taste` change something? */
export function changesTaste(text: string): boolean {
  return WORD.test(text.trim());
}

/** What a channel's new papers are picked by, in words; `reset` forgets it, `less` and a paper sets that as not wanted. */
export function answerTaste(text: string, place: Place, context: AnswerContext): Promise<Answer> {
  const { what, which = '' } = WORD.exec(text.trim())?.groups ?? {};
  if (what === undefined) return showTaste(place, context);
  return what.toLowerCase() === 'less' ? setLess(which, place, context) : reset(place, context.say);
}

async function reset({ digests, address }: Place, say: Messages): Promise<Answer> {
  await digests.resetTaste(address);
  return notice('notice', say.spans('taste.wasReset'));
}

async function setLess(which: string, { digests, address }: Place, context: AnswerContext): Promise<Answer> {
  const { library, say } = context;
  const said = THIS.test(which) ? ((await digests.lastPaper(address)) ?? '') : which;
  if (said === '') return notice('notice', say.spans('taste.lessWhich'));
  const meant = await findCertain(said, library);
  if (meant.kind !== 'paper')
    return unknownPaper({ said: which, meant }, context, (id) => ({
      kind: 'digest',
      verb: 'taste',
      text: `less ${id}`,
    }));
  const { paper } = meant;
  await digests.noteInterest(address, paper.id, 'less');
  return notice(
    'notice',
    say.spans('taste.lessDone', { title: shorten(paper.shown.title, TITLE_CHARACTERS) }),
  );
}

async function showTaste({ digests, address }: Place, context: AnswerContext): Promise<Answer> {
  const { act, say } = context;
  const [taste, { subscription }] = await Promise.all([digests.taste(address), digests.status(address)]);
  const { signals } = taste;
  const resetAction = act(
    { kind: 'digest', verb: 'taste', text: 'reset' },
    { label: say.text('taste.reset'), description: say.text('taste.resetOf') },
  );
  return {
    tone: 'answer',
    blocks: [
      heading(say.text('taste.heading')),
      ...(subscription?.papers === undefined ? [note(say.spans('taste.unused'))] : []),
      ...(taste.hasNews ? [] : [note(say.spans('news.lacking'))]),
      { kind: 'facts', facts: factsOf(taste, subscription, say) },
      ...likedOf(taste)
        .slice(0, LISTED)
        .map(({ paper }) => ({
          ...composePaper(paper, say),
          actions: [...context.paperActions(paper, ['paper']), lessAction(paper, context)],
        })),
      ...(signals.length === 0 ? [] : [{ kind: 'actions' as const, actions: [resetAction] }]),
    ],
  };
}

function likedOf({ signals }: Taste): Taste['signals'] {
  return signals.filter(({ kind }) => kind !== 'down' && kind !== 'less');
}

function factsOf(taste: Taste, subscription: Subscription | undefined, say: Messages): readonly Fact[] {
  const { signals, words, hasOwn } = taste;
  const { topic } = subscription ?? {};
  const disliked = signals.filter(({ kind }) => kind === 'down' || kind === 'less');
  const fact = (label: Parameters<Messages['text']>[0], text: string): Fact => ({
    label: say.text(label),
    value: [{ text }],
  });
  return [
    ...(topic === undefined ? [] : [fact('status.topic', say.text('text.quoted', { text: topic }))]),
    { label: say.text('taste.liked'), value: countsOf(taste, say) },
    ...(words.length === 0 ? [] : [fact('taste.words', words.join(', '))]),
    ...(disliked.length === 0
      ? []
      : [
          fact(
            'taste.disliked',
            disliked
              .slice(0, LISTED)
              .map(({ paper }) => shorten(paper.shown.title, TITLE_CHARACTERS))
              .join(' · '),
          ),
        ]),
    ...(hasOwn ? [fact('taste.own', say.text('taste.nearLab'))] : []),
  ];
}

function countsOf(taste: Taste, say: Messages): readonly Span[] {
  const count = (wanted: string) => taste.signals.filter(({ kind }) => kind === wanted).length;
  const told = (['saved', 'shared', 'up'] as const).flatMap((kind) =>
    count(kind) === 0 ? [] : [say.text(`taste.${kind}`, { count: count(kind) })],
  );
  return told.length === 0 ? say.spans('taste.nothing') : [{ text: told.join(' · ') }];
}
