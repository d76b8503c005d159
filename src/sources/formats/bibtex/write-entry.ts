import type { Entry } from './entry.ts';
import { balanced } from './recover-fields.ts';

const VALID_NAME = /^[a-z][^\s"#%'(),={}\\]*$/i;

/** An entry as BibTeX that stands by itself: word for word where it does already, else written anew from its fields. */
export function writeEntry({ type, fields, source }: Entry, key: string): string {
  if (source !== undefined) return source;
  const lines = [...fields].flatMap(([name, value]) => {
    const written = balanced(value).trim();
    return written === '' || !VALID_NAME.test(name) ? [] : [`  ${name} = {${written}}`];
  });
  return `@${type}{${[key, ...lines].join(',\n')}\n}`;
}
