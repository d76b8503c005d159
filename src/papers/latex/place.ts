import type { Cursor } from './cursor.ts';
import type { Output } from './output.ts';

/** Where running text is being rendered. */
export interface Place {
  readonly cursor: Cursor;
  readonly out: Output;
  readonly depth: number;
  /** Renders the inside of the braces here to the output; false if there are none. */
  readonly renderGroup: () => boolean;
}
