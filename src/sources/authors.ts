const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** `A. One, B. Two, Jr., C. Three` → three names: a generational suffix belongs to the name before it. */
export function splitAuthors(list: string, separator: string | RegExp = ','): readonly string[] {
  const names: string[] = [];
  for (const part of list.split(separator)) {
    const name = part.replace(/\s+/g, ' ').trim();
    const last = names.length - 1;
    if (name === '') continue;
    if (SUFFIX.test(name) && last >= 0) names[last] = `${names[last]}, ${name}`;
    else names.push(name);
  }
  return names;
}
