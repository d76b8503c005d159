import { PICK_WEIGHTS } from '../src/digest/new/pick-new.ts';
import { isLiked, readArriving } from './pick/arriving-papers.ts';
import { type HiddenTopic, REPORTED_ON, TUNED_ON } from './pick/hidden-topics.ts';
import { openWorld } from './pick/open-world.ts';
import { runChannel, type Strategy } from './pick/run-channel.ts';
import { anyOf, linearThompson, newestFirst, picked, queryFirst } from './pick/strategies.ts';

// How many of the papers of the day that are picked out of what is new a channel likes that told nobody what it likes: channels
// with a hidden topic, 60 days, 200 papers a day in the order of their years. What is liked is told by words of titles and
// abstracts (pick/hidden-topics.ts), never by a ranking of ours; people vote by it. Weights were chosen on other topics than the
// figures are of. `node bench/pick-simulation.ts [--tune]`

const SHARED = process.env['PAPERBOY_SHARED'] ?? '../shared';
const DAYS = 60;
const PER_DAY = 200;
const AREAS = 8;
const CHANNELS = 3;

const topics = process.argv.includes('--tune') ? TUNED_ON : REPORTED_ON;
const arriving = readArriving(`${SHARED}/corpora/proceedings-27k.jsonl.gz`, DAYS, PER_DAY);
const world = await openWorld(arriving, AREAS);
for (const { query } of topics) await world.ask(query);

const coming = arriving.days.flat();
const shares = topics.map((topic) => coming.filter((paper) => isLiked(paper, topic)).length / coming.length);
console.log(
  `${topics.length} hidden topics, each liked by ${CHANNELS} channels; ${DAYS} days of ${PER_DAY} papers; of all papers a channel likes ${percent(mean(shares))} (${percent(Math.min(...shares))} to ${percent(Math.max(...shares))})\n`,
);

/** A way to pick, as it is told. */
type Ways = Readonly<Record<string, (topic: HiddenTopic) => () => Strategy>>;

const OTHERS: Ways = {
  'newest first': () => newestFirst,
  random: () => anyOf,
};

await report(
  'The channel saved three papers before, and says no topic',
  { saves: 3, saysTopic: false },
  {
    'what the bot does': () => picked(),
    '  without exploring': () => picked({ exploring: 0 }),
    '  exploring half as much': () => picked({ exploring: PICK_WEIGHTS.exploring / 2 }),
    '  exploring twice as much': () => picked({ exploring: PICK_WEIGHTS.exploring * 2 }),
    '  linear Thompson sampling, 0.1': () => linearThompson(0.1, AREAS),
    '  linear Thompson sampling, 0.5': () => linearThompson(0.5, AREAS),
    'query: its field, hits first': ({ query }) => queryFirst(world, query),
    ...OTHERS,
  },
);
await report(
  'The channel saved nothing, and says no topic',
  { saves: 0, saysTopic: false },
  {
    'what the bot does': () => picked(),
    '  without exploring': () => picked({ exploring: 0 }),
    '  linear Thompson sampling, 0.1': () => linearThompson(0.1, AREAS),
    '  linear Thompson sampling, 0.5': () => linearThompson(0.5, AREAS),
    ...OTHERS,
  },
);
await report(
  'The channel saved three papers before, and says its field as the topic',
  { saves: 3, saysTopic: true },
  {
    'what the bot does': () => picked(),
    '  without exploring': () => picked({ exploring: 0 }),
    '  linear Thompson sampling, 0.1': () => linearThompson(0.1, AREAS),
    'query: its field, hits first': ({ query }) => queryFirst(world, query),
    ...OTHERS,
  },
);

async function report(
  title: string,
  how: { readonly saves: number; readonly saysTopic: boolean },
  ways: Ways,
): Promise<void> {
  console.log(`${title}\n${' '.repeat(36)}liked  last 30 days  areas shown`);
  for (const [name, strategyOf] of Object.entries(ways)) {
    const runs = topics.flatMap((topic) =>
      Array.from({ length: CHANNELS }, (_, at) =>
        runChannel({ topic, seed: `${topic.query} ${at}`, ...how }, strategyOf(topic), world),
      ),
    );
    console.log(
      `  ${name.padEnd(34)}${percent(mean(runs.map(({ liked }) => liked)))}${percent(mean(runs.map(({ late }) => late))).padStart(14)}${`${mean(runs.map(({ areas }) => areas)).toFixed(1)} of ${AREAS}`.padStart(13)}`,
    );
  }
  console.log();
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(6);
}
