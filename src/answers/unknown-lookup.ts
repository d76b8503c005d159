import type { ReferenceDesk } from '../harvest/reference-desk.ts';
import { identifiersOf } from '../papers/identifiers.ts';
import type { Paper } from '../papers/paper.ts';
import { type Reference, readReferences } from '../papers/reference.ts';
import type { AnswerContext } from './answer-context.ts';

/** What became of the references of a message. */
export interface Elsewhere {
  readonly found: readonly FoundElsewhere[];
  readonly missing: readonly MissingElsewhere[];
  /** There were more than are looked up at once. */
  readonly isMore: boolean;
}

/** A paper that was found. */
export interface FoundElsewhere {
  /** By which it can be added. */
  readonly key: string;
  readonly paper: Paper;
  /** The library has it, maybe under another name than the one that was typed. */
  readonly isHere: boolean;
}

/** One that was not; `silent`: who was asked did not answer. */
export interface MissingElsewhere {
  readonly reference: Reference;
  readonly kind: 'unknown' | 'silent';
  /** Who was asked. */
  readonly asked: readonly string[];
}

/** Of a pasted list so many are looked up. */
export const MOST_LOOKED_UP = 3;
/** A pasted list of literature is no question. */
const MOST_READ = 20;

/** Looks up what a text names: in the library, and what that lacks elsewhere. @returns undefined where nobody is asked for any of it */
export async function lookUpElsewhere(said: string, context: AnswerContext): Promise<Elsewhere | undefined> {
  if (context.references === undefined) return undefined;
  const references = readReferences(said);
  const desk = references.length === 0 ? undefined : await context.references();
  if (desk === undefined || !desk.isOn) return undefined;
  const named = await Promise.all(
    references.slice(0, MOST_READ).map(async (reference) => ({
      reference,
      key: [reference.key, ...reference.otherKeys].find((one) => desk.asks(one).length > 0),
      here: await context.library.find(reference.said),
    })),
  );
  const known = named.filter(({ key, here }) => key !== undefined || here !== undefined);
  if (known.every(({ here }) => here !== undefined)) return undefined;
  const answers = await Promise.all(
    known.slice(0, MOST_LOOKED_UP).map((one) => lookUpOne(one, desk, context)),
  );
  return {
    found: withoutCopies(answers.flatMap((answer) => ('paper' in answer ? [answer] : []))),
    missing: answers.flatMap((answer) => ('asked' in answer ? [answer] : [])),
    isMore: known.length > MOST_LOOKED_UP,
  };
}

/** What a text names. */
interface Named {
  readonly reference: Reference;
  /** By which somebody is asked for it. */
  readonly key: string | undefined;
  readonly here: Paper | undefined;
}

async function lookUpOne(
  { reference, key = reference.key, here }: Named,
  desk: ReferenceDesk,
  context: Pick<AnswerContext, 'library'>,
): Promise<FoundElsewhere | MissingElsewhere> {
  if (here !== undefined) return { key, paper: here, isHere: true };
  const answer = await desk.lookUp(key);
  return answer.kind === 'found'
    ? foundAs(key, answer.paper, context)
    : { reference, kind: answer.kind, asked: desk.asks(key) };
}

/** It may be here by its title, or by another id of it. */
async function foundAs(
  key: string,
  paper: Paper,
  { library }: Pick<AnswerContext, 'library'>,
): Promise<FoundElsewhere> {
  for (const name of [paper.id, ...identifiersOf(paper)]) {
    const here = await library.find(name);
    if (here !== undefined) return { key, paper: here, isHere: true };
  }
  return { key, paper, isHere: false };
}

/** A DOI and an arXiv id may name the same paper. */
function withoutCopies(found: readonly FoundElsewhere[]): readonly FoundElsewhere[] {
  return found.filter(({ paper }, at) => found.findIndex((other) => other.paper.id === paper.id) === at);
}
