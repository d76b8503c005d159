import type { Wording } from '../chat/slash-command.ts';
import type { BuildProgress } from './build-generation.ts';

/** What is said before it is known how far it is. */
export const OPENING: Wording = {
  text: 'The library is being opened.',
  translations: {
    de: 'Die Sammlung wird gerade geöffnet.',
    fr: 'La collection est en cours d’ouverture.',
    es: 'Se está abriendo la colección.',
    ja: '論文の一覧を開いています。',
  },
};

const ELSEWHERE: Wording = {
  text: 'The library is being read by another process.',
  translations: {
    de: 'Die Sammlung wird gerade von einem anderen Prozess gelesen.',
    fr: 'La collection est lue par un autre processus.',
    es: 'Otro proceso está leyendo la colección.',
    ja: '論文の一覧を別のプロセスが読み込んでいます。',
  },
};

/** How far it is, in one short sentence for whoever waits for an answer. */
export function readingState(progress: BuildProgress): Wording {
  switch (progress.kind) {
    case 'waiting':
      return ELSEWHERE;
    case 'reading':
      return fileOf(progress.file);
    case 'indexing':
      return shareOf(Math.floor((100 * progress.done) / Math.max(1, progress.all)));
    case 'indexed':
    case 'learning':
      return OPENING;
  }
}

function fileOf({ number, count }: { readonly number: number; readonly count: number }): Wording {
  return {
    text: `The library is being read, file ${number} of ${count}.`,
    translations: {
      de: `Die Sammlung wird gerade gelesen, Datei ${number} von ${count}.`,
      fr: `La collection est en cours de lecture, fichier ${number} sur ${count}.`,
      es: `Se está leyendo la colección, archivo ${number} de ${count}.`,
      ja: `論文の一覧を読み込んでいます（ファイル ${number} / ${count}）。`,
    },
  };
}

function shareOf(percent: number): Wording {
  return {
    text: `The library is being read, ${percent} %.`,
    translations: {
      de: `Die Sammlung wird gerade gelesen, ${percent} %.`,
      fr: `La collection est en cours de lecture, ${percent} %.`,
      es: `Se está leyendo la colección, ${percent} %.`,
      ja: `論文の一覧を読み込んでいます（${percent} %）。`,
    },
  };
}
