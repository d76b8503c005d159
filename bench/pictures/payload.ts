/** What goes to a platform, as it is sent: plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | Fields;

/** An object of a payload: a block, an element, a component, an embed. */
export interface Fields {
  readonly [field: string]: Json | undefined;
}

/** As the platform receives it: without what JSON leaves out, and with builders resolved. */
export function asSent(value: unknown): Fields {
  const sent: Json = JSON.parse(JSON.stringify(value));
  return fieldsOf(sent) ?? {};
}

/** The fields of an object; undefined for anything else. */
export function fieldsOf(value: Json | undefined): Fields | undefined {
  return isFields(value) ? value : undefined;
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list, without what is none; empty for anything else. */
export function listOf(value: Json | undefined): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** A text or a number as text; empty for anything else. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A number, also one that is written as a text; 0 for anything else. */
export function numberOf(value: Json | undefined): number {
  const number = Number(textOf(value));
  return Number.isFinite(number) ? number : 0;
}
