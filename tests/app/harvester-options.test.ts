import { expect, it } from 'vitest';
import { harvesterOptions } from '../../src/app/harvester-options.ts';
import { SourceProblem } from '../../src/sources/live-source.ts';
import { livingStage } from '../helpers/living-stage.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

async function optionsOf(more: Readonly<Record<string, string>> = {}) {
  const stage = livingStage();
  return harvesterOptions({ settings: stage.config([], more), store: await stage.store(), fetch });
}

it('sources rest as SOURCES_EVERY says: of their kind, of all, or as is usual for their kind', async () => {
  const names = ['arxiv:cs.LG', 'zotero:groups/1', 'folder:seeds', 'nature:1'];
  const usual = await optionsOf();
  expect(names.map(usual.everyMs)).toEqual([DAY_MS, HOUR_MS, 60_000, DAY_MS]);
  const some = await optionsOf({ SOURCES_EVERY: 'zotero=5m, 6h' });
  expect(names.map(some.everyMs)).toEqual([6 * HOUR_MS, 300_000, 6 * HOUR_MS, 6 * HOUR_MS]);
});

it('only what arXiv has is forgotten, and only where that is wanted', async () => {
  const now = new Date('2026-11-29T12:00:00Z');
  const { forgetBefore } = await optionsOf({ SOURCES_FORGET_DAYS: '30' });
  expect(forgetBefore('arxiv:cs.LG', now)).toEqual(new Date('2026-10-30T12:00:00Z'));
  expect(forgetBefore('zotero:groups/1', now)).toBeUndefined();
  expect((await optionsOf()).forgetBefore('arxiv:cs.LG', now)).toBeUndefined();
});

it('opens a source of its kind, and says which one it does not know', async () => {
  const { open } = await optionsOf();
  expect((await open('arxiv:cs.LG')).name).toBe('arxiv:cs.LG');
  await expect(open('nature:1')).rejects.toThrow(SourceProblem);
});
