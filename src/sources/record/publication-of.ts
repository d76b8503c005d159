import type { Publication } from '../../papers/paper.ts';
import type { RecordFields } from '../record-fields.ts';
import { plainLine } from './plain-line.ts';

/** What of a publication is one text, as people read it. */
const TEXTS = [
  'container',
  'volume',
  'number',
  'publisher',
  'place',
  'edition',
  'series',
  'isbn',
  'issn',
  'language',
  'note',
] as const;

/** What is known beside the record's own texts. */
interface AlsoKnown {
  readonly doi: string | undefined;
  readonly date: string | undefined;
}

/** What a record knows of a publication; undefined where that is nothing. */
export function publicationOf(fields: RecordFields, { doi, date }: AlsoKnown): Publication | undefined {
  const type = fields.type?.trim() ?? '';
  const pages = pagesOf(fields.pages ?? '');
  const editors = listOf(fields.editors);
  const keywords = listOf(fields.keywords);
  const publication: Publication = {
    ...(type === '' ? {} : { type }),
    ...Object.fromEntries(
      TEXTS.map((name) => [name, plainLine(fields[name] ?? '')]).filter(([, text]) => text !== ''),
    ),
    ...(doi === undefined ? {} : { doi }),
    ...(pages === '' ? {} : { pages }),
    ...(editors.length === 0 ? {} : { editors }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(date === undefined ? {} : { date }),
  };
  return Object.keys(publication).length === 0 ? undefined : publication;
}

/** A range has an en dash; a number such as `e12-3` stays. */
function pagesOf(text: string): string {
  return plainLine(text).replace(
    /(?<=[\p{L}\d])\s*(?:[-‐‑‒–—−]{2,3}|[‒–—−]|(?<=^[a-z]?\d{1,9})-(?=[a-z]?\d{1,9}$))\s*(?=[\p{L}\d])/giu,
    '–',
  );
}

function listOf(texts: readonly string[] = []): readonly string[] {
  return [...new Set(texts.map(plainLine).filter((text) => text !== ''))];
}
