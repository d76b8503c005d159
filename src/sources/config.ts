import { oneOf, readHttpUrl, readText, textLike, type Values, variable } from '../variable.ts';
import { readIntervals } from './read-intervals.ts';
import { splitSources } from './split-sources.ts';

const none = undefined as string | undefined;
const expected = 'the address of a server, which begins with http:// or https://';

const host = (name: string, about: string, fallback: string) =>
  variable({ name, about, example: fallback, expected, read: readHttpUrl, fallback });

/** Where papers come from. */
export const SOURCE_VARIABLES = {
  corpusDir: variable({
    name: 'CORPUS_DIR',
    about: 'The folder with the paper listings.',
    example: 'seeds',
    expected: 'the path of a folder',
    read: readText,
    fallback: 'seeds',
  }),
  sources: variable({
    name: 'SOURCES',
    about:
      'What the library grows from while it runs, comma-separated; without it nothing is fetched (docs/sources.md).',
    example: 'folder:seeds, arxiv:cs.LG, zotero:groups/12345',
    expected: 'sources, comma-separated',
    read: splitSources,
    fallback: undefined as readonly string[] | undefined,
  }),
  sourcesEvery: variable({
    name: 'SOURCES_EVERY',
    about: 'How often sources are read: one time for all, or one a kind.',
    example: 'arxiv=1d, feed=12h, zotero=30m',
    expected: 'times such as 30m, 6h or 1d, or kinds with their times; at least a minute',
    read: readIntervals,
    fallback: undefined as Readonly<Record<string, number>> | undefined,
  }),
  sourcesForgetDays: variable({
    name: 'SOURCES_FORGET_DAYS',
    about:
      'Papers of arXiv sources that are older than so many days leave the library unless somebody saved, voted for or was posted them; without it all stay.',
    example: '365',
    expected: 'a number of days, from 1 to 36500',
    read: readDays,
    fallback: undefined as number | undefined,
  }),
  sourcesAdd: variable<'managers' | 'everyone'>({
    name: 'SOURCES_ADD',
    about:
      'Who may add a paper to the library that somebody named and the library lacks: those who manage a channel, or everyone.',
    example: 'everyone',
    expected: 'managers or everyone',
    read: oneOf(['managers', 'everyone']),
    fallback: 'managers',
  }),
  arxivApiUrl: host('ARXIV_API_URL', "arXiv's query API.", 'https://export.arxiv.org/api/query'),
  arxivOaiUrl: host('ARXIV_OAI_URL', "arXiv's OAI-PMH.", 'https://oaipmh.arxiv.org/oai'),
  arxivFeedUrl: host('ARXIV_FEED_URL', "arXiv's daily announcements.", 'https://rss.arxiv.org'),
  zoteroUrl: host('ZOTERO_URL', "Zotero's Web API.", 'https://api.zotero.org'),
  zoteroApiKey: variable({
    name: 'ZOTERO_API_KEY',
    secret: true,
    about: 'Lets Paperboy read a Zotero library that is not public; read access is enough.',
    example: 'P9NiFoyLeZu2bZNvvuQPDWsd',
    expected: 'a key of https://www.zotero.org/settings/keys',
    read: textLike(/^[\w-]{8,128}$/),
    fallback: none,
  }),
  openalexUrl: host('OPENALEX_URL', "OpenAlex's API.", 'https://api.openalex.org'),
  openalexMailto: variable({
    name: 'OPENALEX_MAILTO',
    about:
      'A mail address of yours, by which OpenAlex and Crossref know whom to write to; they answer sooner with one.',
    example: 'lab@example.org',
    expected: 'a mail address',
    read: textLike(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/),
    fallback: none,
  }),
  openalexApiKey: variable({
    name: 'OPENALEX_API_KEY',
    secret: true,
    about: 'A key of OpenAlex, which is free; without one it answers only a little a day.',
    example: 'h7Qx2vLkWm9RzT4bNc8Y',
    expected: 'a key of https://openalex.org/settings/api',
    read: textLike(/^[\w-]{8,128}$/),
    fallback: none,
  }),
  crossrefUrl: host('CROSSREF_URL', "Crossref's API.", 'https://api.crossref.org'),
} as const;

/** What sources are read by. */
export type SourceSettings = Values<typeof SOURCE_VARIABLES>;

function readDays(text: string): number | undefined {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= 36_500 ? days : undefined;
}
