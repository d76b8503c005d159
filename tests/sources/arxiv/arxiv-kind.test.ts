import { arxivKind } from '../../../src/sources/arxiv/arxiv-kind.ts';
import type { HostileRecord, LiveSourceCase } from '../../contracts/live-source.ts';
import { liveSourceContract } from '../../contracts/live-source.ts';
import { startArxivServer } from '../../helpers/arxiv-server.ts';
import type { VirtualPace } from '../../helpers/source-trial.ts';

async function arxivCase(name: string, pace: VirtualPace): Promise<LiveSourceCase> {
  const arxiv = await startArxivServer({
    papers: 10,
    perDay: 2,
    page: 4,
    queryPage: 4,
    categories: ['cs.AI', 'cs.LG'],
    now: pace.now,
  });
  return {
    server: arxiv.server,
    settings: arxiv.settings,
    gapMs: 3_000,
    open: (context) => arxivKind.open(name, context),
    keys: arxiv.ids,
    add: (hostile) => arxiv.add(hostile === undefined ? {} : hostilePaper(hostile)),
    change: (id, title) => arxiv.change(id, { title }),
    remove: arxiv.remove,
    wait: arxiv.wait,
  };
}

function hostilePaper({ title, abstract, author, address }: HostileRecord) {
  return {
    title,
    abstract,
    authors: [{ forenames: '', keyname: author }],
    comments: address,
    journal: title,
    doi: address,
  };
}

liveSourceContract('arXiv, two categories', (pace) => arxivCase('cs.AI+cs.LG', pace));
liveSourceContract('arXiv, a query', async (pace) => {
  const { remove: _, ...trial } = await arxivCase('"causal discovery" cs.LG', pace);
  return trial;
});
