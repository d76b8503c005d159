/** An encoding of text that is not Unicode. */
export interface KnownEncoding {
  /** As people call it. */
  readonly name: string;
  /** As its codec calls it. */
  readonly codec: string;
}

/**
 * Names that programs write, less case and signs, beside the own and the codec's: those of the encoding standard of the web,
 * Java (JabRef), BibDesk and TeXShop, the package inputenc, Emacs and Vim.
 */
const KNOWN: readonly (KnownEncoding & { readonly aliases: string })[] = [
  {
    name: 'Windows-1252',
    codec: 'windows1252',
    aliases:
      'cp1252 ansi ansinew iso88591 latin1 l1 isolatin1 isolatin iso885915 latin9 latin0 isolatin9 iso8859 windowslatin1 westernwindowslatin1 westernisolatin1 westernisolatin9 mswindows1252 win1252 xwindows1252',
  },
  {
    name: 'Windows-1250',
    codec: 'windows1250',
    aliases: 'cp1250 win1250 mswindows1250 centraleuropeanwindowslatin2 windowslatin2 xcp1250',
  },
  {
    name: 'ISO-8859-2',
    codec: 'iso88592',
    aliases: 'latin2 l2 isolatin2 centraleuropeanisolatin2',
  },
  { name: 'ISO-8859-3', codec: 'iso88593', aliases: 'latin3 l3 isolatin3' },
  { name: 'ISO-8859-4', codec: 'iso88594', aliases: 'latin4 l4 isolatin4' },
  { name: 'ISO-8859-5', codec: 'iso88595', aliases: 'cyrillic isocyrillic' },
  { name: 'ISO-8859-6', codec: 'iso88596', aliases: 'arabic' },
  { name: 'ISO-8859-7', codec: 'iso88597', aliases: 'greek isogreek' },
  { name: 'ISO-8859-8', codec: 'iso88598', aliases: 'hebrew' },
  { name: 'ISO-8859-9', codec: 'iso88599', aliases: 'latin5 l5 isolatin5' },
  { name: 'ISO-8859-10', codec: 'iso885910', aliases: 'latin6 l6' },
  { name: 'ISO-8859-13', codec: 'iso885913', aliases: 'latin7 l7' },
  { name: 'ISO-8859-16', codec: 'iso885916', aliases: 'latin10 l10' },
  { name: 'Windows-1251', codec: 'windows1251', aliases: 'cp1251 win1251 cyrillicwindows mswindows1251' },
  { name: 'Windows-1253', codec: 'windows1253', aliases: 'cp1253 win1253 greekwindows' },
  { name: 'Windows-1254', codec: 'windows1254', aliases: 'cp1254 win1254 turkishwindowslatin5' },
  { name: 'Windows-1255', codec: 'windows1255', aliases: 'cp1255 win1255 hebrewwindows' },
  { name: 'Windows-1256', codec: 'windows1256', aliases: 'cp1256 win1256 arabicwindows' },
  { name: 'Windows-1257', codec: 'windows1257', aliases: 'cp1257 win1257 balticwindows' },
  { name: 'Windows-1258', codec: 'windows1258', aliases: 'cp1258 win1258 vietnamesewindows' },
  { name: 'Windows-874', codec: 'windows874', aliases: 'cp874 tis620 iso885911 xwindows874' },
  {
    name: 'Mac Roman',
    codec: 'macroman',
    aliases: 'macintosh mac xmacroman applemac macosroman westernmacosroman csmacintosh',
  },
  {
    name: 'Mac Central European',
    codec: 'maccenteuro',
    aliases: 'maccentraleurope xmaccentraleurope xmacce macce centraleuropeanmacos maccentraleuropean',
  },
  { name: 'Mac Cyrillic', codec: 'maccyrillic', aliases: 'xmaccyrillic cyrillicmacos xmacukrainian' },
  { name: 'Mac Greek', codec: 'macgreek', aliases: 'xmacgreek greekmacos' },
  { name: 'Mac Turkish', codec: 'macturkish', aliases: 'xmacturkish turkishmacos' },
  { name: 'Mac Croatian', codec: 'maccroatian', aliases: 'xmaccroatian croatianmacos' },
  { name: 'Mac Romanian', codec: 'macromania', aliases: 'xmacromania macromanian' },
  { name: 'Mac Icelandic', codec: 'maciceland', aliases: 'xmaciceland' },
  { name: 'code page 437', codec: 'cp437', aliases: 'ibm437 dosus' },
  { name: 'code page 850', codec: 'cp850', aliases: 'ibm850 doslatin1' },
  { name: 'code page 852', codec: 'cp852', aliases: 'ibm852 doslatin2' },
  { name: 'code page 866', codec: 'cp866', aliases: 'ibm866 dosrussian' },
  { name: 'KOI8-R', codec: 'koi8r', aliases: 'koi koi8 cskoi8r cyrillickoi8r' },
  { name: 'KOI8-U', codec: 'koi8u', aliases: 'koi8ru' },
  {
    name: 'GB 18030',
    codec: 'gb18030',
    aliases:
      'gbk gb2312 euccn cp936 ms936 xmswin936 xgbk gb231280 chinese xeuccn cnb gb simplifiedchinesegb18030 simplifiedchinesegb2312 chinesesimplified',
  },
  {
    name: 'Big5',
    codec: 'big5hkscs',
    aliases: 'big5 cp950 ms950 xwindows950 cnbig5 big5hk traditionalchinesebig5 xxbig5 big5eten',
  },
  {
    name: 'Shift_JIS',
    codec: 'shiftjis',
    aliases:
      'sjis cp932 ms932 windows31j xsjis mskanji csshiftjis japaneseshiftjis shiftjisx0213 japanesewindowsdos xmswin932 japanesemacos',
  },
  {
    name: 'EUC-JP',
    codec: 'eucjp',
    aliases: 'ujis xeucjp japaneseeuc eucjpwin xeucjplinux',
  },
  {
    name: 'EUC-KR',
    codec: 'cp949',
    aliases: 'euckr ksc5601 ksc56011987 ms949 uhc windows949 xwindows949 korean xmswin949 koreaneuc',
  },
];

const squash = (label: string) => label.toLowerCase().replace(/[^a-z0-9]/g, '');

const BY_LABEL: ReadonlyMap<string, KnownEncoding> = new Map(
  KNOWN.flatMap(({ aliases, ...encoding }) =>
    [squash(encoding.name), encoding.codec, ...aliases.split(' ')].map((label) => [label, encoding] as const),
  ),
);

/** The encoding that a program names; undefined for Unicode and for what is not known here. */
export function encodingNamed(label: string): KnownEncoding | undefined {
  const squashed = squash(label);
  // Emacs appends how lines end: `latin-1-unix`.
  return BY_LABEL.get(squashed) ?? BY_LABEL.get(squashed.replace(/(?:unix|dos|mac)$/, ''));
}
