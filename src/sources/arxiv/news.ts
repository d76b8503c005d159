import { createTurns } from '../../turns.ts';
import { feedFields } from '../formats/atom/feed-fields.ts';
import { present } from '../formats/field-texts.ts';
import { MAX_RECORD_CHARACTERS } from '../formats/parsed-listing.ts';
import { parseElement, textAt, type XmlElement } from '../formats/xml-element.ts';
import { xmlRecords } from '../formats/xml-records.ts';
import { type LiveRecord, SourceProblem } from '../live-source.ts';
import { type ArxivPaper, arxivRecord } from './arxiv-record.ts';

/** What arXiv announced last. */
export interface News {
  readonly records: readonly LiveRecord[];
  readonly remarks: readonly string[];
  /** When it was made, by arXiv's clock. */
  readonly made?: Date;
}

/**
 * Reads the news in Atom or RSS, in turns with everything else on the thread. None on a day without an announcement.
 * @throws SourceProblem where it is none, or ends before its end
 */
export async function readNews(text: string): Promise<News> {
  const isWhole =
    /^\uFEFF?\s*</.test(text.slice(0, 1000)) &&
    /<\/(?:\w{1,20}:)?(?:rss|feed|RDF)\s*>\s*$/.test(text.slice(-1000));
  if (!isWhole) throw new SourceProblem('damaged', 'arXiv’s news are no whole feed.');
  const records: LiveRecord[] = [];
  const remarks: string[] = [];
  const turn = createTurns();
  for (const { source } of xmlRecords(text, ['entry', 'item'])) {
    const entry = source.length > MAX_RECORD_CHARACTERS * 10 ? undefined : parseElement(source);
    const record =
      entry === undefined
        ? 'An entry of arXiv’s news that is no well-formed XML was left out.'
        : arxivRecord(newsPaper(entry));
    if (typeof record === 'string') remarks.push(record);
    else records.push(record);
    await turn();
  }
  return { records, remarks, ...madeAt(text) };
}

/** The title of a feed stands before its entries, and so does its date. */
function madeAt(text: string): Pick<News, 'made'> {
  const head = text.slice(0, 5_000).split(/<(?:entry|item)[\s>]/)[0] ?? '';
  const written = /<(?:updated|lastBuildDate|pubDate)>\s*([^<]{8,60})</.exec(head)?.[1] ?? '';
  const made = new Date(written);
  return Number.isNaN(made.getTime()) ? {} : { made };
}

/**
 * An entry's date is that of the announcement: when a new paper appeared. Of one that is announced for another category or as a
 * new version only its id tells when it came.
 */
function newsPaper(entry: XmlElement): ArxivPaper {
  const { date, note: _, container: __, ...fields } = feedFields(entry);
  const announced = textAt(entry, 'announce_type')?.toLowerCase() ?? 'new';
  const isNew = announced === 'new';
  const id = fields.arxiv ?? textAt(entry, 'id', 'guid', 'link') ?? '';
  return {
    id,
    appeared: isNew && date !== undefined ? new Date(date) : monthOf(id),
    fields: present({
      ...fields,
      date: isNew ? date : undefined,
      doi: textAt(entry, 'DOI', 'doi')?.split(/\s/)[0],
      container: textAt(entry, 'journal_reference', 'journal_ref'),
    }),
  };
}

/** The month of an id: 2024-01 of `2401.00001v2`, 1999-01 of `hep-th/9901001`. */
function monthOf(id: string): Date | undefined {
  const [, year = '', month] =
    /(?:^|[^\d.])(\d\d)(0[1-9]|1[0-2])(?:\.\d{4,5}|\d{3})(?:v\d+)?$/.exec(id.trim()) ?? [];
  return month === undefined ? undefined : new Date(`${Number(year) >= 91 ? 19 : 20}${year}-${month}-01`);
}
