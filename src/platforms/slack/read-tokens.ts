import { fromValue } from './escape.ts';
import { ACTION_PREFIX } from './render-blocks.ts';

const OURS = new RegExp(`^${ACTION_PREFIX}:\\d+$`);
const MAX_DEPTH = 12;

/** The tokens of buttons and menus within blocks of a post of ours, in their order. */
export function readTokens(value: unknown, depth = 0): readonly string[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => readTokens(one, depth + 1));
  const fields = value as Readonly<Record<string, unknown>>;
  if (typeof fields['action_id'] === 'string' && OURS.test(fields['action_id'])) return valuesOf(fields);
  return Object.values(fields).flatMap((field) => readTokens(field, depth + 1));
}

function valuesOf({ value, options }: Readonly<Record<string, unknown>>): readonly string[] {
  const all = Array.isArray(options) ? options.map((option: unknown) => Object(option).value) : [value];
  return all.flatMap((one: unknown) => (typeof one === 'string' && one !== '' ? [fromValue(one)] : []));
}
