import { ComponentType } from 'discord.js';

const MAX_DEPTH = 12;

/** What components of a message show in words, and where its link buttons lead. */
export interface Displayed {
  readonly texts: readonly string[];
  readonly addresses: readonly string[];
}

/**
 * Reads the text displays of a message that is made of components, whatever they stand in: containers, sections.
 * https://docs.discord.com/developers/components/reference
 * @param value as the API has it
 */
export function readDisplayed(value: unknown): Displayed {
  const found = { texts: [] as string[], addresses: [] as string[] };
  gather(value, found, 0);
  return found;
}

function gather(value: unknown, found: { texts: string[]; addresses: string[] }, depth: number): void {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) gather(one, found, depth + 1);
    return;
  }
  const { type, content, url, components, accessory } = value as Readonly<Record<string, unknown>>;
  if (type === ComponentType.TextDisplay && typeof content === 'string') found.texts.push(content);
  if (type === ComponentType.Button && typeof url === 'string') found.addresses.push(url);
  gather(components, found, depth + 1);
  gather(accessory, found, depth + 1);
}
