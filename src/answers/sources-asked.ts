import type { Intent, SourcesVerb } from '../chat/intent.ts';
import { readSourceName } from '../sources/source-name.ts';
import type { Asked } from './requests/asked.ts';

const LIST: Intent<'sources'> = { kind: 'sources', verb: 'list', name: '', offset: 0 };

/** Only what names a source is meant: `add noise to the sources` is a topic. */
function change(verb: SourcesVerb): Asked['read'] {
  return ({ source = '' }) =>
    readSourceName(source) === undefined ? undefined : { ...LIST, verb, name: source };
}

/** How sources are asked for in plain words. */
export const SOURCES_ASKED: readonly Asked[] = [
  {
    phrases: {
      en: [
        '(list|show) [{me}] [(all|the|your|our)] sources',
        'what are (your|the|our) sources [of papers]',
        '(which|what) sources (do you read|are read|are there)',
        'where do (new papers|the new papers) come from',
      ],
      de: [
        '[(zeig|zeige|zeig {me})] [(die|alle|deine)] quellen',
        'welche quellen (liest du|werden gelesen)',
        'woher kommen die neuen (paper|arbeiten|artikel)',
      ],
      fr: [
        '[(montre|montrez|liste|quelles sont)] [(les|vos|tes)] sources',
        '(quelles sources|que) (lis-tu|lisez-vous)',
        "d'où viennent les nouveaux articles",
      ],
      es: [
        '[(muestra|mu.strame|lista|cu.les son)] [(las|tus|sus)] fuentes',
        'qu. fuentes (lees|se leen)',
        'de dónde vienen los art.culos nuevos',
      ],
      ja: ['(情報源|ソース|取得元) [一覧] [(を)] [(見せて|教えて)]'],
    },
    read: () => LIST,
  },
  {
    phrases: {
      en: [
        '(add|include|read|use|watch|put) <source> [(too|also)] (to|as|in|among) [(the|a|another|your|our|a new)] [new] sources? [(list|of papers)]',
        '(add|include|read|use|watch) [(the|a|another|a new|new)] source <source>',
      ],
      de: [
        '(füge|füg) <source> zu (den|deinen) quellen hinzu',
        '(lies|nimm) <source> als quelle [(dazu|auf)]',
      ],
      fr: ['(ajoute|ajoutez|lis) <source> (aux sources|comme source)'],
      es: ['(a.ade|agrega|lee) <source> (a las fuentes|como fuente)'],
      ja: ['<source> を (情報源|ソース) に追加 [(して)]'],
    },
    read: change('add'),
  },
  {
    phrases: {
      en: ['pause [the] source <source>', 'stop reading [the] [source] <source>'],
      de: ['(halte|halt) die quelle <source> an'],
      fr: ['mets la source <source> en pause'],
      es: ['pausa la fuente <source>'],
    },
    read: change('pause'),
  },
  {
    phrases: {
      en: ['resume [the] source <source>', '(start|resume) reading [the] [source] <source> [again]'],
      de: ['setze die quelle <source> fort'],
      fr: ['reprends la source <source>'],
      es: ['reanuda la fuente <source>'],
    },
    read: change('resume'),
  },
  {
    phrases: {
      en: [
        '(remove|delete|drop) [the] source <source>',
        '(remove|delete|drop|take) <source> (from|out of) [(the|your|our)] sources',
      ],
      de: ['(entferne|lösche|nimm) <source> aus (den|deinen) quellen [heraus]'],
      fr: ['(retire|supprime|enlève) <source> des sources'],
      es: ['(quita|elimina) <source> de las fuentes'],
      ja: ['<source> を (情報源|ソース) から (削除|外す) [(して)]'],
    },
    read: change('remove'),
  },
];
