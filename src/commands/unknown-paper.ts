import type { Action, Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { displayText } from '../papers/latex.ts';
import type { CommandContext } from './command.ts';
import { notice } from './notice.ts';

const PROPOSALS = 3;
const LABEL_CHARACTERS = 75;

/** “No such paper”, with the titles that may have been meant. */
export function unknownPaper(
  reference: string,
  { library, tokens }: CommandContext,
  kind: 'paper' | 'cite',
): Answer {
  const proposals = library.suggest(reference, 10).filter((suggestion) => suggestion.kind === 'title');
  const actions = proposals.slice(0, PROPOSALS).map(({ text, id = '' }): Action => {
    const title = displayText(text);
    return {
      label: shorten(title, LABEL_CHARACTERS),
      description: title,
      token: tokens.encode({ kind, id }),
    };
  });
  const hint = actions.length > 0 ? ' Did you mean:' : ' Search for some of its words to find its id.';
  return notice(
    'notice',
    `There is no paper with the id, title or address “${shorten(reference, 120)}” here.${hint}`,
    actions,
  );
}
