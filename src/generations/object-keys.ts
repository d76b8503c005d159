import { type FileFacts, MANIFEST_FILE } from './manifest.ts';

/** Where a generation's manifest is. */
export function manifestKey(name: string): string {
  return `${name}/${MANIFEST_FILE}`;
}

/**
 * Where a file of a generation is. Its key names its content, so that two that publish a generation of one name at once
 * cannot put files below each other's manifest, and whoever reads is never overtaken.
 */
export function fileKey(name: string, file: string, { crc32 }: FileFacts): string {
  return `${name}/${file}.${crc32.toString(16).padStart(8, '0')}`;
}

/** The names before the keys, those with a manifest only. */
export function publishedNames(keys: readonly string[]): readonly string[] {
  const end = manifestKey('');
  return keys.flatMap((key) => (key.endsWith(end) ? [key.slice(0, -end.length)] : []));
}
