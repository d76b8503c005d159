import { foldText } from '../../papers/fold.ts';

/** `Title: Subtitle`; the title alone where it has the subtitle already. Empty where nothing is written. */
export function titleOf(title = '', subtitle = ''): string {
  const [main, below] = [title.trim(), subtitle.trim()];
  if (isBlank(main)) return isBlank(below) ? '' : below;
  if (isBlank(below) || foldText(main).includes(foldText(below))) return main;
  return /[?!:;.…–—-]["'”’»}]*$/.test(main) ? `${main} ${below}` : `${main}: ${below}`;
}

/** Only white space and braces. */
function isBlank(text: string): boolean {
  return !/[^\s{}~\\]/.test(text);
}
