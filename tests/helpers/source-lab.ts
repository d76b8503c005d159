import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type ArxivServer, startArxivServer } from './arxiv-server.ts';
import { type OpenalexServer, startOpenalexServer } from './openalex-server.ts';
import { articleData, startZoteroServer, type ZoteroServer } from './zotero-server.ts';

/** A folder to run the program in, and all that it may grow from on loopback. */
export interface SourceLab {
  readonly cwd: string;
  readonly arxiv: ArxivServer;
  readonly zotero: ZoteroServer;
  readonly openalex: OpenalexServer;
  /** Says where all of it is; nothing of what is to be read. */
  readonly environment: Readonly<Record<string, string>>;
  /** Puts a listing with one paper into a folder, written a while ago. */
  list(file: string, title: string): void;
  /** Puts a paper into the Zotero group. */
  collect(title: string): void;
  end(): void;
}

interface LabOptions {
  /** Of arXiv's category cs.LG. */
  readonly papers: number;
  /** So many of them came each day, the last ones today; 10 by default. */
  readonly perDay?: number;
  /** Records in an answer of its OAI-PMH. */
  readonly page?: number;
}

/** Starts it; whoever does ends it, after the programs that use it. */
export async function startSourceLab({ papers, perDay = 10, page = 1_000 }: LabOptions): Promise<SourceLab> {
  const cwd = mkdtempSync(join(tmpdir(), 'paperboy-lab-'));
  const today = new Date().toISOString().slice(0, 10);
  const arxiv = await startArxivServer({ papers, perDay, page, today });
  const [zotero, openalex] = [await startZoteroServer(), await startOpenalexServer()];
  let collected = 0;
  return {
    ...{ cwd, arxiv, zotero, openalex },
    environment: {
      DATABASE_URL: `file:${join(cwd, 'paperboy.db')}`,
      ARXIV_OAI_URL: arxiv.settings.arxivOaiUrl,
      ARXIV_API_URL: arxiv.settings.arxivApiUrl,
      ARXIV_FEED_URL: arxiv.settings.arxivFeedUrl,
      ZOTERO_URL: zotero.address,
      OPENALEX_URL: openalex.address,
      CROSSREF_URL: openalex.address,
    },
    list: (file, title) => {
      const path = join(cwd, file);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(
        path,
        `${JSON.stringify({ title, abstract: `All of ${title}.`, authors: ['Ana Kept'] })}\n`,
      );
      const then = new Date(Date.now() - 60_000);
      utimesSync(path, then, then);
    },
    collect: (title) => {
      zotero.put({ ...articleData(++collected), title });
    },
    end: () => {
      for (const { stop } of [arxiv.server, zotero, openalex]) stop();
      rmSync(cwd, { recursive: true, force: true });
    },
  };
}

/** What the page answers, as HTML. */
export async function askPage(url: string, text: string): Promise<string> {
  return (await fetch(`${url}/?q=${encodeURIComponent(text)}`)).text();
}

/** Waits until a search on the page for a whole title finds it. */
export async function foundOnPage(url: string, title: string): Promise<void> {
  await expect
    .poll(() => askPage(url, title), { timeout: 25_000, interval: 250 })
    .toContain(`aria-label="Cite: ${title}"`);
}
