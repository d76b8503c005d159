import pino from 'pino';
import { expect, it } from 'vitest';
import { late } from '../../src/app/late.ts';
import { lateLivingSources } from '../../src/app/late-living-sources.ts';
import { openStore } from '../../src/store/open-store.ts';
import { folderSource, livingStage } from '../helpers/living-stage.ts';

const logger = pino({ level: 'silent' });

/** The sources of a program, nothing of which is loaded. */
function lateSources(papers: number) {
  const [stage, folder] = [livingStage(), folderSource()];
  folder.write('a.jsonl', papers);
  const store = late(
    () => openStore(stage.url),
    (opened) => opened.close(),
  );
  const living = lateLivingSources(stage.config([folder.name]), {
    ...{ store, logger },
    library: () => ({ find: async () => undefined }),
    platforms: () => new Map(),
  });
  if (living === undefined) throw new Error('SOURCES names one');
  return { stage, store, living };
}

it('open the library of what they brought, and end with the program', async () => {
  const { stage, store, living } = lateSources(3);
  const { library } = await living.open({ folder: `${stage.folder}/library`, isAwaited: true });
  expect(await library.ids()).toHaveLength(3);
  expect(await living.list()).toMatchObject([{ papers: 3 }]);
  expect(await (await living.arrivals()).since(new Date(0))).toEqual([]);
  await living.stop();
  await library.close();
  await store.end();
});

it('end also while they are loaded or read, and then open nothing', async () => {
  const { stage, store, living } = lateSources(2_000);
  const opening = living.open({ folder: `${stage.folder}/library`, isAwaited: true });
  const failed = expect(opening).rejects.toThrow();
  await living.stop();
  await failed;
  await store.end();
});
