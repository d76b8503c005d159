/** A piece of what somebody wrote. `sign`: `AND`, `OR`, `ANDNOT` or a parenthesis. */
export interface Token {
  readonly kind: 'word' | 'phrase' | 'sign';
  readonly text: string;
  readonly field?: string | undefined;
}

/** What papers have to say. */
export type Condition =
  | { readonly kind: 'term'; readonly field: Field; readonly text: string; readonly isPhrase: boolean }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'except'; readonly whole: Condition; readonly part: Condition };

/** The query API's names, and those that people have for them here. */
const FIELDS = {
  all: 'all',
  ti: 'ti',
  title: 'ti',
  au: 'au',
  author: 'au',
  abs: 'abs',
  abstract: 'abs',
  co: 'co',
  comment: 'co',
  jr: 'jr',
  journal: 'jr',
  rn: 'rn',
} as const;

type Field = (typeof FIELDS)[keyof typeof FIELDS];

const DEEPEST = 8;

/** Where in the tokens somebody is. */
interface Place {
  readonly tokens: readonly Token[];
  at: number;
}

/**
 * Reads terms that all have to be true unless `OR` stands between them, which binds closer; `ANDNOT` (or a minus) excludes.
 * @returns undefined where that cannot be read, or nothing is wanted
 */
export function readCondition(tokens: readonly Token[]): Condition | undefined {
  const place: Place = {
    tokens: tokens.filter(({ kind, text }) => kind !== 'sign' || text !== 'AND'),
    at: 0,
  };
  const condition = readAll(place, 0);
  return place.at === place.tokens.length ? condition : undefined;
}

function readAll(place: Place, depth: number): Condition | undefined {
  const parts: Condition[] = [];
  const without: Condition[] = [];
  for (let token = tokenAt(place); token !== undefined && token !== ')'; token = tokenAt(place)) {
    const isExcluded = token === 'ANDNOT';
    if (isExcluded) place.at++;
    const part = readAny(place, depth);
    if (part === undefined) return undefined;
    (isExcluded ? without : parts).push(part);
  }
  const [first] = parts;
  if (first === undefined) return undefined;
  const whole: Condition = parts.length === 1 ? first : { kind: 'all', parts };
  return without.reduce<Condition>((left, part) => ({ kind: 'except', whole: left, part }), whole);
}

function readAny(place: Place, depth: number): Condition | undefined {
  const parts: Condition[] = [];
  do {
    if (parts.length > 0) place.at++;
    const part = readOne(place, depth);
    if (part === undefined) return undefined;
    parts.push(part);
  } while (tokenAt(place) === 'OR');
  return parts.length === 1 ? parts[0] : { kind: 'any', parts };
}

function readOne(place: Place, depth: number): Condition | undefined {
  const token = place.tokens[place.at++];
  if (token === undefined || depth > DEEPEST) return undefined;
  if (token.kind !== 'sign') return termOf(token);
  if (token.text !== '(') return undefined;
  const inside = readAll(place, depth + 1);
  return place.tokens[place.at++]?.text === ')' ? inside : undefined;
}

/** The sign at that place; empty for anything else, undefined at the end. */
function tokenAt({ tokens, at }: Place): string | undefined {
  const token = tokens[at];
  return token?.kind === 'sign' ? token.text : token && '';
}

function termOf({ text, field, kind }: Token): Condition | undefined {
  const known = Object.entries(FIELDS).find(([name]) => name === (field ?? 'all').toLowerCase())?.[1];
  // Letters, digits and what words have in them: no more means anything to the search.
  const plain = text
    .replace(/[^\p{L}\p{M}\p{N}'’._/*?-]+/gu, ' ')
    .trim()
    .replace(/^[^\p{L}\p{N}]+/u, '');
  if (known === undefined || text.endsWith(':') || !/[\p{L}\p{N}]/u.test(plain)) return undefined;
  return { kind: 'term', field: known, text: plain, isPhrase: kind === 'phrase' || plain.includes(' ') };
}

/** As people write it: terms of all fields without a field, AND left out. */
export function writeCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'term':
      return `${condition.field === 'all' ? '' : `${condition.field}:`}${quoted(condition)}`;
    case 'all':
      return condition.parts.map(within('all')).join(' ');
    case 'any':
      return condition.parts.map(within('any')).join(' OR ');
    case 'except': {
      const { whole, part } = condition;
      return `${writeCondition(whole)} -${part.kind === 'term' ? writeCondition(part) : `(${writeCondition(part)})`}`;
    }
  }
}

/** OR binds closest, so that only it stands in others without parentheses. */
function within(kind: 'all' | 'any'): (part: Condition) => string {
  return (part) =>
    part.kind === 'term' || (kind === 'all' && part.kind === 'any')
      ? writeCondition(part)
      : `(${writeCondition(part)})`;
}

/** In the query API's words. */
export function conditionQuery(condition: Condition): string {
  switch (condition.kind) {
    case 'term':
      return `${condition.field}:${quoted(condition)}`;
    case 'all':
      return `(${condition.parts.map(conditionQuery).join(' AND ')})`;
    case 'any':
      return `(${condition.parts.map(conditionQuery).join(' OR ')})`;
    case 'except':
      return `(${conditionQuery(condition.whole)} ANDNOT ${conditionQuery(condition.part)})`;
  }
}

function quoted({ text, isPhrase }: { readonly text: string; readonly isPhrase: boolean }): string {
  return isPhrase ? `"${text}"` : text;
}
