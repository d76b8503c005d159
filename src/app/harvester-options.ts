import type { HarvesterOptions } from '../harvest/settled-reading.ts';
import type { SourceSettings } from '../sources/config.ts';
import { type LiveSource, SourceProblem } from '../sources/live-source.ts';
import { ANY_KIND } from '../sources/read-intervals.ts';
import { createSourceContext } from '../sources/source-context.ts';
import type { SourceContext } from '../sources/source-kind.ts';
import { kindOf, specOf } from '../sources/source-kinds.ts';
import type { Store } from '../store/open-store.ts';

interface Given {
  readonly settings: SourceSettings;
  readonly store: Store;
  readonly fetch?: typeof fetch | undefined;
}

const DAY_MS = 24 * 60 * 60_000;

/** How sources are opened, and when, as the settings say. */
export function harvesterOptions({
  settings,
  store,
  fetch,
}: Given): Pick<HarvesterOptions, 'store' | 'isRead' | 'open' | 'everyMs' | 'forgetBefore'> {
  const context = createSourceContext({ settings, fetch });
  const opened = new Map<string, Promise<LiveSource>>();
  return {
    store,
    isRead: (name) => kindOf(name) !== undefined,
    // What it saw of a folder is known to the source that saw it.
    open: (name) => {
      const known = opened.get(name) ?? openOne(name, context);
      opened.set(name, known);
      known.catch(() => opened.delete(name));
      return known;
    },
    everyMs: (name) => {
      const kind = kindOf(name);
      const { sourcesEvery } = settings;
      return sourcesEvery?.[kind?.kind ?? ''] ?? sourcesEvery?.[ANY_KIND] ?? kind?.everyMs ?? DAY_MS;
    },
    forgetBefore: (name, now) => {
      const { sourcesForgetDays: days } = settings;
      if (days === undefined || kindOf(name)?.isForgotten !== true) return undefined;
      return new Date(now.getTime() - days * DAY_MS);
    },
  };
}

async function openOne(name: string, context: SourceContext): Promise<LiveSource> {
  const kind = kindOf(name);
  if (kind === undefined)
    throw new SourceProblem('refused', `${name} is of no kind that this version knows.`);
  return kind.open(specOf(name), context);
}
