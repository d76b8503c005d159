import type { SourceClient, SourceResponse } from '../http/source-client.ts';
import { SourceProblem } from '../live-source.ts';
import { answeredAt } from './days.ts';
import { type News, readNews } from './news.ts';
import { type Category, newsNameOf } from './taxonomy.ts';

/** Whose news are asked for, and where. */
export interface NewsQuestion {
  readonly client: SourceClient;
  /** `https://rss.arxiv.org` */
  readonly base: string;
  readonly categories: readonly Category[];
}

/** What came of asking. */
export interface AskedNews extends Partial<News> {
  /** What tells these news from others: given back when they are asked for again. */
  readonly mark?: string;
  /** By arXiv's clock, where it could be asked. */
  readonly now?: Date;
  /** Why there are none. Nothing depends on them: OAI-PMH has it all, if later. */
  readonly trouble?: string;
}

/**
 * Asks for the news of all categories at once.
 * @param mark of those that were read last, which are not read again
 */
export async function askNews(
  question: NewsQuestion,
  mark: string | undefined,
  signal: AbortSignal,
): Promise<AskedNews> {
  try {
    const { status, text, header } = await request(question, mark, signal);
    const answered = answeredAt({ header });
    const clock = answered === undefined ? {} : { now: answered };
    if (status === 304) return { ...clock, ...(mark === undefined ? {} : { mark }) };
    const news = await readNews(text);
    const own = header('etag') ?? news.made?.toISOString();
    const now = answered ?? news.made;
    const told = {
      ...(now === undefined ? {} : { now }),
      ...(own === undefined ? {} : { mark: own.slice(0, 300) }),
    };
    return own !== undefined && own === mark ? told : { ...news, ...told };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof SourceProblem)) throw error;
    return { trouble: error.message, ...(mark === undefined ? {} : { mark }) };
  }
}

/** In Atom, or in RSS where that is all there is. */
async function request(
  { client, base, categories }: NewsQuestion,
  mark: string | undefined,
  signal: AbortSignal,
): Promise<SourceResponse> {
  const names = categories.map(newsNameOf).join('+');
  const isTag = mark !== undefined && /^(?:W\/)?"[\x21-\x7e]*"$/.test(mark);
  const headers = isTag ? { 'if-none-match': mark } : {};
  const [first = '', ...others] = addressesOf(base, names);
  const answer = await client.get(first, { signal, headers, accepts: others.length > 0 ? [404] : [] });
  return answer.status === 404 ? client.get(others[0] ?? first, { signal, headers }) : answer;
}

function addressesOf(base: string, names: string): readonly string[] {
  const url = new URL(base);
  const path = url.pathname.replace(/\/+$/, '');
  const folders = /\/(?:atom|rss)$/.test(path) ? [path] : [`${path}/atom`, `${path}/rss`];
  return folders.map((folder) => {
    url.pathname = `${folder}/${names}`;
    return url.href;
  });
}
