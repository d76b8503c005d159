import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { loadCodecs } from '../../../../src/sources/folder/encoding/codecs.ts';
import { detectEncoding } from '../../../../src/sources/folder/encoding/detect-encoding.ts';

/** Names and titles as a short listing has them. */
const TEXTS: readonly (readonly [name: string, codec: string, text: string])[] = [
  ['Windows-1252', 'windows1252', 'Müller, Jürgen and Größe, Käthe'],
  ['Windows-1252', 'windows1252', 'José García and Begoña Muñoz'],
  ['Windows-1252', 'windows1252', 'Hélène Lefèvre and Benoît Crête: l’apprentissage profond “à la carte”'],
  ['Windows-1252', 'windows1252', 'Jørgen Sørensen and Åse Kjær'],
  ['Windows-1252', 'windows1252', 'Don’t stop – the “last” mile'],
  ['Windows-1252', 'windows1252', 'João Conceição, Simões'],
  ['Windows-1252', 'windows1252', 'René'],
  ['Windows-1250', 'windows1250', 'Dvořák, Jiří and Novotný, Zdeněk'],
  ['Windows-1250', 'windows1250', 'Wałęsa, Michał and Kowalczyk, Łukasz and Grażyna Śliwińska'],
  ['Windows-1250', 'windows1250', 'Petrović, Ivan and Čavić, Željko'],
  ['Windows-1250', 'windows1250', 'Erdős, Pál and Győri, Ervin'],
  ['Mac Roman', 'macroman', 'José García and Begoña Muñoz'],
  ['Mac Roman', 'macroman', 'Müller, Jürgen and Größe, Käthe'],
  ['Mac Roman', 'macroman', 'The learner’s “own” café – Élise Lefèvre'],
  ['GB 18030', 'gbk', '基于深度学习的图像识别方法研究 王小明 张伟'],
  ['Big5', 'big5', '深度學習於語言模型之應用研究 陳大文 林小美'],
  ['Shift_JIS', 'shiftjis', '深層学習による画像認識の研究 山田太郎 モデルの評価'],
  ['EUC-JP', 'eucjp', '深層学習による画像認識の研究 山田太郎 モデルの評価'],
  ['EUC-KR', 'euckr', '한국어 자연어 처리를 위한 언어 모델의 연구 김철수'],
  ['KOI8-R', 'koi8r', 'Иванов Пётр: обучение глубоких нейронных сетей'],
  ['Windows-1251', 'windows1251', 'Иванов Пётр: обучение глубоких нейронных сетей'],
  ['code page 866', 'cp866', 'Иванов Пётр: обучение глубоких нейронных сетей'],
  ['Windows-1254', 'windows1254', 'Şahin, Ayşe and Yıldız, Çağrı and Güneş, Işık'],
  ['Windows-1253', 'windows1253', 'Παπαδόπουλος Γεώργιος: βαθιά μάθηση'],
  ['ISO-8859-2', 'iso88592', 'Tomáš Šťastný and Jaroslav Žižka and Dvořák'],
];

it.each(TEXTS)('%s is found by what a short text looks like (%s: %s)', async (name, codec, text) => {
  const codecs = await loadCodecs();
  const sample = iconv.encode(text, codec);
  const found = await detectEncoding(sample, codecs);
  // Of two encodings that have the same letters at the same places either is right.
  expect(codecs.decode(sample, found.codec), `${found.name} for ${name}`).toBe(text);
});
