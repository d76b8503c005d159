import { foldText } from '../../../papers/fold.ts';
import type { RecordFields } from '../../record-fields.ts';

const SMALL_WORDS = new Set(
  'the and for with from via are can how why what when who does into not using'.split(' '),
);

/** Gives each entry without a key one that no other entry of the file has: `kept2019plain`. */
export function createKeys(taken: Iterable<string>): (written: string, fields: RecordFields) => string {
  const used = new Set(taken);
  return (written, fields) => {
    const key = written.replace(/[\s{}(),#%"'~=\\]+/g, '');
    if (key !== '') return key;
    const stem = stemOf(fields);
    let generated = stem;
    for (let count = 2; used.has(generated.toLowerCase()); count++) generated = `${stem}-${count}`;
    used.add(generated.toLowerCase());
    return generated;
  };
}

function stemOf({ title = '', authors = [], date = '' }: RecordFields): string {
  const surname = words(authors[0] ?? '').at(-1) ?? 'anon';
  const year = /\d{4}/.exec(date)?.[0] ?? '';
  const word = words(title).find((some) => some.length > 2 && !SMALL_WORDS.has(some)) ?? '';
  return `${surname}${year}${word}`;
}

function words(text: string): readonly string[] {
  return foldText(text).match(/[a-z0-9]+/g) ?? [];
}
