import type { RecordFields } from '../../record-fields.ts';
import { arxivIn, keywordsOf, namesOf, pageRange, present } from '../field-texts.ts';
import { firstOf, type TaggedRecord, valuesOf } from '../tagged/tagged-record.ts';

/** Tags of bookkeeping, which nobody misses, are among those that are known. */
const KNOWN = new Set(
  (
    'PMID TI BTI VTI TT AB FAU AU CN FED ED JT TA DP DEP AID LID VI IP PG MH OT PMC PB PL IS ISBN LA PT EN CTI CTDT ' +
    'OWN STAT DCOM LR SB EDAT MHDA CRDT PHST PST SO DA DRDT OTO JID CI COIS AD AUID IRAD IR FIR RN GR SI'
  ).split(' '),
);

/** What the tags of a record say; full names count before short ones. */
export function nbibFields(record: TaggedRecord): RecordFields {
  const inBook = record.values.has('BTI') && (record.values.has('CTI') || record.values.has('TI'));
  const pmid = firstOf(record, ['PMID']);
  const doi = doiOf(record);
  const editors = peopleOf(record, ['FED', 'ED']);
  const authors = [...peopleOf(record, ['FAU', 'AU']), ...valuesOf(record, ['CN']).map(oneLine)];
  return present({
    title: optionalLine(firstOf(record, ['TI', 'CTI', 'BTI', 'TT'])),
    type: inBook ? 'chapter' : record.values.has('BTI') ? 'book' : 'article-journal',
    authors: authors.length > 0 ? authors : editors,
    editors,
    abstract: firstOf(record, ['AB']),
    container: optionalLine(inBook ? firstOf(record, ['BTI']) : firstOf(record, ['JT', 'TA'])),
    date: firstOf(record, ['DP', 'DEP']),
    addresses:
      doi !== undefined || pmid === undefined ? [] : [`https://pubmed.ncbi.nlm.nih.gov/${oneLine(pmid)}/`],
    doi,
    arxiv: arxivIn(valuesOf(record, ['AID', 'LID'])),
    volume: firstOf(record, ['VI']),
    number: firstOf(record, ['IP']),
    pages: pageRange(firstOf(record, ['PG'])),
    publisher: firstOf(record, ['PB']),
    edition: firstOf(record, ['EN']),
    keywords: keywordsOf(valuesOf(record, ['OT', 'MH']).map((word) => word.replace(/^\*|(?<=\/)\*/g, ''))),
    isbn: firstOf(record, ['ISBN'])?.replace(/\s*\(.*$/s, ''),
    issn: firstOf(record, ['IS'])?.replace(/\s*\(.*$/s, ''),
    language: firstOf(record, ['LA']),
  });
}

/** The tags of a record that nothing is made of. */
export function unusedNbibTags(record: TaggedRecord): readonly string[] {
  return [...record.values.keys()].filter((tag) => !KNOWN.has(tag));
}

/** `FAU - Kept, Ana B`; where it lacks, `AU  - Kept AB`. */
function peopleOf(record: TaggedRecord, [full, short]: readonly [string, string]): readonly string[] {
  const complete = valuesOf(record, [full]);
  if (complete.length > 0) return namesOf(complete).names;
  return valuesOf(record, [short]).map((name) => initialsFirst(oneLine(name)));
}

/** `Kept AB Jr` → `A. B. Kept, Jr`. */
function initialsFirst(name: string): string {
  const match = /^(.+?) (\p{Lu}{1,3})(?: (Jr|Sr|I{2,3}|IV|2nd|3rd))?$/u.exec(name);
  if (match === null) return name;
  const [, family = '', initials = '', suffix] = match;
  const given = [...initials].map((letter) => `${letter}.`).join(' ');
  return `${given} ${family}${suffix === undefined ? '' : `, ${suffix}`}`;
}

function doiOf(record: TaggedRecord): string | undefined {
  const ids = valuesOf(record, ['LID', 'AID']).map(oneLine);
  const named = ids.map((id) => /(10\.\d{4,9}\/\S+)\s*\[doi\]/.exec(id)?.[1]).find(Boolean);
  return (
    named ??
    /\bdoi: ?(10\.\d{4,9}\/\S+?)\.?(?:\s|$)/i.exec(firstOf(record, ['SO'])?.slice(0, 2000) ?? '')?.[1]
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function optionalLine(text: string | undefined): string | undefined {
  return text === undefined ? undefined : oneLine(text);
}
