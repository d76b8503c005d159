/** Characters that running text is mostly made of, in orders of their own: most of those in a wrongly decoded text are others. */
export const FREQUENT: ReadonlySet<string> = new Set(
  [
    // Simplified and traditional Chinese, and Japanese.
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系情者最立代想已通并提直题程展五果料象员位入常文总次品式活设及管特件长求基资边流路级少图山统接知较将组见计别手期根论运指几区强放决西被做必先回则任取据处给色光门即保治造规热领海口东导器压世金增思术极交受联认共权收证改清美再采转更单研究网络习模型语言信息识别算视觉张王李刘陈杨赵黄周吴徐孙胡朱林何郭马罗',
    '這為個國時來們於對會發動過說產種後學經進著電裡現實兩體機當點從業應開還義間樣與關線內數質氣變條沒結問無並題員總設長資邊級圖統較將組見計別論運幾區強決則據處給門規熱領東導壓術極聯認權證轉單網語資訊識別張劉陳楊趙黃吳孫馬羅',
    '研究情報処理学会論文大学日本語言認識画像機械習深層提案手法関係用評価実験結果図表年月',
    // Korean.
    '이다는을를의에가고하한지로은기사서도자어인대구정시보수제연해리전과공학용성적일들나여부있으그것와만주경상원화장실험결방법모델김박최강조윤임신오한권황안송류홍분석반습계시스템논문국동교',
  ].join(''),
);

/** Letters beyond ASCII that names in Latin script often have, with how much they say for a decoding. */
export const LATIN_LETTERS: ReadonlyMap<string, number> = new Map([
  ...weighted('áéíóúàèâêîôäëïöüãõñçåøßæ', 1),
  ...weighted('ÁÉÍÓÀÈÂÊÎÔÄËÏÖÜÃÕÑÇÅØÆ', 0.8),
  ...weighted('čćšžđřěůłąęśńźżőűýţşğ', 0.6),
  ...weighted('ČĆŠŽĐŘĚŮŁĄĘŚŃŹŻŐŰÝŞİŒœìòùûÚÙ', 0.5),
  ...weighted('ďťňľăıșț', 0.2),
]);

/** Letters that Cyrillic and Greek texts are mostly made of. */
export const OTHER_LETTERS: ReadonlySet<string> = new Set(
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєαβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ',
);

function weighted(letters: string, weight: number): readonly (readonly [string, number])[] {
  return [...letters].map((letter) => [letter, weight] as const);
}
