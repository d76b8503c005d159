/** Reads `name mark name mark …`. */
function table(source: string): ReadonlyMap<string, string> {
  const words = source.trim().split(/\s+/);
  return new Map(words.flatMap((name, at) => (at % 2 === 0 ? [[name, words[at + 1] ?? name] as const] : [])));
}

/**
 * Marks that are written as commands of running text only (LaTeX's textcomp, babel's and csquotes' quotation marks): the
 * space that ends the command does not count within words, as TeX has it.
 */
export const TEXT_MARKS: ReadonlyMap<string, string> = table(`
  hyphen - textendash – textemdash — textquoteright ’ textquoteleft ‘ textquotedblleft “ textquotedblright ”
  quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright » guillemetleft « guillemetright »
  guilsinglleft ‹ guilsinglright › glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq › lq ‘ rq ’
  textquotesingle ' textquotedbl " slash / textdegree ° textcelsius ℃ texteuro € pounds £ textsterling £ textyen ¥
  textcent ¢ textnumero № textpm ± textmp ∓ textdiv ÷ textperiodcentered · textperthousand ‰ textpertenthousand ‱
  textohm Ω textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³
  textordfeminine ª textordmasculine º textsection § textparagraph ¶ textdagger † textdaggerdbl ‡ dag † ddag ‡
  textexclamdown ¡ textquestiondown ¿ textlnot ¬ textasciimacron ¯ textasciiacute ´ textasciigrave ˋ textasciidieresis ¨
  textvisiblespace ␣ textleftarrow ← textrightarrow → textminus − textbrokenbar ¦ textcurrency ¤ textestimated ℮
  textsurd √ textinterrobang ‽ textreferencemark ※ textlangle ⟨ textrangle ⟩ textsmiley ☺ textfractionsolidus ⁄
  textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textlambda λ textkappa κ textomega ω textpi π textsigma σ
  texttau τ textphi φ textchi χ textpsi ψ texttheta θ textDelta Δ textOmega Ω
`);
