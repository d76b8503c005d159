import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pino from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createBot } from '../../../src/answers/bot.ts';
import { createPaper } from '../../../src/papers/create-paper.ts';
import { createWebPlatform, type WebPlatform } from '../../../src/platforms/web/web-platform.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { ReadingList } from '../../../src/store/reading-list.ts';
import { browserMissing, launchBrowser, openPage } from '../../helpers/browser.ts';
import { scriptedBot, wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';
import { seeds } from '../../helpers/seeds.ts';

const HOSTILE = createPaper({
  id: 'hhhhhhhhhh',
  title: '<script>alert(1)</script> "><img src=x onerror=alert(2)> Zebrafish \u202egnirts',
  authors: [
    '<b>Mallory</b>',
    ...Array.from({ length: 500 }, (_, at) => `Author ${at} "onmouseover=alert(3)`),
  ],
  abstract: `Zebrafish <img src="https://evil.example/x.png" onerror="alert(4)"> ${'unbreakable'.repeat(60)} \u0000 end. &lt;script&gt;`,
  venue: '<i>Venue</i>',
  year: 2023,
  url: 'javascript:alert(5)',
  pdfUrl: 'https://example.org/"><script>alert(6)</script>',
  source: { file: 'hostile', line: 1 },
});

const logger = pino({ level: 'silent' });
const papers = [...seeds.papers, HOSTILE];

async function serve(readingList?: ReadingList): Promise<WebPlatform> {
  const web = createWebPlatform({ host: '127.0.0.1', port: 0, logger });
  await web.start(
    createBot({
      library: createLibrary(papers).library,
      logger,
      ...(readingList === undefined ? {} : { readingList }),
    }),
  );
  return web;
}

describe.skipIf(browserMissing !== undefined)(
  `the page in a browser${browserMissing === undefined ? '' : `: ${browserMissing}`}`,
  () => {
    let browser: Browser;
    let web: WebPlatform;

    beforeAll(async () => {
      [browser, web] = await Promise.all([launchBrowser(), serve()]);
    });
    afterAll(async () => {
      await browser.close();
      await web.stop();
    });

    const ask = async (page: Page, question: string) => {
      const before = await page.locator('.exchange').count();
      await page.fill('#question', question);
      await page.keyboard.press('Enter');
      await page.locator('.exchange:not(.pending)').nth(before).waitFor();
    };

    it('answers what is typed, goes on with the buttons, and back again', async () => {
      const { page, incidents } = await openPage(browser, web.url);
      await ask(page, 'conservative q-learning');
      expect(await page.locator('.paper h3').first().innerText()).toContain(
        'Conservative Q-Learning for Offline',
      );
      expect(await page.locator('mark').count()).toBeGreaterThan(0);
      expect(page.url()).toContain('q=conservative+q-learning');
      expect(await page.title()).toBe('conservative q-learning – Paperboy');

      await page.getByRole('link', { name: /^Related: Conservative Q-Learning/ }).click();
      const related = page.locator('.exchange:not(.pending)').nth(1);
      await related.locator('.reason').first().waitFor();
      expect(await related.locator('h2').innerText()).toContain('Related to Conservative Q-Learning');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Related to');

      await page.goBack();
      await page.waitForFunction(() => document.title.startsWith('conservative'));
      expect(page.url()).toContain('q=conservative');
      await page.reload();
      expect(await page.locator('.paper h3').first().innerText()).toContain('Conservative Q-Learning');
      expect(incidents).toEqual([]);
    });

    it('lets a question stand to which there is nothing to say, and takes the next one', async () => {
      const quiet = createWebPlatform({ host: '127.0.0.1', port: 0, logger });
      onTestFinished(() => quiet.stop());
      await quiet.start(
        scriptedBot((event) => {
          const reply = wordsAs(`asked: ${wordsOf(event)}`, 'everyone');
          return wordsOf(event) === 'ok' ? { ...reply, blocks: [] } : reply;
        }),
      );
      const { page, incidents } = await openPage(browser, quiet.url);
      await ask(page, 'ok');
      expect(await page.locator('.exchange h2').innerText()).toContain('ok');
      expect(await page.locator('.answer').count()).toBe(0);
      await ask(page, 'bandits');
      expect(await page.locator('.exchange').nth(1).innerText()).toContain('asked: bandits');
      expect(incidents).toEqual([]);
    });

    it('completes while typing, by keyboard alone', async () => {
      const { page, incidents } = await openPage(browser, web.url);
      await page.keyboard.press('/');
      await page.keyboard.type('sergey lev');
      const option = page.getByRole('option', { name: /Sergey Levine/ });
      await option.waitFor();
      await page.keyboard.press('Escape');
      await option.waitFor({ state: 'detached' });
      await page.keyboard.type('i');
      await option.waitFor();
      await page.keyboard.press('ArrowDown');
      const box = page.getByRole('combobox');
      expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
      await page.keyboard.press('Enter');
      await page.locator('.exchange:not(.pending) .paper').first().waitFor();
      expect(page.url()).toContain('author%3A%22Sergey+Levine%22');
      expect(await box.getAttribute('aria-expanded')).toBe('false');
      expect(incidents).toEqual([]);
    });

    it('opens deep links, and works without the script', async () => {
      const paper = seeds.papers.find(({ title }) => title.startsWith('Conservative Q-Learning'));
      const deep = await openPage(browser, `${web.url}/papers/${paper?.id}`);
      expect(await deep.page.locator('.abstract').first().innerText()).toContain(
        'conservative Q-learning (CQL)',
      );
      expect(deep.incidents).toEqual([]);

      const { page } = await openPage(browser, web.url, { javaScriptEnabled: false });
      await page.fill('#question', 'graph neural networks');
      await page.click('button[type=submit]');
      await page.locator('.paper').first().waitFor();
      await page
        .getByRole('link', { name: /^Related: / })
        .first()
        .click();
      await page.locator('.reason').first().waitFor();
      await page
        .getByRole('link', { name: /^Cite: / })
        .first()
        .click();
      expect(await page.locator('pre').innerText()).toContain('@inproceedings{');
    });

    it.each([true, false])(
      'saves and removes by buttons, which no address presses (with the script: %s)',
      async (javaScriptEnabled) => {
        const store = await openStore('file::memory:');
        onTestFinished(() => store.close());
        const kept = await serve(store.readingList);
        onTestFinished(() => kept.stop());
        const opened = await openPage(browser, `${kept.url}/?q=conservative+q-learning`, {
          javaScriptEnabled,
        });
        const { page, incidents } = opened;
        const answered = (words: RegExp) =>
          page.locator('.exchange:not(.pending)', { hasText: words }).last();
        await page
          .getByRole('button', { name: /^Save: Conservative Q-Learning/ })
          .first()
          .click();
        await answered(/is on your reading list now/).waitFor();
        await page
          .getByRole('link', { name: /reading list/ })
          .last()
          .click();
        await answered(/Your reading list/).waitFor();
        await page
          .getByRole('button', { name: /^Remove/ })
          .last()
          .click();
        await answered(/Your reading list is empty/).waitFor();
        expect(await store.readingList.list('web:local:local')).toEqual([]);
        expect(incidents).toEqual([]);
      },
    );

    it('draws what is pressed as it draws what is followed', async () => {
      const kept = await serve((await openStore('file::memory:')).readingList);
      onTestFinished(() => kept.stop());
      for (const width of [1280, 360]) {
        const { page } = await openPage(browser, `${kept.url}/?q=conservative+q-learning`, {
          viewport: { width, height: 800 },
        });
        const drawn = (role: 'link' | 'button', name: RegExp) =>
          page
            .getByRole(role, { name })
            .first()
            .evaluate((element) => {
              const { color, fontFamily, fontSize, fontWeight, lineHeight, padding, border, borderRadius } =
                getComputedStyle(element);
              const { height, top } = element.getBoundingClientRect();
              return {
                color,
                fontFamily,
                fontSize,
                fontWeight,
                lineHeight,
                padding,
                border,
                borderRadius,
                height,
                top,
              };
            });
        const { top: cite, ...link } = await drawn('link', /^Cite: /);
        const { top: save, ...button } = await drawn('button', /^Save: /);
        expect(button).toEqual(link);
        if (width === 1280) expect(save).toBe(cite);
      }
    });

    it('shows a hostile paper as nothing but text', async () => {
      const { page, incidents } = await openPage(browser, `${web.url}/?q=zebrafish`);
      expect(await page.locator('.paper h3').first().innerText()).toContain(
        '<script>alert(1)</script> "><img src=x onerror=alert(2)> Zebrafish',
      );
      await page
        .getByRole('link', { name: /^Abstract: / })
        .first()
        .click();
      await page.locator('.exchange:not(.pending)').nth(1).locator('.abstract').waitFor();
      await page
        .getByRole('link', { name: /^Related: / })
        .first()
        .click();
      await page.locator('.exchange:not(.pending)').nth(2).waitFor();
      expect(
        await page.locator('script:not([src]), img:not([src="/favicon.svg"]), [href^="javascript:"]').count(),
      ).toBe(0);
      expect(incidents).toEqual([]);
    });

    it('says so when the server is gone, and tries again', async () => {
      const { page } = await openPage(browser, web.url);
      await page.context().setOffline(true);
      await page.fill('#question', 'bandits');
      await page.keyboard.press('Enter');
      await page.getByText('Paperboy cannot be reached').waitFor();
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('.exchange:not(.pending) .paper').first().waitFor();
      expect(await page.locator('.exchange').count()).toBe(1);
    });

    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const views = [
      { colorScheme: 'light', width: 1280 },
      { colorScheme: 'dark', width: 1280 },
      { colorScheme: 'light', width: 360 },
      { colorScheme: 'dark', width: 360 },
    ] as const;

    it.each(views)('is accessible and fits: $colorScheme, $width pixels', async ({ colorScheme, width }) => {
      const { page } = await openPage(browser, web.url, {
        colorScheme,
        viewport: { width, height: 800 },
        bypassCSP: true,
      });
      const check = async (what: string) => {
        await page.addScriptTag({ content: axe });
        const violations = await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
        );
        expect({ what, violations }).toEqual({ what, violations: [] });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect({ what, overflow }).toEqual({ what, overflow: 0 });
      };
      await check('welcome');
      await ask(page, 'offline reinforcement learning');
      await ask(page, 'zebrafish');
      await ask(page, 'medieval history');
      await ask(page, 'help');
      await ask(page, 'cite conservative q-learning for offline reinforcement learning');
      await check('conversation');
      await page.fill('#question', 'reinf');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await check('completions');
    });
  },
);
