import { expect, it } from 'vitest';
import { openSourcesOnce } from '../../src/app/open-sources-once.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { folderSource, livingStage } from '../helpers/living-stage.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

it('has what lies on this machine and what was kept of others, which are not asked', async () => {
  const [stage, folder] = [livingStage(), folderSource()];
  folder.write('a.jsonl', 3);
  const { harvester, source } = await openHarvest({ url: stage.url });
  const arxiv = await source('arxiv:cs.LG');
  arxiv.stock({ records: [liveRecord('1')] });
  await harvester.read('arxiv:cs.LG');
  const said: string[] = [];
  const kept: number[] = [];
  const open = (sources: readonly string[]) =>
    openSourcesOnce(stage.config(sources, { ARXIV_OAI_URL: 'http://127.0.0.1:9/' }), {
      say: (line) => void said.push(line),
      onKept: ({ put }) => void kept.push(put),
      folder: `${stage.folder}/library`,
    });
  const { library } = await open([folder.name, 'arxiv:cs.LG']);
  expect(await library.ids()).toHaveLength(4);
  expect(kept).toEqual([3]);
  await library.close();
  const again = await open([folder.name, 'arxiv:cs.LG', 'folder:/nowhere/at/all']);
  expect(await again.library.ids()).toHaveLength(4);
  expect(kept).toEqual([3, 0]);
  expect(said.at(-1)).toContain('folder:/nowhere/at/all: ');
  await again.library.close();
});
