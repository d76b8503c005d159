import { createSourceDesk } from '../harvest/create-source-desk.ts';
import type { SourceDesk } from '../harvest/source-desk.ts';
import type { SourceSettings } from '../sources/config.ts';
import { readKnownSource } from '../sources/source-faults.ts';
import { kindOf, SOURCE_KINDS } from '../sources/source-kinds.ts';
import type { Store } from '../store/open-store.ts';

/** The desk of the sources in a database. @param wake told when something is due */
export function sourceDeskOf(
  settings: SourceSettings,
  { sources }: Pick<Store, 'sources'>,
  wake: () => void = () => undefined,
): SourceDesk {
  const readName = (text: string) => readKnownSource(text, SOURCE_KINDS);
  return createSourceDesk({ sources, settings, kindOf, readName, wake });
}
