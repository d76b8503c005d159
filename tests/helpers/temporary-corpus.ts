import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, removed when the test ends. */
export async function temporaryCorpus(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'paperboy-corpus-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), content);
  }
  return directory;
}

/** One record of a catalog page. */
export function catalogRecord(
  title: string,
  { authors = 'Ada Lovelace', abstract = 'An abstract.' } = {},
): string {
  return `## [0] ${title}\n\n**Authors**: *${authors}*\n\n**Conference**: *nips 2023*\n\n**URL**: [https://example.org/a](https://example.org/a)\n\n**Abstract**:\n\n${abstract}\n\n----\n\n`;
}
