import { shorten } from '../../chat/shorten.ts';
import type { Message } from '../../messages/messages.ts';
import type { Arrival } from '../../store/arrivals.ts';
import { type LocalDate, localDate } from '../local-time.ts';
import type { NewsRead } from './news-reader.ts';
import type { NewsWanted } from './news-wanted.ts';
import type { Because } from './pick-new.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const TITLE_CHARACTERS = 120;

/** What a reason is told of. */
interface Told {
  readonly read: Pick<NewsRead, 'signals' | 'own'>;
  readonly arrival: Arrival | undefined;
  readonly news: NewsWanted;
  readonly topic: string | undefined;
}

/** Why a paper was picked: `new on arXiv yesterday; near to “Conservative Q-Learning”, which this channel saved`. */
export function newsReason(because: Because, { read, arrival, news, topic }: Told): Message {
  const { near, title } = nearTo(because, read);
  return {
    key: 'news.why',
    values: {
      ...sourceOf(arrival?.source ?? ''),
      days: arrival === undefined ? 0 : daysBetween(localDate(arrival.appearedAt, news.timezone), news.slot),
      about: topic === undefined ? 'no' : 'yes',
      topic: topic ?? '',
      near,
      title,
    },
  };
}

function nearTo(
  because: Because,
  { signals, own }: Told['read'],
): { readonly near: string; readonly title: string } {
  if (because.kind === 'signal') {
    const signal = signals[because.at];
    if (signal !== undefined)
      return { near: signal.kind, title: shorten(signal.paper.shown.title, TITLE_CHARACTERS) };
  }
  if (because.kind === 'lab') {
    const paper = own[because.at];
    if (paper !== undefined) return { near: 'lab', title: shorten(paper.shown.title, TITLE_CHARACTERS) };
  }
  return { near: because.kind === 'other area' ? 'area' : 'none', title: '' };
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));
}

const NAMES: Readonly<Record<string, string>> = { arxiv: 'arXiv', zotero: 'Zotero', openalex: 'OpenAlex' };

/** What people call a source; nothing where that says no more than the library. */
function sourceOf(source: string): { readonly where: 'named' | 'here'; readonly source: string } {
  const [, kind = '', spec = ''] = /^([a-z]+):(.*)$/is.exec(source) ?? [];
  const name = NAMES[kind.toLowerCase()] ?? (kind.toLowerCase() === 'feed' ? hostOf(spec) : '');
  return name === '' ? { where: 'here', source: '' } : { where: 'named', source: name };
}

function hostOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? '';
}
