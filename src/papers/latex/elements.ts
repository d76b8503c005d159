import type { Cursor } from './cursor.ts';

/** A piece of marked-up text, as some archives export formulas: `<tex xmlns:mml="…">$x$</tex>`. */
export interface MarkedElement {
  readonly kind: 'formula' | 'above' | 'below';
  /** Characters of its opening tag, of what is in it, and of its closing tag. */
  readonly open: number;
  readonly length: number;
  readonly close: number;
}

// Without a namespace it may be anything, even code that the text is about.
const ELEMENT = /(<(tex|sup|sub|inf)\s+xmlns[^<>]{0,300}>)([\s\S]{0,500}?)<\/\2>/y;

/** The element that begins at the cursor, which does not move; undefined when none of at most 500 characters does. */
export function elementAt(cursor: Cursor): MarkedElement | undefined {
  const name = cursor.ahead(ELEMENT, 2);
  if (name === undefined) return undefined;
  return {
    kind: name === 'tex' ? 'formula' : name === 'sup' ? 'above' : 'below',
    open: cursor.ahead(ELEMENT, 1)?.length ?? 0,
    length: cursor.ahead(ELEMENT, 3)?.length ?? 0,
    close: name.length + 3,
  };
}
