import { readSourceName } from '../sources/source-name.ts';
import type { SourceStatus } from './source-desk.ts';

/** The source that is meant: by its name in any case, by what that reads as, by what stands behind the kind (`cs.LG`), or by its kind. */
export function meantSource(all: readonly SourceStatus[], typed: string): SourceStatus | undefined {
  const names = [typed, readSourceName(typed) ?? ''].map((name) => name.toLowerCase());
  const exact = all.find(({ name }) => names.includes(name.toLowerCase()));
  if (exact !== undefined) return exact;
  const part = typed.toLowerCase();
  return (
    only(all.filter(({ name }) => name.toLowerCase().endsWith(`:${part}`))) ??
    only(all.filter(({ name }) => name.startsWith(`${part}:`)))
  );
}

/** Of several none is meant more than the others. */
function only<T>([one, ...others]: readonly T[]): T | undefined {
  return others.length === 0 ? one : undefined;
}
