/** How a paper of the last answer is called in intents: `#2`, the last of the list, or the one that was spoken of. */
export type Pointer = `#${number}` | '#last' | '#it';

const POINTER = /^#(?:[1-9]\d{0,2}|last|it)$/;

/** Does a reference point at what was answered last? */
export function isPointer(reference: string): reference is Pointer {
  return POINTER.test(reference);
}

const ORDINALS: readonly (readonly string[])[] = [
  [
    'first',
    'one',
    'erste',
    'ersten',
    'erstes',
    'eins',
    'premier',
    'première',
    'un',
    'primero',
    'primera',
    'uno',
    '一番目',
    '最初',
  ],
  [
    'second',
    'two',
    'zweite',
    'zweiten',
    'zweites',
    'zwei',
    'deuxième',
    'second',
    'seconde',
    'deux',
    'segundo',
    'segunda',
    'dos',
    '二番目',
  ],
  [
    'third',
    'three',
    'dritte',
    'dritten',
    'drittes',
    'drei',
    'troisième',
    'trois',
    'tercero',
    'tercera',
    'tres',
    '三番目',
  ],
  [
    'fourth',
    'four',
    'vierte',
    'vierten',
    'viertes',
    'vier',
    'quatrième',
    'quatre',
    'cuarto',
    'cuarta',
    'cuatro',
    '四番目',
  ],
  [
    'fifth',
    'five',
    'fünfte',
    'fünften',
    'fünftes',
    'fünf',
    'cinquième',
    'cinq',
    'quinto',
    'quinta',
    'cinco',
    '五番目',
  ],
  ['sixth', 'six'],
  ['seventh', 'seven'],
  ['eighth', 'eight'],
  ['ninth', 'nine'],
  ['tenth', 'ten'],
];

const PLACES = new Map(ORDINALS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));
const WORD = [...PLACES.keys()].sort((one, other) => other.length - one.length).join('|');
const THE = "(?:the|that|this|der|die|das|den|dem|le|la|l'|el|los|las|your)";
const NOUN =
  '(?:one|paper|result|hit|article|entry|item|link|title|work|publication|papier|arbeit|artikel|treffer|artículo|articulo|résultat|resultado)';
const NUMBER =
  '(?:#|no\\.?|nr\\.?|number|num|nummer|numéro|número|paper|result|item|entry|hit)?\\s*(?<digits>\\d{1,3})(?:st|nd|rd|th|\\.|e|er|º|ª|番目)?';

const BY_NUMBER = new RegExp(`^${THE}?\\s*${NUMBER}\\s*${NOUN}?$`, 'iu');
const BY_WORD = new RegExp(
  `^(?:(?:number|no\\.?|nummer)\\s+|${THE}?\\s*)(?<word>${WORD})\\s*${NOUN}?$`,
  'iu',
);
const LAST = new RegExp(
  `^(?:${THE}\\s*)?(?:last|bottom|letzte[nsr]?|dernier|dernière|último|última)\\s*${NOUN}?$`,
  'iu',
);
const IT = new RegExp(
  `^(?:it|this|that|(?:this|that|the|dieses|diese|dieser|ce|cet|cette|este|esta)\\s*${NOUN}(?:\\s*(?:above|here|there|of (?:the day|today)))?|today'?s paper|the paper of (?:the day|today)|the daily paper|same(?: one)?|das|es|ça|cela|esto|eso|それ|これ)$`,
  'iu',
);

/** What words in the place of a paper refer to: a pointer, or the words themselves. */
export function referenceOf(words: string): string {
  return readPointer(words) ?? words;
}

/** The pointer that words stand for: `the second one` → `#2`; undefined when they are a name or a topic. */
export function readPointer(words: string): Pointer | undefined {
  const text = words.trim().replace(/[\s.!?,;:]+$/, '');
  const { digits } = BY_NUMBER.exec(text)?.groups ?? {};
  if (digits !== undefined && Number(digits) > 0) return `#${Number(digits)}`;
  const { word } = BY_WORD.exec(text)?.groups ?? {};
  if (word !== undefined) return `#${PLACES.get(word.toLowerCase()) ?? 1}`;
  if (LAST.test(text)) return '#last';
  return IT.test(text) ? '#it' : undefined;
}
