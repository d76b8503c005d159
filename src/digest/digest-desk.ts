import { createDeskChanges, type DeskChanges } from './desk-changes.ts';
import type { DeskOptions } from './desk-options.ts';
import { createDeskTaste, type DeskTaste } from './desk-taste.ts';
import { createDeskViews, type DeskViews } from './desk-views.ts';

/** Where people ask for the papers of the day. */
export interface DigestDesk extends DeskViews, DeskChanges, DeskTaste {}

/** The desk of this process; any number of them may work on one database. */
export function createDigestDesk(options: DeskOptions): DigestDesk {
  return { ...createDeskViews(options), ...createDeskChanges(options), ...createDeskTaste(options) };
}
