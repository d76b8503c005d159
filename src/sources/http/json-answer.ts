import { type Json, parseStrict } from '../formats/json/parse-value.ts';
import { SourceProblem } from '../live-source.ts';
import type { SourceResponse } from './source-client.ts';

/**
 * What an answer says in JSON.
 * @param host as people know it
 * @throws SourceProblem where it is cut, empty or a page for people
 */
export function jsonOf({ text }: SourceResponse, host: string): Json {
  const json = text.trim() === '' ? undefined : parseStrict(text);
  if (json === undefined)
    throw new SourceProblem('damaged', `${host} gave an answer that is cut or no JSON.`);
  return json;
}
