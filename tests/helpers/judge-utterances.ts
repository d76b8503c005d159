import type { Library } from '../../src/search/library.ts';
import { faultOf, hear, type Utterance } from './utterances.ts';

/** How many of a kind were right. */
interface KindFigure {
  readonly right: number;
  readonly all: number;
}

/** What a bot makes of a table of utterances. */
export interface Judgement {
  readonly kinds: ReadonlyMap<string, KindFigure>;
  readonly right: number;
  readonly all: number;
  /** Of those that have papers: none was shown. */
  readonly falseNothing: KindShare;
  /** Of those that nothing answers: papers were shown as if they were the answer. */
  readonly falseAnswer: KindShare;
  /** `kind: what was said: what is wrong` */
  readonly faults: readonly string[];
}

interface KindShare {
  readonly count: number;
  readonly of: number;
}

const PAPERS = [
  'paper',
  'anyOf',
  'sameAs',
  'author',
  'year',
  'years',
  'each',
  'related',
  'differs',
  'random',
] as const;
const NOTHING = ['nothing', 'absent', 'smallTalk', 'count', 'mentions', 'help', 'digest'] as const;

/** Says every utterance to a bot of its own over one library. */
export async function judge(utterances: readonly Utterance[], library: Library): Promise<Judgement> {
  const ask = async (say: string) => (await hear({ say, kind: '', expect: {} }, library)).papers;
  const judged: {
    readonly utterance: Utterance;
    readonly shown: number;
    readonly fault: string | undefined;
  }[] = [];
  for (const utterance of utterances) {
    const heard = await hear(utterance, library);
    const fault = await faultOf(utterance, heard, ask);
    judged.push({ utterance, shown: heard.papers.length, fault });
  }
  const kinds = new Map<string, KindFigure>();
  for (const { utterance, fault } of judged) {
    const { right, all } = kinds.get(utterance.kind) ?? { right: 0, all: 0 };
    kinds.set(utterance.kind, { right: right + (fault === undefined ? 1 : 0), all: all + 1 });
  }
  const wants = ({ expect }: Utterance, fields: readonly string[]) => fields.some((field) => field in expect);
  const empty = judged.filter(({ utterance }) => wants(utterance, NOTHING));
  const full = judged.filter(
    ({ utterance }) =>
      wants(utterance, PAPERS) && !wants(utterance, NOTHING) && utterance.expect.orLanguage !== true,
  );
  return {
    kinds,
    right: judged.filter(({ fault }) => fault === undefined).length,
    all: judged.length,
    falseNothing: { count: full.filter(({ shown }) => shown === 0).length, of: full.length },
    falseAnswer: { count: empty.filter(({ shown }) => shown > 0).length, of: empty.length },
    faults: judged.flatMap(({ utterance: { kind, say }, fault }) =>
      fault === undefined ? [] : [`${kind}: ${JSON.stringify(say)}: ${fault}`],
    ),
  };
}
