import { COMMANDS } from '../answers/slash-commands.ts';
import type { Config } from '../app/config.ts';
import { type Address, partsOf } from '../chat/address.ts';
import type { Finding } from '../chat/platform.ts';
import { scheduleText } from '../digest/schedule-text.ts';
import { PaperboyError } from '../errors.ts';
import type { ChatPlatform, PlatformServices } from '../platforms/chat-platform.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { PLATFORMS } from '../platforms/platforms.ts';
import { counted, describeLibrary } from '../search/describe-library.ts';
import { countFacts } from '../search/engine/library-facts.ts';
import { loadCorpus, requirePapers } from '../sources/corpus.ts';

/** `paperboy doctor`: looks at everything that Paperboy needs, a line each. @returns the exit code */
export async function runDoctor(config: Config, terminal: Terminal): Promise<number> {
  const checks = [
    () => Promise.resolve([{ well: true, about: 'Configuration', found: 'no faults' }]),
    () => diagnoseCorpus(config.corpusDir),
    () => diagnoseStore(config.databaseUrl),
    () => diagnoseGenerations(config.generations),
    () => diagnoseEmbedder(config.embeddingsModel),
    ...PLATFORMS.map((platform) => () => diagnosePlatform(platform, config)),
    () => diagnoseDigests(config),
  ];
  let well = true;
  for (const check of checks) {
    for (const finding of await check()) {
      well &&= finding.well;
      terminal.stdout.write(renderFinding(finding, terminal));
    }
  }
  return well ? 0 : 1;
}

function renderFinding({ well, about, found, remedy }: Finding, { paint }: Terminal): string {
  const mark = well ? 'ok  ' : paint.strong('FAIL');
  return `${mark}  ${about}: ${found}${remedy === undefined ? '' : ` – ${remedy}`}\n`;
}

async function diagnoseCorpus(directory: string): Promise<readonly Finding[]> {
  try {
    const { papers, rejected } = requirePapers(await loadCorpus(directory), directory);
    const read: Finding = { well: true, about: 'Corpus', found: describeLibrary(countFacts(papers)) };
    if (rejected.length === 0) return [read];
    const found = `${counted(rejected.length, 'record')} could not be read`;
    return [read, { well: true, about: 'Corpus', found: `${found}; “paperboy check” names them` }];
  } catch (error) {
    return [failure('Corpus', error)];
  }
}

async function diagnoseStore(url: string): Promise<readonly Finding[]> {
  try {
    const { openStore } = await import('../store/open-store.ts');
    await (await openStore(url)).close();
    return [{ well: true, about: 'Database', found: url.startsWith('file:') ? url : 'PostgreSQL' }];
  } catch (error) {
    return [failure('Database', error)];
  }
}

/** Said only where libraries are shared. Asks for what nobody has: reading is tried, nothing is written. */
async function diagnoseGenerations(generations: Config['generations']): Promise<readonly Finding[]> {
  if (generations === undefined) return [];
  try {
    await (await generations.open()).list('0'.repeat(16));
    return [{ well: true, about: 'Shared libraries', found: generations.where }];
  } catch (error) {
    return [failure('Shared libraries', error)];
  }
}

/** Said only when there is one to be: most do without. */
async function diagnoseEmbedder(model: string | undefined): Promise<readonly Finding[]> {
  if (model === undefined) return [];
  try {
    const { openThreadEmbedder } = await import('../search/meaning/thread-embedder.ts');
    const embedder = await openThreadEmbedder(model);
    await embedder.close();
    return [{ well: true, about: 'Sentence model', found: `${model}, ${embedder.dimension} dimensions` }];
  } catch (error) {
    return [failure('Sentence model', error)];
  }
}

async function diagnosePlatform(
  { name, title }: ChatPlatform,
  { platforms }: Config,
): Promise<readonly Finding[]> {
  const configured = platforms.get(name);
  return configured?.diagnose(COMMANDS) ?? [{ well: true, about: title, found: 'not configured' }];
}

/** Every channel that gets a paper of the day: does it take posts? */
async function diagnoseDigests(config: Config): Promise<readonly Finding[]> {
  const { openStore } = await import('../store/open-store.ts');
  // That it cannot be opened was told already.
  const store = await openStore(config.databaseUrl).catch(() => undefined);
  const known = (await store?.digests.subscriptions.list('')) ?? [];
  const addresses = [...new Set([...config.digest.channels, ...known.map(({ address }) => address)])];
  const findings: Finding[] = [];
  for (const address of addresses) {
    const subscription = known.find((one) => one.address === address);
    const about = `Digest ${address}`;
    const paused = subscription?.pausedReason;
    if (paused !== undefined) {
      const remedy = '“digest on” in the channel turns it on again';
      findings.push({ well: false, about, found: `paused: ${paused}`, remedy });
      continue;
    }
    const obstacle = await obstacleTo(address, config, store?.secrets);
    const found = subscription === undefined ? 'begins with the next start' : scheduleText(subscription);
    findings.push(
      obstacle === undefined ? { well: true, about, found } : { well: false, about, found: obstacle },
    );
  }
  await store?.close();
  return findings.length > 0 ? findings : [{ well: true, about: 'Digests', found: 'none' }];
}

async function obstacleTo(
  address: Address,
  { platforms }: Config,
  secrets: PlatformServices['secrets'] | undefined,
): Promise<string | undefined> {
  const { platform } = partsOf(address);
  const configured = platforms.get(platform);
  if (configured !== undefined) return configured.obstacle(address, secrets);
  const title = PLATFORMS.find(({ name }) => name === platform)?.title ?? `“${platform}”`;
  return `${title} is not configured, so nothing is posted.`;
}

function failure(about: string, error: unknown): Finding {
  if (!(error instanceof PaperboyError)) throw error;
  return { well: false, about, found: error.message };
}
