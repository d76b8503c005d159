type Json = Readonly<Record<string, unknown>>;

/** How many letters fit into a line of a message in a window of usual width. */
const COLUMNS = 100;
const BUTTON = 2;
const MENU = 3;
const SEPARATOR = 14;

interface Message {
  readonly content?: unknown;
  readonly embeds?: unknown;
  readonly components?: unknown;
}

interface Counted {
  readonly lines: number;
  /** What can be pressed; a menu counts once, whatever is in it. */
  readonly controls: number;
}

/** How long a message looks, and how much there is to press: a row of controls is one line, a rule is none. */
export function countMessage({ content, embeds, components }: Message): Counted {
  const old = [content, ...asList(embeds).flatMap(({ title, description }) => [title, description])];
  const parts = asList(components).map(countPart);
  return {
    lines: sum([...old.map(linesOf), ...parts.map(({ lines }) => lines)]),
    controls: sum(parts.map(({ controls }) => controls)),
  };
}

function countPart({ type, content, components, accessory }: Json): Counted {
  if (type === SEPARATOR) return { lines: 0, controls: 0 };
  if (type === BUTTON || type === MENU) return { lines: 0, controls: 1 };
  const within = asList(components).map(countPart);
  const isRow = asList(components).some((part) => part['type'] === BUTTON || part['type'] === MENU);
  return {
    lines: linesOf(content) + sum(within.map(({ lines }) => lines)) + (isRow ? 1 : 0),
    controls: sum(within.map(({ controls }) => controls)) + (accessory === undefined ? 0 : 1),
  };
}

/** Of a text as it is seen: where its links lead is not. */
function linesOf(text: unknown): number {
  if (typeof text !== 'string' || text === '') return 0;
  const seen = text.replace(/\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)/g, '$1').replace(/\\(?=[^\w\s])/g, '');
  return sum(seen.split('\n').map((line) => Math.max(1, Math.ceil(line.length / COLUMNS))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function asList(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
