import { globSync } from 'node:fs';

const [library] = globSync('/usr/lib/*/faketime/libfaketime.so.1');

/** Why tests that move a process's time of day are skipped here; never where CI is set, where it is a failure. */
export const movedTimeMissing =
  library === undefined && process.env['CI'] === undefined
    ? "no libfaketime (install Debian's faketime)"
    : undefined;

/**
 * The environment of a process that takes another moment for now; how long things take stays as it is.
 * @param when `+15m`, or a file that has the like of it and is read at every look at the time
 */
export function movedTime(when: { readonly by: string } | { readonly file: string }): Record<string, string> {
  if (library === undefined) throw new Error("libfaketime is missing: install Debian's faketime");
  return {
    LD_PRELOAD: library,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    ...('by' in when
      ? { FAKETIME: when.by }
      : { FAKETIME_TIMESTAMP_FILE: when.file, FAKETIME_NO_CACHE: '1' }),
  };
}
