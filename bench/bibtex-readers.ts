import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@retorquere/bibtex-parser';
import { parseBibtex } from '../src/sources/formats/bibtex.ts';
import { faultyBibtex, manyEntries, SHAPE_NAMES } from './generate/faulty-bibtex.ts';
import { createCitationJs } from './peers/bibtex-citation-js.ts';
import type { ReadBibtex } from './peers/bibtex-reader.ts';

// What readers of BibTeX recover of files with faults, of a folder of bibliographies, and how long they take.
// `node bench/bibtex-readers.ts [FOLDER]`

const ENTRIES = 40;
const ROUNDS = 5;

const readers: Readonly<Record<string, ReadBibtex>> = {
  paperboy: async (text) =>
    (await parseBibtex(text, { macros: async () => new Map() })).records.map(({ title, authors }) => ({
      title,
      authors: authors.length,
    })),
  'citation-js': await createCitationJs(),
  '@retorquere/bibtex-parser': (text) => {
    try {
      return parse(text, { raw: true }).entries.flatMap(({ fields: { title, author } }) =>
        title === undefined || title === '' ? [] : [{ title, authors: author?.length ?? 0 }],
      );
    } catch {
      return [];
    }
  },
};

async function compareFaults(): Promise<void> {
  console.log(`\nof ${ENTRIES} entries, every other with the fault: titles, and with all their authors`);
  for (const shape of SHAPE_NAMES) {
    const { text, truth } = faultyBibtex(shape, ENTRIES);
    const counts: string[] = [];
    for (const [name, read] of Object.entries(readers)) {
      const found = new Map((await read(text)).map(({ title, authors }) => [title, authors]));
      const titles = truth.filter(({ title }) => found.has(title)).length;
      const whole = truth.filter(({ title, authors }) => found.get(title) === authors).length;
      counts.push(`${name} ${titles}/${whole}`);
    }
    console.log(`${shape.padEnd(22)} ${counts.join('   ')}`);
  }
}

async function compareTimes(): Promise<void> {
  console.log(
    '\nms an entry: 1,000 entries without @string, 20,000 with 4,000 (those of others: 2,000 with 400)',
  );
  for (const [name, read] of Object.entries(readers)) {
    const [many, strings] = name === 'paperboy' ? [20_000, 4_000] : [2_000, 400];
    const small = await perEntry(read, manyEntries(1_000, 0), 1_000);
    const large = await perEntry(read, manyEntries(many, strings), many);
    console.log(
      `${name.padEnd(28)} ${small.toFixed(4)}  ${large.toFixed(4)}  × ${(large / small).toFixed(2)}`,
    );
  }
}

async function perEntry(read: ReadBibtex, text: string, entries: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await read(text);
    times.push((performance.now() - started) / entries);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
}

async function compareFolder(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.bib$/i.test(file),
  );
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const starts = texts.flatMap((text) => [
    ...text.matchAll(/^[ \t]*@(?!string|comment|preamble)\w+[ \t]*[{(]/gim),
  ]).length;
  console.log(`\n${files.length} files, ${starts} lines that begin an entry: titles, authors, seconds`);
  for (const [name, read] of Object.entries(readers)) {
    const started = performance.now();
    let [titles, authors] = [0, 0];
    for (const text of texts) {
      const found = await read(text);
      titles += found.length;
      authors += found.reduce((sum, entry) => sum + entry.authors, 0);
    }
    console.log(
      `${name.padEnd(28)} ${titles}  ${authors}  ${((performance.now() - started) / 1000).toFixed(1)}`,
    );
  }
}

await compareFaults();
await compareTimes();
const [, , folder] = process.argv;
if (folder !== undefined) await compareFolder(folder);
