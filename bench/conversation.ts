/**
 * What the bot makes of the utterances of tests/conversation, by kind: `node bench/conversation.ts [FILE…]`. With `--faults` each
 * that is wrong is named.
 */
import { judge } from '../tests/helpers/judge-utterances.ts';
import { createDeepSeedLibrary } from '../tests/helpers/seeds.ts';
import { readUtterances } from '../tests/helpers/utterances.ts';

const FILES = ['utterances', 'further', 'unseen'].map((name) => `tests/conversation/${name}.jsonl`);
const args = process.argv.slice(2);
const given = args.filter((arg) => arg !== '--faults');

const library = await createDeepSeedLibrary();
const percent = (count: number, of: number) => (of === 0 ? '–' : `${((100 * count) / of).toFixed(1)} %`);
for (const file of given.length === 0 ? FILES : given) {
  const { kinds, right, all, falseNothing, falseAnswer, faults } = await judge(readUtterances(file), library);
  console.log(`${file}: ${right} of ${all} right (${percent(right, all)})`);
  for (const [kind, figure] of kinds) console.log(`  ${kind.padEnd(28)} ${figure.right} of ${figure.all}`);
  console.log(
    `  false nothing ${falseNothing.count} of ${falseNothing.of} (${percent(falseNothing.count, falseNothing.of)})`,
  );
  console.log(
    `  false answer  ${falseAnswer.count} of ${falseAnswer.of} (${percent(falseAnswer.count, falseAnswer.of)})`,
  );
  if (args.includes('--faults')) for (const fault of faults) console.log(`    ${fault}`);
}
await library.close();
