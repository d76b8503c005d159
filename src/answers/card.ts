import type { Answer } from '../chat/reply.ts';
import { readReference } from '../papers/reference.ts';
import type { AnswerContext } from './answer-context.ts';
import { composePaper } from './compose-paper.ts';

/**
 * A small card for the address of a paper that is here; undefined for any other address. Nothing is guessed: the address
 * itself has to name the paper.
 */
export async function composeCard(
  address: string,
  { library, paperActions, say }: Pick<AnswerContext, 'library' | 'paperActions' | 'say'>,
): Promise<Answer | undefined> {
  const isAddress = /^https?:$/.test(URL.parse(address)?.protocol ?? '');
  const reference = isAddress ? readReference(address) : undefined;
  const paper = reference === undefined ? undefined : await library.find(reference.said);
  if (paper === undefined) return undefined;
  const actions = paperActions(paper, ['paper', 'related', 'save']);
  return { tone: 'answer', blocks: [composePaper(paper, say), { kind: 'actions', actions }] };
}
