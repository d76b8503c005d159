import { readLines } from './measure/read-lines.ts';
import { readUnpacked } from './measure/unpack.ts';

// How many words a listing of JSON Lines has, how many different ones, and how many of those in one place only: whether
// generated papers are like real ones. `node bench/vocabulary.ts FILE…`; a file may be packed (.gz, .zst).

for (const path of process.argv.slice(2)) {
  const counts = new Map<string, number>();
  let [papers, bytes, words] = [0, 0, 0];
  for await (const line of readLines(readUnpacked(path))) {
    const { title = '', abstract = '' }: { title?: string; abstract?: string } = JSON.parse(line);
    papers++;
    bytes += Buffer.byteLength(line) + 1;
    for (const word of `${title} ${abstract}`.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
      words++;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const once = [...counts.values()].filter((count) => count === 1).length;
  console.log(
    `${path}: ${papers} papers of ${Math.round(bytes / papers)} bytes and ${Math.round(words / papers)} words; ${counts.size} different words, ${Math.round((100 * once) / counts.size)} % of them once`,
  );
}
