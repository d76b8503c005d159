// Parentheses and most Greek letters exist as well, but are unreadably small in many fonts or missing.
const SUPERSCRIPT = zip(
  "abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW0123456789+-−=*∗⋆⊤†‡∘°′'",
  'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼***ᵀ†‡°°′′',
);
const SUBSCRIPT = zip('aehijklmnoprstuvx0123456789+-−=', 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₀₁₂₃₄₅₆₇₈₉₊₋₋₌');

function zip(keys: string, values: string): ReadonlyMap<string, string> {
  const list = [...values];
  return new Map([...keys].map((key, at) => [key, list[at] ?? key]));
}

const LONGEST = 6;
const LONG_WORD = /^\p{L}{4,}$/u;
const SIGN_AMONG_OTHERS = /[*∗⋆†‡].*[^*∗⋆†‡′]|[^*∗⋆†‡′].*[*∗⋆†‡]/u;
const WORD = /^[\p{L}\p{M}\p{N}]+$/u;

/** A superscript or subscript as text. */
export interface Script {
  readonly text: string;
  /** Written with `^` or `_`, since Unicode lacks one of the characters. */
  readonly isMarked: boolean;
}

/** What stands above or below the line: small characters where all exist, else `^(…)` or `_(…)`. */
export function toScript(sign: '^' | '_', argument: string): Script {
  if (argument === '') return { text: '', isMarked: false };
  const characters = [...argument];
  const table = sign === '^' ? SUPERSCRIPT : SUBSCRIPT;
  const small = characters.map((character) => table.get(character));
  const isShort =
    characters.length <= LONGEST && !LONG_WORD.test(argument) && !SIGN_AMONG_OTHERS.test(argument);
  if (isShort && small.every((one) => one !== undefined)) return { text: small.join(''), isMarked: false };
  // `x_max` and `x^train` have one reading; `n^ab` looks like a power of n times b.
  const isWord = sign === '_' ? WORD.test(argument) : /^\p{L}{3,}$/u.test(argument);
  const isPlain = characters.length === 1 || isBracketed(argument) || isWord;
  return { text: sign + (isPlain ? argument : `(${argument})`), isMarked: true };
}

/** Is all of it in one pair of parentheses? */
export function isBracketed(text: string): boolean {
  return /^\([^()]*\)$/.test(text);
}
