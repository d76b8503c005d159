import { COMMANDS } from '../answers/slash-commands.ts';
import type { Config } from '../app/config.ts';
import { type Address, partsOf } from '../chat/address.ts';
import type { Finding } from '../chat/platform.ts';
import { scheduleText } from '../digest/schedule-text.ts';
import { clockTrouble } from '../digest/see-clock.ts';
import { createMask } from '../mask.ts';
import type { ChatPlatform, PlatformServices } from '../platforms/chat-platform.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { PLATFORMS } from '../platforms/platforms.ts';
import { openProxy } from '../proxy.ts';
import { counted, describeLibrary } from '../search/describe-library.ts';
import { countFacts } from '../search/engine/library-facts.ts';
import { loadCorpus, requirePapers } from '../sources/corpus.ts';
import type { Store } from '../store/open-store.ts';
import { Overdue, within } from '../within.ts';
import { diagnoseModel } from './diagnose-model.ts';
import { diagnoseSources } from './diagnose-sources.ts';

/** A look over the network that takes longer than this comes to nothing. */
const LOOK_MS = 2 * 60_000;

/** `paperboy doctor`: looks at everything that Paperboy needs, a line each. @returns the exit code */
export async function runDoctor(config: Config, terminal: Terminal): Promise<number> {
  const checks: readonly Check[] = [
    ['Configuration', async () => findingsOf(config)],
    ['Corpus', () => diagnoseCorpus(config)],
    ['Database', () => within(LOOK_MS, diagnoseStore(config.databaseUrl))],
    ['Shared libraries', () => within(LOOK_MS, diagnoseGenerations(config.generations))],
    ['Sources', () => within(LOOK_MS, diagnoseSources(config))],
    ['Sentence model', () => within(LOOK_MS, diagnoseModel(config))],
    ...PLATFORMS.map(
      (platform): Check => [platform.title, () => within(LOOK_MS, diagnosePlatform(platform, config))],
    ),
    ['Digests', () => diagnoseDigests(config)],
  ];
  const mask = createMask(config.secrets);
  let well = true;
  for (const check of checks) {
    for (const finding of await look(check)) {
      well &&= finding.well;
      terminal.stdout.write(mask(renderFinding(finding, terminal)));
    }
  }
  return well ? 0 : 1;
}

/** What is looked at, and the look, which is rejected with why there is nothing to find. */
type Check = readonly [about: string, find: () => Promise<readonly Finding[]>];

/** Whatever keeps one look from its end, the others are had. */
async function look([about, find]: Check): Promise<readonly Finding[]> {
  try {
    return await find();
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [{ well: false, about, found: error instanceof Overdue ? `no answer: ${found}` : found }];
  }
}

function renderFinding({ well, about, found, remedy }: Finding, { paint }: Terminal): string {
  const mark = well ? 'ok  ' : paint.strong('FAIL');
  return `${mark}  ${about}: ${found}${remedy === undefined ? '' : ` – ${remedy}`}\n`;
}

/** Faults end the program before; what may be one makes `doctor` fail, which is what it is run for. */
function findingsOf({ warnings }: Config): readonly Finding[] {
  const about = 'Configuration';
  if (warnings.length === 0) return [{ well: true, about, found: 'no faults' }];
  return warnings.map((found) => ({ well: false, about, found }));
}

/** Where SOURCES is set, the folder counts only if that names it, and is looked at as a source. */
async function diagnoseCorpus({ corpusDir: directory, sources }: Config): Promise<readonly Finding[]> {
  if (sources !== undefined) return [];
  const { papers, rejected } = requirePapers(await loadCorpus(directory), directory);
  const read: Finding = { well: true, about: 'Corpus', found: describeLibrary(countFacts(papers)) };
  if (rejected.length === 0) return [read];
  const found = `${counted(rejected.length, 'record')} could not be read`;
  return [read, { well: true, about: 'Corpus', found: `${found}; “paperboy check” names them` }];
}

async function diagnoseStore(url: string): Promise<readonly Finding[]> {
  const { openStore } = await import('../store/open-store.ts');
  const store = await openStore(url);
  try {
    const found = url.startsWith('file:') ? url : 'PostgreSQL';
    const clock = await clockTrouble(store, new Date());
    return [
      { well: true, about: 'Database', found },
      ...(clock === undefined ? [] : [{ well: false, about: 'Clock', found: clock }]),
    ];
  } finally {
    await store.close();
  }
}

/** Said only where libraries are shared. Asks for what nobody has: reading is tried, nothing is written. */
async function diagnoseGenerations(generations: Config['generations']): Promise<readonly Finding[]> {
  if (generations === undefined) return [];
  await (await generations.open()).list('0'.repeat(16));
  return [{ well: true, about: 'Shared libraries', found: generations.where }];
}

async function diagnosePlatform(
  { name, title }: ChatPlatform,
  { platforms, proxy }: Config,
): Promise<readonly Finding[]> {
  const configured = platforms.get(name);
  return (
    configured?.diagnose(COMMANDS, await openProxy(proxy)) ?? [
      { well: true, about: title, found: 'not configured' },
    ]
  );
}

/** Every channel that gets a paper of the day: does it take posts? */
async function diagnoseDigests(config: Config): Promise<readonly Finding[]> {
  const { openStore } = await import('../store/open-store.ts');
  // That it cannot be opened was told already.
  const store = await openStore(config.databaseUrl).catch(() => undefined);
  try {
    return await diagnoseChannels(config, store);
  } finally {
    await store?.close();
  }
}

async function diagnoseChannels(config: Config, store: Store | undefined): Promise<readonly Finding[]> {
  const known = (await store?.digests.subscriptions.list('')) ?? [];
  const addresses = [...new Set([...config.digest.channels, ...known.map(({ address }) => address)])];
  const findings: Finding[] = [];
  for (const address of addresses) {
    const subscription = known.find((one) => one.address === address);
    const about = `Digest ${address}`;
    const paused = subscription?.pausedReason;
    if (paused !== undefined) {
      const remedy = '“digest on” in the channel turns it on again, “paperboy digest resume” all of them';
      findings.push({ well: false, about, found: `paused: ${paused}`, remedy });
      continue;
    }
    const found = subscription === undefined ? 'begins with the next start' : scheduleText(subscription);
    const channel = async (): Promise<readonly Finding[]> => {
      const obstacle = await within(LOOK_MS, obstacleTo(address, config, store?.secrets));
      return [{ well: obstacle === undefined, about, found: obstacle ?? found }];
    };
    findings.push(...(await look([about, channel])));
  }
  return findings.length > 0 ? findings : [{ well: true, about: 'Digests', found: 'none' }];
}

async function obstacleTo(
  address: Address,
  { platforms, proxy }: Config,
  secrets: PlatformServices['secrets'] | undefined,
): Promise<string | undefined> {
  const { platform } = partsOf(address);
  const configured = platforms.get(platform);
  if (configured !== undefined) return configured.obstacle(address, secrets, await openProxy(proxy));
  const title = PLATFORMS.find(({ name }) => name === platform)?.title ?? `“${platform}”`;
  return `${title} is not configured, so nothing is posted.`;
}
