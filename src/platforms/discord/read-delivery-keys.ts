import { readDeliveryKey } from './render-components.ts';

const MAX_DEPTH = 12;

/** The delivery keys in components of a post of ours, whatever they stand in. @param value as the API has it */
export function readDeliveryKeys(value: unknown, depth = 0): readonly string[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  const { custom_id: id, ...parts } = value as Readonly<Record<string, unknown>>;
  const key = typeof id === 'string' ? readDeliveryKey(id) : undefined;
  if (key !== undefined) return [key];
  return Object.values(parts).flatMap((part) => readDeliveryKeys(part, depth + 1));
}
