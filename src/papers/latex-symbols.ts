/**
 * LaTeX commands that stand for a character or a word: name and value by turns. The last line has private shorthands
 * whose meaning is conventional.
 */
export const SYMBOLS: ReadonlyMap<string, string> = pairs(`
  alpha α  beta β  gamma γ  delta δ  epsilon ε  varepsilon ε  zeta ζ  eta η  theta θ  vartheta ϑ  iota ι
  kappa κ  lambda λ  mu μ  nu ν  xi ξ  omicron ο  pi π  varpi ϖ  rho ρ  varrho ϱ  sigma σ  varsigma ς
  tau τ  upsilon υ  phi φ  varphi φ  chi χ  psi ψ  omega ω  Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ
  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ  Psi Ψ  Omega Ω  times ×  cdot ·  cdots ⋯  dots …  ldots …  dotsc …
  dotsb ⋯  vdots ⋮  ddots ⋱  pm ±  mp ∓  div ÷  ast *  star ⋆  circ ∘  bullet •  oplus ⊕  ominus ⊖
  otimes ⊗  odot ⊙  wedge ∧  vee ∨  land ∧  lor ∨  neg ¬  lnot ¬  cap ∩  cup ∪  bigcap ⋂  bigcup ⋃
  setminus ∖  emptyset ∅  varnothing ∅  leq ≤  le ≤  leqslant ≤  geq ≥  ge ≥  geqslant ≥  lt <  gt >  ll ≪
  gg ≫  neq ≠  ne ≠  approx ≈  sim ∼  simeq ≃  cong ≅  equiv ≡  propto ∝  lesssim ≲  gtrsim ≳  prec ≺
  succ ≻  preceq ⪯  succeq ⪰  coloneqq ≔  triangleq ≜  doteq ≐  asymp ≍  in ∈  notin ∉  ni ∋  subset ⊂
  subseteq ⊆  subsetneq ⊊  supset ⊃  supseteq ⊇  mid |  parallel ∥  perp ⊥  models ⊨  vdash ⊢  to →
  rightarrow →  longrightarrow ⟶  leftarrow ←  gets ←  leftrightarrow ↔  Rightarrow ⇒  implies ⇒
  Leftarrow ⇐  Leftrightarrow ⇔  iff ⇔  mapsto ↦  uparrow ↑  downarrow ↓  nearrow ↗  searrow ↘
  rightsquigarrow ⇝  infty ∞  partial ∂  nabla ∇  forall ∀  exists ∃  nexists ∄  ell ℓ  hbar ℏ  Re ℜ  Im ℑ
  aleph ℵ  top ⊤  bot ⊥  angle ∠  triangle △  square □  Box □  blacksquare ■  diamond ⋄  checkmark ✓
  dagger †  ddagger ‡  sum ∑  prod ∏  coprod ∐  int ∫  iint ∬  oint ∮  langle ⟨  rangle ⟩  lceil ⌈
  rceil ⌉  lfloor ⌊  rfloor ⌋  lvert |  rvert |  vert |  lVert ‖  rVert ‖  Vert ‖  prime ′  degree °
  backslash \\  lbrace {  rbrace }  lbrack [  rbrack ]  colon :  S §  P ¶  copyright ©  pounds £  euro €
  textdegree °  textasciitilde ~  textasciicircum ^  textbackslash \\  textunderscore _  textquoteright ’
  textquoteleft ‘  textquotesingle '  textquotedblleft “  textquotedblright ”  textendash –  textemdash —
  textellipsis …  textbullet •  texttimes ×  textmu µ  textregistered ®  texttrademark ™  o ø  O Ø  l ł
  L Ł  ss ß  ae æ  AE Æ  oe œ  OE Œ  aa å  AA Å  i ı  j ȷ  dh ð  th þ  LaTeX LaTeX  TeX TeX  eps ε
  ie i.e.  eg e.g.  wrt w.r.t.  R ℝ  N ℕ  Z ℤ  E 𝔼  argmin argmin  argmax argmax
`);

/** Commands that are nothing but space. */
export const BLANKS: ReadonlySet<string> = new Set(
  'quad qquad space enspace thinspace newline par'.split(' '),
);

/** Symbols that stand between two things, with a space on both sides or on none. */
export const RELATIONS: ReadonlySet<string> = new Set('≤≥<>≪≫≠≈∼≃≅≡∝≲≳∈∉⊂⊆⊃⊇→⟶←↔⇒⇐⇔↦×·±∪∩⊕⊗|');

/** Function names: upright words that keep a space before a letter. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  'log ln lg exp min max inf sup lim liminf limsup arg argmin argmax sin cos tan sinh cosh tanh det dim ker gcd deg Pr poly polylog sign tr rank softmax'.split(
    ' ',
  ),
);

/** Commands that put a combining mark on what follows. In text the mark is named by a character, in math by a word. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['\u0308', '" ddot'],
      ['\u0301', "' acute"],
      ['\u0300', '` grave'],
      ['\u0302', '^ hat widehat'],
      ['\u0303', '~ tilde Tilde widetilde'],
      ['\u0304', '= bar'],
      ['\u0307', '. dot'],
      ['\u0306', 'u breve'],
      ['\u030c', 'v check'],
      ['\u030b', 'H'],
      ['\u0327', 'c'],
      ['\u0328', 'k'],
      ['\u030a', 'r mathring'],
      ['\u0323', 'd'],
      ['\u0331', 'b'],
      ['\u0305', 'overline'],
      ['', 'underline'],
      ['\u20d7', 'vec'],
    ] as const
  ).flatMap(([mark, names]) => names.split(' ').map((name) => [name, mark] as const)),
);

/** Blackboard bold, where it reads better than the plain letter. */
export const BLACKBOARD: ReadonlyMap<string, string> = pairs(
  '1 𝟙 R ℝ N ℕ Z ℤ Q ℚ C ℂ P ℙ H ℍ E 𝔼 S 𝕊 F 𝔽 I 𝕀 B 𝔹',
);

/** Commands whose argument is shown and that are nothing themselves. */
export const WRAPPERS: ReadonlySet<string> = new Set(
  `textbf textit textrm textsf texttt textsc textsl textmd textup textnormal text emph underline uline mbox hbox fbox makebox
   mathrm mathit mathsf mathtt mathbf mathcal mathscr mathfrak mathnormal operatorname boldsymbol bm pmb mc ensuremath
   textcolor title section subsection paragraph textsuperscript textsubscript uppercase lowercase smash phantom xspace`.split(
    /\s+/,
  ),
);

/** Font switches and layout commands without an argument: nothing is shown. */
export const SILENT: ReadonlySet<string> = new Set(
  `em bf it sf rm tt sc sl bfseries itshape scshape ttfamily sffamily rmfamily normalfont small large Large tiny footnotesize normalsize
   left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr middle displaystyle textstyle scriptstyle limits nolimits
   centering noindent hfill hspace vspace label xspace protect relax nonumber notag smallskip medskip bigskip newpage`.split(
    /\s+/,
  ),
);

/** Commands that refer to something outside the text: they vanish with their arguments. */
export const REFERENCES: ReadonlySet<string> = new Set(
  'cite citep citet citealp citealt citeauthor citeyear citeyearpar parencite textcite autocite ref eqref autoref cref Cref pageref label vspace hspace begin end'.split(
    ' ',
  ),
);

const SUPERSCRIPT_LETTERS = 'abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW0123456789+-=()βγδθφχ';
const SUPERSCRIPTS = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵝᵞᵟᶿᵠᵡ';
const SUBSCRIPT_LETTERS = 'aehijklmnoprstuvx0123456789+-=()βγρφχ';
const SUBSCRIPTS = 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ᵦᵧᵨᵩᵪ';

export const SUPERSCRIPT: ReadonlyMap<string, string> = zip(SUPERSCRIPT_LETTERS, SUPERSCRIPTS);
export const SUBSCRIPT: ReadonlyMap<string, string> = zip(SUBSCRIPT_LETTERS, SUBSCRIPTS);

function zip(keys: string, values: string): ReadonlyMap<string, string> {
  const list = [...values];
  return new Map([...keys].map((key, at) => [key, list[at] ?? key]));
}

/** `alpha α beta β` → a map. */
function pairs(text: string): ReadonlyMap<string, string> {
  const list = text.trim().split(/\s+/);
  return new Map(list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1] ?? ''] as const] : [])));
}
