import type { ReadBibtex } from './bibtex-reader.ts';

interface CitationCore {
  readonly logger: { level: string };
  readonly plugins: { readonly input: { readonly chain: Chain } };
}
type Chain = (input: unknown, options: Readonly<Record<string, unknown>>) => readonly unknown[];

/** citation-js, given each entry by itself, so that a broken one costs only itself, with the `@string`s that it names. */
export async function createCitationJs(): Promise<ReadBibtex> {
  const core = (await import('@citation-js/core')) as CitationCore;
  await import('@citation-js/plugin-bibtex');
  core.logger.level = 'silent';
  const { chain } = core.plugins.input;
  return (text) => {
    const chunks = text.split(/^(?=[ \t]*@\w+\s*[{(])/m);
    const strings = new Map(
      chunks.flatMap((chunk) => {
        const name = /^\s*@string\s*[{(]\s*([^\s=]+)/i.exec(chunk)?.[1];
        return name === undefined ? [] : [[name.toLowerCase(), chunk] as const];
      }),
    );
    return chunks.flatMap((chunk) => {
      if (!/^[ \t]*@(?!string|comment|preamble)/i.test(chunk)) return [];
      const words = new Set(chunk.toLowerCase().match(/[a-z][\w:.-]*/g));
      const used = [...strings].filter(([name]) => words.has(name)).map(([, definition]) => definition);
      try {
        const options = {
          forceType: '@biblatex/text',
          target: '@biblatex/entries+list',
          generateGraph: false,
        };
        const [entry] = chain(used.join('') + chunk, options);
        return titleAndAuthors(entry, chain);
      } catch {
        return [];
      }
    });
  };
}

function titleAndAuthors(entry: unknown, chain: Chain) {
  const { type, label, properties } = entry as Record<string, Readonly<Record<string, unknown>>>;
  const title = String(properties?.['title'] ?? '');
  const author = properties?.['author'];
  if (title === '') return [];
  if (author === undefined) return [{ title, authors: 0 }];
  const [csl] = chain([{ type, label, properties: { author } }], {
    forceType: '@biblatex/entries+list',
    generateGraph: false,
  });
  const names = (csl as { readonly author?: readonly unknown[] }).author ?? [];
  return [{ title, authors: names.length }];
}
