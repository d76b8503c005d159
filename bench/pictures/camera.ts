import { type Browser, chromium } from 'playwright-core';
import sharp from 'sharp';
import { countLines, type Extent } from './count-lines.ts';
import { drawMessage, pageOf } from './draw-message.ts';
import type { Markup } from './markup.ts';
import type { Message } from './messages.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Without these it looks for its maker's hosts at every start. */
const QUIET = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** What a person sees of one message at the width of a desktop. */
export interface Counts {
  /** Lines of text, without the name above and what the platform says of its own accord. */
  readonly lines: number;
  /** The labels of buttons, menus and fields. */
  readonly controls: readonly string[];
  /** What the drawing does not know: red in the picture. */
  readonly unknown: readonly string[];
}

/** Draws in a browser of its own. */
export interface Camera {
  /** @returns a PNG that is cut to the message */
  photograph(message: Message, width: number): Promise<Buffer>;
  /** A page that is drawn already, such as a sheet of pictures. */
  photographPage(content: Markup, width: number): Promise<Buffer>;
  /** At this width. */
  count(message: Message, width: number): Promise<Counts>;
  close(): Promise<void>;
}

/** Pixels of a page before it is known how high it becomes. */
const HEIGHT = 800;

export async function openCamera(): Promise<Camera> {
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  const page = await browser.newPage({ offline: true, deviceScaleFactor: 1 });
  const show = async (html: string, width: number) => {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.setContent(html);
  };
  // A palette is enough for text, and takes a third of the room.
  const shoot = async () =>
    sharp(await page.locator('.picture').screenshot({ animations: 'disabled' }))
      .png({ palette: true })
      .toBuffer();
  return {
    photograph: async (message, width) => {
      await show(pageOf(message.platform, drawMessage(message)), width);
      return shoot();
    },
    photographPage: async (content, width) => {
      await show(pageOf('sheet', content), width);
      return shoot();
    },
    count: async (message, width) => {
      await show(pageOf(message.platform, drawMessage(message)), width);
      return {
        lines: countLines(await page.locator('.body').evaluate(textExtents)),
        controls: await page.locator('[data-control]').evaluateAll(dataControls),
        unknown: await page.locator('.unknown').allInnerTexts(),
      };
    },
    close: () => browser.close(),
  };
}

/** Runs in the page: where each line of each piece of text stands. */
function textExtents(body: Element): Extent[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const extents: Extent[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((node.textContent ?? '').trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { top, bottom, width } of range.getClientRects()) if (width > 0) extents.push({ top, bottom });
  }
  return extents;
}

function dataControls(controls: Element[]): string[] {
  return controls.map((one) => one.getAttribute('data-control') ?? '');
}
