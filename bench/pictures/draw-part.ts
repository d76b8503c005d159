import { type Content, inline } from './markup.ts';
import type { Fields } from './payload.ts';
import { textOf } from './payload.ts';

/** How one type of a payload's parts is drawn. */
export interface Drawing {
  /** All fields that are drawn, or that change nothing that can be seen. Others are named in red. */
  readonly fields: readonly string[];
  draw(part: Fields): Content;
}

/** Drawings by the `type` of the parts. */
export type Drawings = Readonly<Record<string, Drawing>>;

/** A part, drawn as its type says. What is not known how to draw is a red box, so that nothing is silently missing. */
export function drawPart(part: Fields, drawings: Drawings): Content {
  const type = textOf(part['type']);
  const drawing = Object.hasOwn(drawings, type) ? drawings[type] : undefined;
  if (drawing === undefined) return unknown(`unknown type: ${type === '' ? '–' : type}`);
  return [drawing.draw(part), strangeFields(part, ['type', ...drawing.fields], type)];
}

/** Red boxes for those fields that are none of these. */
export function strangeFields(part: Fields, known: readonly string[], what: string): Content {
  return Object.keys(part)
    .filter((field) => !known.includes(field))
    .map((field) => unknown(`${what}: unknown field ${field}`));
}

/** A box that nobody overlooks. */
export function unknown(what: string): Content {
  return inline('unknown', what);
}
