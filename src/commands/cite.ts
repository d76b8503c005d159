import { bibtexEntry } from '../papers/bibtex-entry.ts';
import { displayText } from '../papers/latex.ts';
import type { Command } from './command.ts';
import { paperActions } from './compose-paper.ts';
import { unknownPaper } from './unknown-paper.ts';

/** A BibTeX entry. */
export const answerCite: Command<'cite'> = ({ reference }, context) => {
  const paper = context.library.find(reference);
  if (paper === undefined) return unknownPaper(reference, context, 'cite');
  return {
    tone: 'answer',
    blocks: [
      {
        kind: 'text',
        role: 'heading',
        spans: [{ text: 'Cite ' }, { text: displayText(paper.title), style: 'strong' }],
      },
      { kind: 'code', language: 'bibtex', text: bibtexEntry(paper) },
      { kind: 'actions', actions: paperActions(paper, context, ['paper', 'related']) },
    ],
  };
};
