import type { InterestKind } from '../../store/interests.ts';
import { within } from '../../within.ts';
import type { AnswerContext } from '../answer-context.ts';
import { digestPlace } from './digest-place.ts';

/** What somebody did, or took back. */
interface Shown {
  readonly paperId: string;
  readonly kind: InterestKind;
  readonly isOver?: boolean;
}

/** How long an answer waits for it, in milliseconds. */
const PATIENCE_MS = 500;

/**
 * Writes down for the papers of the day of a channel what somebody did there with a paper. No answer depends on it: what fails
 * or takes long is left out.
 */
export async function noteInterest(
  { paperId, kind, isOver = false }: Shown,
  { asker, digests }: Pick<AnswerContext, 'asker' | 'digests'>,
): Promise<void> {
  if (asker === undefined || digests === undefined) return;
  const write = async () => {
    const desk = await digests();
    const address = await digestPlace(asker, desk);
    await (isOver ? desk.dropInterest(address, paperId, kind) : desk.noteInterest(address, paperId, kind));
  };
  await within(PATIENCE_MS, write()).catch(() => undefined);
}
