import { displayText } from '../papers/latex.ts';

/** What a person typed or pasted, which may be LaTeX of a paper, as papers are shown and indexed. */
export function readTyped(text: string): string {
  return displayText(text);
}
