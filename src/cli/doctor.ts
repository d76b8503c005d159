import type { Finding } from '../chat/ports.ts';
import type { Config } from '../config.ts';
import { PaperboyError } from '../errors.ts';
import { loadCorpus, requirePapers } from '../papers/corpus.ts';
import { describeCorpus } from '../papers/corpus-facts.ts';
import type { Terminal } from '../platforms/console/terminal.ts';

/** `paperboy doctor`: looks at everything that Paperboy needs, a line each. @returns the exit code */
export async function runDoctor(config: Config, terminal: Terminal): Promise<number> {
  const checks = [
    () => Promise.resolve([{ well: true, about: 'Configuration', found: 'no faults' }]),
    () => diagnoseCorpus(config.corpusDir),
    () => diagnoseStore(config.databaseUrl),
    () => diagnoseSlackIf(config),
    () => diagnoseDiscordIf(config),
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
    const read: Finding = { well: true, about: 'Corpus', found: describeCorpus(papers) };
    if (rejected.length === 0) return [read];
    const found = `${rejected.length} records could not be read`;
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

async function diagnoseSlackIf({ slack }: Config): Promise<readonly Finding[]> {
  if (slack === undefined) return [{ well: true, about: 'Slack', found: 'not configured' }];
  const { diagnoseSlack } = await import('../platforms/slack/diagnose.ts');
  return diagnoseSlack(slack);
}

async function diagnoseDiscordIf({ discord }: Config): Promise<readonly Finding[]> {
  if (discord === undefined) return [{ well: true, about: 'Discord', found: 'not configured' }];
  const { diagnoseDiscord } = await import('../platforms/discord/diagnose.ts');
  return diagnoseDiscord(discord);
}

function failure(about: string, error: unknown): Finding {
  if (!(error instanceof PaperboyError)) throw error;
  return { well: false, about, found: error.message };
}
