function names(source: string): ReadonlySet<string> {
  return new Set(source.trim().split(/\s+/));
}

/** Upright words in formulas, which a space separates from letters. */
export const FUNCTIONS = names(`
  log ln lg exp min max inf sup lim liminf limsup arg argmin argmax sin cos tan cot sec csc sinh cosh tanh arcsin arccos
  arctan det dim ker gcd lcm deg hom mod bmod Pr poly polylog polyloglog sign sgn tr Tr trace rank diag softmax Var Cov
  span conv supp vol KL
`);

/** Their argument is running text, also in a formula. */
export const TEXT_WRAPPERS = names(`
  text textbf textit textrm textsf texttt textsc textsl textmd textup textnormal emph underline uline ul dashuline mbox hbox
  fbox makebox textproc enquote mathtt mathdefault hl st uppercase lowercase MakeUppercase mathtext verb title
  chapter section subsection subsubsection paragraph caption
`);

/** Their argument is a formula. */
export const MATH_WRAPPERS = names(`
  mathrm mathit mathsf mathbf mathcal mathscr mathfrak mathnormal operatorname boldsymbol bm pmb mc mb bs ensuremath smash
  mathop mathbin mathrel mathord mathopen mathclose mathpunct boxed substack underbrace overbrace mathds mathbold bold cancel
  displaylimits widecheck
`);

/** Those of them whose argument, if it is a word, is the name of a function. */
export const NAME_WRAPPERS = names('mathrm operatorname mathop');

/** Font switches: nothing is shown, nor the space that ends the command. */
export const FONT_SWITCHES = names(`
  em bf it sf rm tt sc sl cal bfseries itshape scshape slshape upshape mdseries ttfamily sffamily rmfamily normalfont
  tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge boldmath unboldmath
  displaystyle textstyle scriptstyle scriptscriptstyle romannumeral
`);

/** Layout without a meaning for the reader. */
export const SILENT = names(`
  limits nolimits centering noindent indent hfill vfill xspace protect relax nonumber notag smallskip medskip bigskip
  newpage clearpage maketitle phantom hphantom vphantom strut null allowbreak nobreak linebreak pagebreak sloppy footnotemark
  appendix displaybreak hline
`);

/** A bracket that stands after them is shown without them. */
export const SIZES = names(`
  left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm biggm
`);

/** They vanish with their arguments, and with the space before them. */
export const REFERENCES = names(`
  cite citep citet citealp citealt citeauthor citeyear citeyearpar citenum nocite parencite textcite autocite footcite
  ref eqref autoref cref Cref pageref nameref label tag
`);

/** They vanish with one argument. */
export const SETTINGS = names(
  'begin end vspace hspace color fontsize usepackage bibliographystyle bibliography vskip hskip kern mkern',
);

/** A space, whatever its width. */
export const SPACES = names(
  'quad qquad space enspace thinspace medspace thickspace newline linebreak hfil enskip',
);
