/** Reads `name value name value …`, the form of all tables here. */
function table(source: string): ReadonlyMap<string, string> {
  const words = source.trim().split(/\s+/);
  return new Map(words.flatMap((name, at) => (at % 2 === 0 ? [[name, words[at + 1] ?? name] as const] : [])));
}

/** Commands that are one character, in formulas and in text. */
export const SYMBOLS: ReadonlyMap<string, string> = table(`
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ
  lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ
  chi χ psi ψ omega ω digamma ϝ
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  varGamma Γ varDelta Δ varTheta Θ varLambda Λ varSigma Σ varPhi Φ varPsi Ψ varOmega Ω
  times × texttimes × cdot · centerdot · pm ± mp ∓ div ÷ ast * star ⋆ circ ∘ bullet • textbullet •
  oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ boxplus ⊞ boxtimes ⊠
  wedge ∧ vee ∨ land ∧ lor ∨ bigwedge ⋀ bigvee ⋁ neg ¬ lnot ¬ cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ bigcap ⋂ bigcup ⋃
  bigsqcup ⨆ setminus ∖ smallsetminus ∖ emptyset ∅ varnothing ∅ amalg ⨿ dagger † ddagger ‡ wr ≀ ltimes ⋉ rtimes ⋊
  bowtie ⋈ Join ⋈ unaryplus + unaryminus -
  leq ≤ le ≤ leqslant ≤ leqq ≤ geq ≥ ge ≥ geqslant ≥ geqq ≥ lt < gt > textless < textgreater > ll ≪ gg ≫ neq ≠ ne ≠
  approx ≈ approxeq ≈ thickapprox ≈ sim ∼ thicksim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ varpropto ∝ lesssim ≲ gtrsim ≳
  lessapprox ⪅ gtrapprox ⪆ nleq ≰ ngeq ≱ prec ≺ succ ≻ preceq ⪯ succeq ⪰ preccurlyeq ≼ succcurlyeq ≽ coloneqq ≔
  coloneq ≔ eqqcolon ≕ triangleq ≜ doteq ≐ asymp ≍ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ subsetneq ⊊ nsubseteq ⊈
  supset ⊃ supseteq ⊇ supsetneq ⊋ sqsubseteq ⊑ sqsupseteq ⊒ mid | nmid ∤ parallel ∥ perp ⊥ indep ⊥ models ⊨ vdash ⊢
  vDash ⊨ to → rightarrow → longrightarrow ⟶ xrightarrow → hookrightarrow ↪ leftarrow ← gets ← longleftarrow ⟵
  leftrightarrow ↔ longleftrightarrow ⟷ Rightarrow ⇒ Longrightarrow ⟹ implies ⇒ Leftarrow ⇐ impliedby ⇐
  Leftrightarrow ⇔ iff ⇔ mapsto ↦ longmapsto ⟼ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗
  searrow ↘ swarrow ↙ nwarrow ↖ rightsquigarrow ⇝ leadsto ⇝ rightharpoonup ⇀ rightleftharpoons ⇌ rightrightarrows ⇉
  twoheadrightarrow ↠ circlearrowright ↻
  infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ nexists ∄ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ wp ℘ imath i jmath j top ⊤ bot ⊥
  intercal ⊤ angle ∠ triangle △ triangledown ▽ bigtriangleup △ square □ Box □ qed □ blacksquare ■ diamond ⋄ Diamond ◇
  lozenge ◊ bigstar ★ clubsuit ♣ diamondsuit ♦ heartsuit ♥ spadesuit ♠ checkmark ✓ cmark ✓ xmark ✗ sharp ♯ flat ♭
  natural ♮ therefore ∴ because ∵ prime ′ surd √ complement ∁
  sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮
  cdots ⋯ dotsb ⋯ dotsm ⋯ dots … ldots … dotsc … dotso … textellipsis … vdots ⋮ ddots ⋱
  langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ llbracket ⟦ rrbracket ⟧ lbrace { rbrace } lbrack [ rbrack ]
  lparen ( rparen ) lp ( rp ) vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ colon : backslash \\ slash / over /
  degree ° textdegree ° copyright © textcopyright © pounds £ euro € texteuro € textregistered ® texttrademark ™ textmu µ
  textasciitilde ~ textasciicircum ^ textbackslash \\ textunderscore _ textbar | textbraceleft { textbraceright }
  textquoteright ’ textquoteleft ‘ textquotesingle ' textquotedbl " textquotedblleft “ textquotedblright ”
  textendash – textemdash — textdollar $ textpercent %
`);

/** Letters of alphabets that have them; in formulas these names are private macros (`\O(n)`, `\L`). */
export const TEXT_LETTERS: ReadonlyMap<string, string> = table(`
  o ø O Ø l ł L Ł ss ß ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ S § P ¶
`);

/** Macros that many authors define for themselves, always in the same sense. */
export const SHORTHANDS: ReadonlyMap<string, string> = new Map([
  ...table(`
    eps ε veps ε ie i.e. eg e.g. etc etc. wrt w.r.t. iid i.i.d. vs vs. R ℝ RR ℝ reals ℝ Real ℝ N ℕ NN ℕ Z ℤ ZZ ℤ E 𝔼 EE 𝔼
    cO O mO O Ocal O calO O bigO O bigOh O tO Õ Otil Õ tildeO Õ tilO Õ Otilde Õ LaTeX LaTeX TeX TeX
  `),
  ['etal', 'et al.'],
]);

/** Blackboard bold, where it reads better than the plain letter. */
export const BLACKBOARD: ReadonlyMap<string, string> = table(
  'R ℝ N ℕ Z ℤ Q ℚ C ℂ P ℙ H ℍ E 𝔼 1 𝟙 S 𝕊 F 𝔽 I 𝕀 B 𝔹 D 𝔻 G 𝔾 K 𝕂 L 𝕃 T 𝕋 V 𝕍 X 𝕏',
);
