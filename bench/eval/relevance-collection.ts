import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { PaperboyError, systemErrorCode } from '../../src/errors.ts';
import { createPaper } from '../../src/papers/create-paper.ts';
import type { Paper } from '../../src/papers/paper.ts';

/** Grades by document id; a document that is not in it has grade 0. */
export type Judgements = ReadonlyMap<string, number>;

/** A test collection in the BEIR layout: documents as papers whose ids are the collection's own. */
export interface RelevanceCollection {
  readonly papers: readonly Paper[];
  /** Only queries that have a judgement. */
  readonly queries: readonly JudgedQuery[];
}

export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  /** The document that the query is about, in query-by-document collections. */
  readonly doc?: string;
  readonly judgements: Judgements;
}

const Document = z.object({ _id: z.string(), title: z.optional(z.string()), text: z.optional(z.string()) });
const Query = z.object({ _id: z.string(), text: z.optional(z.string()), doc: z.optional(z.string()) });

/**
 * Reads `corpus.jsonl`, `queries.jsonl` and `qrels.tsv` from a folder.
 * @throws PaperboyError `relevance_unreadable`, naming file and line
 */
export async function readRelevanceCollection(directory: string): Promise<RelevanceCollection> {
  const documents = await readLines(directory, 'corpus.jsonl', Document);
  return {
    papers: documents.map(({ _id, title = '', text = '' }, index) =>
      createPaper({
        id: _id,
        title,
        authors: [],
        abstract: text,
        source: { file: 'corpus.jsonl', line: index + 1 },
      }),
    ),
    queries: await readJudgedQueries(directory),
  };
}

/** The queries alone, of a folder whose documents are elsewhere. @throws as above */
export async function readJudgedQueries(directory: string): Promise<readonly JudgedQuery[]> {
  const queries = await readLines(directory, 'queries.jsonl', Query);
  const judgements = await readJudgements(directory);
  return queries.flatMap(({ _id, text = '', doc }) => {
    const judged = judgements.get(_id);
    return judged === undefined
      ? []
      : [{ id: _id, text, ...(doc === undefined ? {} : { doc }), judgements: judged }];
  });
}

async function readLines<T>(directory: string, file: string, shape: z.ZodMiniType<T>): Promise<readonly T[]> {
  const lines = (await readText(directory, file)).split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseLine(line, shape, join(directory, file), index + 1)],
  );
}

function parseLine<T>(line: string, shape: z.ZodMiniType<T>, path: string, number: number): T {
  try {
    return shape.parse(JSON.parse(line));
  } catch (error) {
    throw unreadable(`${path}:${number}: not a record of a BEIR collection`, error);
  }
}

async function readJudgements(directory: string): Promise<ReadonlyMap<string, Map<string, number>>> {
  const byQuery = new Map<string, Map<string, number>>();
  const lines = (await readText(directory, 'qrels.tsv')).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (index === 0 && !/\t-?\d+\s*$/.test(line))) continue;
    const [query, document, grade] = line.trim().split('\t');
    if (query === undefined || document === undefined || !Number.isFinite(Number(grade ?? 'none'))) {
      throw unreadable(
        `${join(directory, 'qrels.tsv')}:${index + 1}: expected query, document and score, separated by tabs`,
      );
    }
    const judged = byQuery.get(query) ?? new Map<string, number>();
    byQuery.set(query, judged.set(document, Number(grade)));
  }
  return byQuery;
}

async function readText(directory: string, file: string): Promise<string> {
  try {
    return await readFile(join(directory, file), 'utf8');
  } catch (error) {
    throw unreadable(
      `${join(directory, file)} cannot be read (${systemErrorCode(error) ?? 'unknown error'})`,
      error,
    );
  }
}

function unreadable(message: string, cause?: unknown): PaperboyError {
  return new PaperboyError('relevance_unreadable', message, { cause });
}
