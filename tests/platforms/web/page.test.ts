import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pino from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createBot } from '../../../src/answers/bot.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { createPaper } from '../../../src/papers/create-paper.ts';
import { createWebPlatform, type WebPlatform } from '../../../src/platforms/web/web-platform.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { ReadingList } from '../../../src/store/reading-list.ts';
import { browserMissing, launchBrowser, openPage } from '../../helpers/browser.ts';
import { replyOf, scriptedBot, wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';
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

/** A page that keeps what is saved. */
async function keeping() {
  const store = await openStore('file::memory:');
  onTestFinished(() => store.close());
  const web = await serve(store.readingList);
  onTestFinished(() => web.stop());
  return { url: web.url, saved: () => store.readingList.list('web:local:local') };
}

/** A bot that always shows one paper, and whether it is saved. */
function keepingBot(): Bot {
  let isSaved = false;
  const bot = scriptedBot((event): Reply => {
    if (event.input.kind === 'action') isSaved = event.input.token === 'save';
    const kind = isSaved ? 'unsave' : 'save';
    const label = isSaved ? 'Saved ✓' : 'Save';
    const actions = [{ kind, label, description: `${label}: it`, token: kind, isOn: isSaved }] as const;
    const papers = replyOf('p1').blocks.filter((block) => block.kind === 'paper');
    return {
      ...wordsAs('', 'sender'),
      inPlace: true,
      blocks: papers.map((paper) => ({ ...paper, actions })),
    };
  });
  return { ...bot, needs: (input) => ({ context: false, manager: false, changes: input.kind === 'action' }) };
}

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

    /** What a link of a paper shows, opened below it. */
    const openBelow = async (page: Page, name: RegExp) => {
      const link = page.getByRole('link', { name }).first();
      await link.click();
      const part = page.locator(`[id="${await link.getAttribute('aria-controls')}"]:not(.pending)`);
      await part.waitFor();
      return { link, part };
    };
    const boxOf = (page: Page) => page.locator('#question').inputValue();
    const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

    it('answers what is typed, and opens what is asked of a paper below it, as often as it is pressed', async () => {
      const { page, incidents } = await openPage(browser, web.url);
      await ask(page, 'conservative q-learning');
      const paper = page.locator('.paper').first();
      expect(await paper.locator('h3').innerText()).toContain('Conservative Q-Learning for Offline');
      expect(await page.locator('mark').count()).toBeGreaterThan(0);
      expect(page.url()).toContain('q=conservative+q-learning');
      expect(await page.title()).toBe('conservative q-learning – Paperboy');
      expect(await focused(page)).toContain('conservative q-learning');

      const related = await openBelow(page, /^Related: Conservative Q-Learning/);
      const cited = await openBelow(page, /^Cite: Conservative Q-Learning/);
      await page.locator('#status', { hasText: 'A BibTeX entry is shown.' }).waitFor({ state: 'attached' });
      const opened = await openBelow(page, /^Abstract: Conservative Q-Learning/);
      expect(await page.locator('.exchange').count()).toBe(1);
      // In the order of their buttons, within the paper.
      const order = await paper.locator(':scope > .opened').evaluateAll((parts) => parts.map(({ id }) => id));
      const expected = [opened, related, cited].map(({ part }) => part.getAttribute('id'));
      expect(order).toEqual(await Promise.all(expected));
      expect(await cited.part.locator('pre').innerText()).toContain('@inproceedings{');
      expect(await opened.part.innerText()).toContain('conservative Q-learning (CQL)');
      expect(await focused(page)).toBe('Abstract');

      // What is related is a result itself.
      expect(await related.part.locator('.reason').count()).toBeGreaterThan(1);
      const inner = related.part.locator('.paper').nth(1);
      await inner.getByRole('link', { name: /^Abstract/ }).press('Enter');
      const innermost = inner.locator('.opened .abstract').first();
      await innermost.waitFor();

      await related.link.press('Enter');
      expect(await related.link.getAttribute('aria-expanded')).toBe('false');
      expect(await related.part.isVisible()).toBe(false);
      await related.link.press('Enter');
      expect(await innermost.isVisible()).toBe(true);
      expect(incidents).toEqual([]);
    });

    it('has everything as it was left when a person goes back and forth', async () => {
      const { page, incidents } = await openPage(browser, web.url, { reducedMotion: 'reduce' });
      await ask(page, 'reinforcement learning');
      const { part } = await openBelow(page, /^Abstract: /);
      await page.getByRole('link', { name: /^Next page/ }).click();
      const ordinal = page.locator('.ordinal').first();
      await expect.poll(() => ordinal.innerText()).toBe('6');
      // The page takes the place of the one before it, and the box still holds the question.
      expect([await page.locator('.exchange').count(), await boxOf(page)]).toEqual([
        1,
        'reinforcement learning',
      ]);
      await page.evaluate(() => scrollTo(0, 300));
      await ask(page, 'fairness');
      expect([await boxOf(page), await page.title()]).toEqual(['fairness', 'fairness – Paperboy']);
      await page.evaluate(() => scrollTo(0, 300));
      await expect.poll(() => boxOf(page)).toBe('reinforcement learning');
      await page.evaluate(() => scrollTo(0, 900));

      await page.goBack();
      await page.waitForFunction(() => document.title.startsWith('reinforcement'));
      expect([await boxOf(page), await ordinal.innerText()]).toEqual(['reinforcement learning', '6']);
      expect(await page.evaluate(() => scrollY)).toBe(300);
      await page.goBack();
      await expect.poll(() => ordinal.innerText()).toBe('1');
      expect(await part.isVisible()).toBe(true);
      expect(await page.locator('[aria-busy]').count()).toBe(0);
      // Also from another page in the same tab.
      await page.goto(`${web.url}/?q=help`);
      await page.goBack();
      expect(await part.isVisible()).toBe(true);
      await page.reload();
      expect([await ordinal.innerText(), await boxOf(page)]).toEqual(['1', 'reinforcement learning']);
      expect(incidents).toEqual([]);
    });

    it('waits for nothing at a place that is shown again, whatever was on its way when it was left', async () => {
      const { page } = await openPage(browser, web.url);
      await ask(page, 'reinforcement learning');
      const paper = page.locator('.paper').first();
      await paper.evaluate((one) => {
        one.querySelector('a')?.setAttribute('aria-busy', 'true');
        one.setAttribute('data-busy', 'true');
      });
      await ask(page, 'fairness');
      await page.goBack();
      await page.waitForFunction(() => document.title.startsWith('reinforcement'));
      expect(await page.locator('.paper').count()).toBeGreaterThan(0);
      expect(await page.locator('[aria-busy], [data-busy]').count()).toBe(0);
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
        const kept = await keeping();
        const { page, incidents } = await openPage(browser, `${kept.url}/?q=bandits`, { javaScriptEnabled });
        await page.locator('[data-keeps] button').first().click();
        await expect.poll(kept.saved).toHaveLength(1);
        await page.getByRole('link', { name: 'Reading list' }).first().click();
        await page.locator('.text-note', { hasText: '1–1 of 1' }).waitFor();
        await page.locator('.exchange').last().locator('[data-keeps] button').click();
        await expect.poll(kept.saved).toEqual([]);
        await page.getByText('Your reading list is empty').waitFor();
        expect(incidents).toEqual([]);
      },
    );

    it('shows in all places whether a paper is saved, and where the focus was', async () => {
      const listing = createWebPlatform({ host: '127.0.0.1', port: 0, logger });
      onTestFinished(() => listing.stop());
      await listing.start(keepingBot());
      const { page } = await openPage(browser, `${listing.url}/?q=one`);
      await ask(page, 'two');
      const button = page.locator('[data-keeps] button');
      await button.last().press('Enter');
      await expect.poll(() => button.allInnerTexts()).toEqual(['Saved ✓', 'Saved ✓']);
      expect([await focused(page), await page.locator('.exchange').count()]).toEqual(['Saved ✓', 2]);
      expect(await button.first().getAttribute('aria-pressed')).toBe('true');
      await page.goBack();
      await expect.poll(() => button.allInnerTexts()).toEqual(['Saved ✓']);
      await button.press('Enter');
      await expect.poll(() => button.allInnerTexts()).toEqual(['Save']);
      await page.goForward();
      await expect.poll(() => button.allInnerTexts()).toEqual(['Save', 'Save']);
    });

    it('draws what is pressed as it draws what is followed', async () => {
      const kept = await keeping();
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
      for (const name of [/^Abstract: /, /^Related: /, /^Cite: /]) await openBelow(page, name);
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
    const VIEWS = [
      { colorScheme: 'light', width: 1280 },
      { colorScheme: 'dark', width: 360 },
    ] as const;
    const KINDS: readonly (readonly [string, string, ((page: Page) => Promise<unknown>)?])[] = [
      ['welcome', '/'],
      ['a conversation with everything open', '/?q=zebrafish', openEverything],
      ['no answer', '/?q=medieval+history'],
      ['help', '/?q=help'],
      ['a paper', `/papers/${seeds.papers[0]?.id}`],
      ['a citation', `/?q=cite+${seeds.papers[0]?.id}`],
      ['no such page', '/nothing'],
      ['what changes something', '/?q=save+1'],
      ['completions', '/', completeSomething],
    ];

    async function openEverything(page: Page) {
      for (const name of [/^Abstract: /, /^Related: /, /^Cite: /]) await openBelow(page, name);
      await ask(page, 'zebrafish');
      await ask(page, 'offline reinforcement learning');
    }

    async function completeSomething(page: Page) {
      await page.fill('#question', 'reinf');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    }

    it('is accessible and fits, of each kind', async () => {
      const { page } = await openPage(browser, web.url, { bypassCSP: true });
      for (const [kind, path, prepare] of KINDS) {
        await page.goto(web.url + path);
        await prepare?.(page);
        await page.addScriptTag({ content: axe });
        for (const { colorScheme, width } of VIEWS) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 800 });
          const violations = await page.evaluate(
            'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
          );
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          const heads = await page.locator('h1').count();
          expect({ kind, width, violations, overflow, heads }).toEqual({
            kind,
            width,
            violations: [],
            overflow: 0,
            heads: 1,
          });
        }
      }
    }, 60_000);
  },
);
