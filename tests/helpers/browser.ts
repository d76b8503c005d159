import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { startedByTest } from './leave-nothing.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Why tests in the browser are skipped here; never where CI is set, where a missing browser is a failure. */
export const browserMissing =
  !existsSync(CHROMIUM) && process.env['CI'] === undefined
    ? `no browser at ${CHROMIUM} (install Debian's chromium, or set CHROMIUM_PATH)`
    : undefined;

// Without these it looks for its maker's hosts at every start.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: QUIET,
    env: { ...process.env, ...startedByTest() },
  });
}

export interface OpenPage {
  readonly page: Page;
  /** What should never happen: script errors, console errors (blocked content among them), dialogs, requests elsewhere. */
  readonly incidents: readonly string[];
}

/** A page of its own, closed when the test ends. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const incidents: string[] = [];
  page.on('pageerror', (error) => incidents.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') incidents.push(`console: ${message.text()}`);
  });
  page.on('dialog', async (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) incidents.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, incidents };
}
