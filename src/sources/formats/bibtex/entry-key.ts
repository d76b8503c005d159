import { keyOf } from '../../../papers/citation/citation-key.ts';
import { latexToPlain } from '../../../papers/latex.ts';
import type { RecordFields } from '../../record-fields.ts';
import { readDate } from '../../year-of.ts';

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
  const { year } = readDate(date);
  return keyOf({ title: latexToPlain(title), author: latexToPlain(authors[0] ?? ''), year });
}
