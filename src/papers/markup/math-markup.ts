const MATH = /<(mml:)?math\b[^<>]{0,500}>((?:[^<]|<(?!\/?(?:mml:)?math\b)){0,20000})<\/(?:mml:)?math>/g;
const ANNOTATION =
  /<(?:mml:)?annotation\b[^<>]{0,200}encoding="application\/x-tex"[^<>]{0,200}>([^<]{0,4000})</;
const ANY_ANNOTATION =
  /<(?:mml:)?annotation(?:-xml)?\b[^<>]{0,300}>[^<]{0,4000}<\/(?:mml:)?annotation(?:-xml)?>/g;
const LEAF = String.raw`(?:<(?:mml:)?m[ino]\b[^<>]{0,200}>([^<]{0,100})</(?:mml:)?m[ino]>|<(?:mml:)?mrow>((?:<(?:mml:)?m[ino]\b[^<>]{0,200}>[^<]{0,100}</(?:mml:)?m[ino]>){0,20})</(?:mml:)?mrow>)`;
const SCRIPT = new RegExp(
  String.raw`<(?:mml:)?m(sub|sup)\b[^<>]{0,100}>\s{0,50}${LEAF}\s{0,50}${LEAF}\s{0,50}</(?:mml:)?m(?:sub|sup)>`,
  'g',
);
const FRACTION = new RegExp(
  String.raw`<(?:mml:)?mfrac\b[^<>]{0,100}>\s{0,50}${LEAF}\s{0,50}${LEAF}\s{0,50}</(?:mml:)?mfrac>`,
  'g',
);
const TEX_MATH = /<((?:jats:)?tex-math)\b[^<>]{0,200}>([^<]{0,8000})<\/(?:jats:)?tex-math>/g;
const ALTERNATIVES =
  /<((?:jats:)?alternatives)>((?:[^<]|<(?!\/?(?:jats:)?alternatives)){0,30000})<\/(?:jats:)?alternatives>/g;

/** Formulas in MathML and in JATS's `tex-math` as LaTeX, as far as it is sure; other elements are left to be stripped. */
export function formulasAsLatex(text: string): string {
  if (!/<(?:mml:)?math\b|tex-math/.test(text)) return text;
  return text
    .replace(ALTERNATIVES, chooseTex)
    .replace(TEX_MATH, (_, _tag, tex: string) => formula(tex))
    .replace(MATH, showMath);
}

/** The same formula in several forms. */
function chooseTex(all: string): string {
  const tex = [...all.matchAll(TEX_MATH)][0]?.[0];
  return tex ?? all;
}

function formula(tex: string): string {
  const body = /\\begin\{document\}([\s\S]*)\\end\{document\}/.exec(tex)?.[1] ?? tex;
  const content = body
    .trim()
    .replace(/^\$+|\$+$/g, '')
    .trim();
  return content === '' ? '' : `$${content}$`;
}

function showMath(_all: string, _prefix: string | undefined, inside: string): string {
  const tex = ANNOTATION.exec(inside)?.[1];
  if (tex !== undefined) return formula(tex);
  return inside
    .replace(ANY_ANNOTATION, '')
    .replace(SCRIPT, (...found: string[]) => {
      const [base, script] = childrenOf(found.slice(2, 6));
      return `${base}$${found[1] === 'sup' ? '^' : '_'}{${script}}$`;
    })
    .replace(FRACTION, (...found: string[]) => childrenOf(found.slice(1, 5)).join('/'))
    .replace(/>\s{1,200}</g, '><')
    .trim();
}

/** Each of two is a leaf or a row of leaves. */
function childrenOf([leaf, row, secondLeaf, secondRow]: readonly (string | undefined)[]): readonly [
  string,
  string,
] {
  return [tidy(leaf ?? row ?? ''), tidy(secondLeaf ?? secondRow ?? '')];
}

function tidy(inside: string): string {
  return inside.replace(/<[^<>]*>/g, '').trim();
}
