import type { Entry } from './entry.ts';

/** Fields that are of one entry only, of BibLaTeX's rules and our own: a DOI or an abstract names one work. */
const OWN = new Set(
  `crossref xdata xref ids key label options entryset entrysubtype execute presort related relatedoptions relatedstring
  relatedtype shortauthor shorteditor shorthand shortjournal shortseries shorttitle sortkey sortname sorttitle sortyear
  doi url urldate abstract pages keywords eprint archiveprefix eprinttype eprintclass primaryclass pdf note annote annotation
  biburl bibsource timestamp title subtitle titleaddon`.split(/\s+/),
);

/** BibLaTeX’s renaming: what the title of the whole is for a part. */
const RENAMED: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  book: [
    ['title', 'maintitle'],
    ['subtitle', 'mainsubtitle'],
    ['titleaddon', 'maintitleaddon'],
  ],
  article: [
    ['title', 'journaltitle'],
    ['subtitle', 'journalsubtitle'],
  ],
  part: [
    ['title', 'booktitle'],
    ['subtitle', 'booksubtitle'],
    ['titleaddon', 'booktitleaddon'],
  ],
};

const WHOLE = /^(?:book|collection|proceedings|reference|mvbook|mvcollection|mvproceedings|mvreference)$/;

/** Entries of a file by key, without regard to case. */
export type EntriesByKey = ReadonlyMap<string, Entry>;

/** How many parents, one of another, are followed. */
const MAX_GENERATIONS = 8;

/** An entry with the fields of what it refers to: its parent by `crossref`, what it shares by `xdata`. */
export function inherit(entry: Entry, byKey: EntriesByKey): Entry {
  return inheritFrom(entry, byKey, MAX_GENERATIONS);
}

function inheritFrom(entry: Entry, byKey: EntriesByKey, generations: number): Entry {
  const xdata = keysIn(entry.fields.get('xdata'));
  const parent = keysIn(entry.fields.get('crossref'));
  if (xdata.length + parent.length === 0) return entry;
  const fields = new Map(entry.fields);
  const doubts = [...entry.doubts];
  fields.delete('xdata');
  fields.delete('crossref');
  const take = (key: string, isShared: boolean) => {
    const found = byKey.get(key.toLowerCase());
    if (found === undefined || found === entry || generations === 0)
      doubts.push(
        `“${isShared ? 'xdata' : 'crossref'}” names “${key.slice(0, 60)}”, which is not in this file`,
      );
    else addAll(fields, given(inheritFrom(found, byKey, generations - 1), entry.type, isShared));
  };
  for (const key of xdata.slice(0, 50)) take(key, true);
  for (const key of parent.slice(0, 1)) take(key, false);
  return { ...entry, fields, doubts };
}

function keysIn(field = ''): readonly string[] {
  return field.split(',').flatMap((key) => (key.trim() === '' ? [] : [key.trim()]));
}

function addAll(fields: Map<string, string>, more: Iterable<readonly [string, string]>): void {
  for (const [name, value] of more) if ((fields.get(name) ?? '').trim() === '') fields.set(name, value);
}

/** What a parent gives to an entry of that type, what it has under that name itself first. */
function* given(parent: Entry, type: string, isShared: boolean): Generator<readonly [string, string]> {
  if (isShared) {
    yield* parent.fields;
    return;
  }
  for (const field of parent.fields) if (!OWN.has(field[0])) yield field;
  const renamed = RENAMED[WHOLE.test(type) ? 'book' : type === 'article' ? 'article' : 'part'] ?? [];
  for (const [from, to] of renamed) {
    const value = parent.fields.get(from);
    if (value !== undefined) yield [to, value];
  }
  // Versions of software, chapters and volumes are called as their whole; a paper is not called as its proceedings.
  const title = parent.fields.get('title');
  if (!PART_WITH_TITLE.test(type) && title !== undefined) yield ['title', title];
}

const PART_WITH_TITLE = /^(?:article|inproceedings|conference|incollection|inreference|supp\w+)$/;
