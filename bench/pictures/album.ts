import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Camera, openCamera } from './camera.ts';
import { type Counted, countsTable, menusOf } from './counts.ts';
import type { Message } from './messages.ts';
import { besideEachOther, type Captioned, contactSheet } from './sheet.ts';

const DESKTOP = 720;
const PHONE = 390;
const SHEET = 1_500;
/** The messages of an album, so that it can be drawn again when the drawing is better. */
const MESSAGES = 'messages.json';
const COUNTS = 'counts.json';

/**
 * Makes a folder of pictures: each message as on a desktop and as on a phone, a sheet of all for each platform, and what was
 * counted. @returns the table of counts
 */
export async function fillAlbum(folder: string, messages: readonly Message[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  await using(async (camera) => {
    const counted: Counted[] = [];
    for (const message of messages) {
      await take(message, camera, folder);
      counted.push({ message, counts: await camera.count(message, DESKTOP) });
    }
    for (const platform of ['slack', 'discord'] as const) {
      const ofPlatform = counted.filter(({ message }) => message.platform === platform);
      const sheet = contactSheet(platform, await Promise.all(ofPlatform.map((one) => caption(one, folder))));
      await writeFile(join(folder, `${platform}-all.png`), await camera.photographPage(sheet, SHEET));
    }
    await writeJson(folder, COUNTS, counted.map(withoutPayload));
  });
  await writeJson(folder, MESSAGES, messages);
  const table = countsTable(await readCounts(folder));
  await writeFile(join(folder, 'counts.md'), `${table}\n`);
  return table;
}

/** The messages that an album was made of. */
export async function messagesOf(folder: string): Promise<readonly Message[]> {
  return JSON.parse(await readFile(join(folder, MESSAGES), 'utf8'));
}

/** One picture of messages in two albums: before on the left, after on the right. @param kinds `slack-search` */
export async function takeBeside(
  albums: { readonly before: string; readonly after: string },
  out: string,
  kinds: readonly string[],
): Promise<void> {
  const rows = kinds.map(async (kind) => {
    const [before, after] = await Promise.all([
      readPicture(albums.before, kind, 'Before'),
      readPicture(albums.after, kind, 'After'),
    ]);
    return [before, after] as const;
  });
  const sheet = besideEachOther(await Promise.all(rows));
  await using(async (camera) => writeFile(out, await camera.photographPage(sheet, SHEET)));
}

async function using(work: (camera: Camera) => Promise<void>): Promise<void> {
  const camera = await openCamera();
  try {
    await work(camera);
  } finally {
    await camera.close();
  }
}

async function take(message: Message, camera: Camera, folder: string): Promise<void> {
  for (const width of [DESKTOP, PHONE])
    await writeFile(join(folder, fileOf(kindOf(message), width)), await camera.photograph(message, width));
}

async function caption({ message, counts }: Counted, folder: string): Promise<Captioned> {
  const png = await readFile(join(folder, fileOf(kindOf(message), DESKTOP)));
  return { caption: captionOf({ message, counts }), note: menusOf(counts), png };
}

async function readPicture(folder: string, kind: string, when: string): Promise<Captioned> {
  const one = (await readCounts(folder)).find(({ message }) => kindOf(message) === kind);
  if (one === undefined) throw new Error(`There is no picture of ${kind} in ${folder}.`);
  const png = await readFile(join(folder, fileOf(kind, DESKTOP)));
  return { caption: `${when}: ${captionOf(one)}`, png };
}

async function readCounts(folder: string): Promise<readonly Counted[]> {
  return JSON.parse(await readFile(join(folder, COUNTS), 'utf8'));
}

function writeJson(folder: string, name: string, value: unknown): Promise<void> {
  return writeFile(join(folder, name), `${JSON.stringify(value, null, 1)}\n`);
}

function withoutPayload({ message: { name, platform, isPrivate }, counts }: Counted): Counted {
  return { message: { name, platform, isPrivate }, counts };
}

function kindOf({ platform, name }: Counted['message']): string {
  return `${platform}-${name}`;
}

function fileOf(kind: string, width: number): string {
  return `${kind}-${width}.png`;
}

function captionOf({ message: { name }, counts: { lines, controls } }: Counted): string {
  return `${name}: ${lines} lines, ${controls.length} controls`;
}
