import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { PaperboyError } from '../../errors.ts';
import type { TextKind } from './embedder.ts';

/** How a sentence model is meant to be used. */
export interface ModelUsage {
  /** Which of the last hidden states is the vector: their mean, the first or the last. */
  readonly pooling: Pooling;
  /** What stands before a text of each kind. */
  readonly prompts: Readonly<Record<TextKind, string>>;
}

type Pooling = 'mean' | 'cls' | 'last_token';

interface Family extends ModelUsage {
  readonly named: RegExp;
}

const FOR_SEARCHING = 'Represent this sentence for searching relevant passages: ';

/** What those who made them say on the models' pages; their files often do not. The first that fits counts. */
const FAMILIES: readonly Family[] = [
  {
    named: /\be5-(?:small|base|large)\b(?!.*instruct)/i,
    pooling: 'mean',
    prompts: { question: 'query: ', paper: 'passage: ' },
  },
  {
    named: /\bbge-(?:small|base|large)-en\b|arctic-embed|\bmxbai-embed/i,
    pooling: 'cls',
    prompts: { question: FOR_SEARCHING, paper: '' },
  },
  {
    named: /\bnomic-embed-text\b/i,
    pooling: 'mean',
    prompts: { question: 'search_query: ', paper: 'search_document: ' },
  },
];

const PLAIN: ModelUsage = { pooling: 'mean', prompts: { question: '', paper: '' } };

/** The files of a model that say how it is used; none has to be there. */
export const USAGE_FILES = ['1_Pooling/config.json', 'config_sentence_transformers.json'] as const;

/**
 * How the model in a folder is used: as its own files say, and where they say nothing as others of its family, known by the
 * name of the folder; else the mean, and texts as they are.
 * @throws PaperboyError `embedder_unavailable`: its vector is neither mean nor first nor last
 */
export async function readModelUsage(folder: string): Promise<ModelUsage> {
  const [poolingFile, promptsFile] = USAGE_FILES;
  const [pooling, saved] = await Promise.all([
    readObject(join(folder, poolingFile)),
    readObject(join(folder, promptsFile)),
  ]);
  const family = FAMILIES.find(({ named }) => named.test(basename(resolve(folder)))) ?? PLAIN;
  return {
    pooling: pooling === undefined ? family.pooling : poolingOf(pooling, folder),
    prompts: promptsOf(saved?.['prompts']) ?? family.prompts,
  };
}

/** What cannot be read says nothing. */
async function readObject(file: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

const POOLINGS: readonly (readonly [flag: string, pooling: Pooling])[] = [
  ['pooling_mode_mean_tokens', 'mean'],
  ['pooling_mode_cls_token', 'cls'],
  ['pooling_mode_lasttoken', 'last_token'],
];

function poolingOf(saved: Readonly<Record<string, unknown>>, folder: string): Pooling {
  const chosen = Object.keys(saved).filter((key) => key.startsWith('pooling_mode_') && saved[key] === true);
  const [, pooling] = POOLINGS.find(([flag]) => chosen.length === 1 && chosen[0] === flag) ?? [];
  if (pooling !== undefined) return pooling;
  throw new PaperboyError(
    'embedder_unavailable',
    `The model in ${folder} makes its vector in a way that Paperboy does not know (${USAGE_FILES[0]}: ${chosen.join(', ') || 'nothing'}): choose one with the mean of its tokens, the first or the last`,
  );
}

/** Undefined where all are empty: so they are written for models that nobody gave any. */
function promptsOf(saved: unknown): ModelUsage['prompts'] | undefined {
  if (typeof saved !== 'object' || saved === null) return undefined;
  const named: Readonly<Record<string, unknown>> = { ...saved };
  const first = (...names: readonly string[]): string =>
    names.map((name) => named[name]).find((one): one is string => typeof one === 'string' && one !== '') ??
    '';
  const prompts = { question: first('query'), paper: first('document', 'passage', 'corpus') };
  return prompts.question === '' && prompts.paper === '' ? undefined : prompts;
}
