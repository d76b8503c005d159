import { OPEN_MENU, readCustomId } from './render-components.ts';

const MAX_DEPTH = 12;

/**
 * The tokens of buttons and menus in components of a post of ours, in their order, whatever they stand in: rows, containers,
 * sections. @param value as the API has it
 */
export function readTokens(value: unknown, depth = 0): readonly string[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => readTokens(one, depth + 1));
  const { custom_id: id, options, ...parts } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string') return Object.values(parts).flatMap((part) => readTokens(part, depth + 1));
  if (id === OPEN_MENU && Array.isArray(options)) {
    return options.flatMap((option: unknown) => {
      const { value: token } = Object(option) as { readonly value?: unknown };
      return typeof token === 'string' ? [token] : [];
    });
  }
  const token = readCustomId(id);
  return token === undefined ? [] : [token];
}
