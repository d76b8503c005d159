import type { SourceManners } from '../http/source-client.ts';

/** One request at a time and three seconds between two, over all its hosts: https://info.arxiv.org/help/api/tou.html. */
export const ARXIV_MANNERS: SourceManners = { name: 'arXiv', gapMs: 3_000 };
