/** What a tag does to the text. */
export type TagKind = 'inline' | 'block' | 'break' | 'item' | 'above' | 'below' | 'hidden' | 'heading';

function kinds(kind: TagKind, names: string): readonly (readonly [string, TagKind])[] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => [name, kind] as const);
}

/** The elements of HTML, JATS (NLM's tag suite for articles) and MathML that occur in titles and abstracts, without prefix. */
export const TAGS: ReadonlyMap<string, TagKind> = new Map([
  ...kinds(
    'inline',
    `a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong tt u var wbr img
    nobr acronym label center
    italic bold sc monospace roman sans-serif underline overline xref ext-link uri named-content styled-content inline-formula
    tex-math alternatives inline-graphic email fn sec-meta object-id inlinepara
    math mrow mi mn mo ms mtext mspace mstyle mpadded mphantom mfenced menclose semantics mfrac msqrt mroot mtable mtr mtd
    mover munder munderover mmultiscripts mprescripts none merror msup msub msubsup annotation`,
  ),
  ...kinds(
    'block',
    `p div section article blockquote pre ul ol dl dt dd table thead tbody tr td th figure figcaption main header footer
    abstract trans-abstract sec list disp-formula disp-quote def-list def-item abstracttext html body para simplepara hr`,
  ),
  ...kinds('heading', 'title h1 h2 h3 h4 h5 h6'),
  ...kinds('break', 'br break'),
  ...kinds('item', 'li list-item'),
  ...kinds('above', 'sup'),
  ...kinds('below', 'sub inf'),
  ...kinds('hidden', 'script style annotation-xml head noscript'),
]);

/** Names that are also variables or words in programs: tags only where the closing one occurs too. */
export const PAIRED: ReadonlySet<string> = new Set(
  `a b i q s u tt em code cite label font mark var none title list table section article main header footer body head object
  abbr center small big span strong abstract script style math sub sup inf mi mn mo ms underline bold italic roman para sec
  fn email uri del ins samp kbd`.split(/\s+/),
);
