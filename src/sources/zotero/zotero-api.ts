import type { JsonObject } from '../formats/json/parse-value.ts';
import type { SourceRequest, SourceResponse } from '../http/source-client.ts';
import { SourceProblem } from '../live-source.ts';
import type { SourceContext } from '../source-kind.ts';
import { type Listing, listVersions } from './list-versions.ts';
import { damaged, itemsOf, versionOf } from './zotero-answer.ts';

/** The part of Zotero's Web API (version 3) that is read here. */
export interface ZoteroApi {
  /**
   * The versions of all papers of the library or collection, in one answer, without what lies in the trash.
   * @param known a version of the library
   * @returns undefined where the library has not changed since that one
   */
  papers(known: number | undefined, signal: AbortSignal): Promise<Listing | undefined>;
  /** The same of all notes. */
  notes(signal: AbortSignal): Promise<Listing>;
  /**
   * Up to fifty items of a list by their keys. Those that went since it was made are not among them.
   * @throws SourceProblem where one lacks although nothing has changed
   */
  items(keys: readonly string[], of: Listing, signal: AbortSignal): Promise<ReadonlyMap<string, JsonObject>>;
}

/** The documentation asks for no pause; a bot has time. */
const GAP_MS = 100;
const HOST = 'Zotero';

/** @param library `groups/12345/collections/ABCD2345` */
export function createZoteroApi(library: string, { settings, client }: SourceContext): ZoteroApi {
  const zotero = client({ name: HOST, gapMs: GAP_MS });
  const key = settings.zoteroApiKey;
  const base = settings.zoteroUrl.replace(/\/+$/, '');
  const [whole = library] = library.split('/collections/');
  const always = { 'zotero-api-version': '3', ...(key === undefined ? {} : { 'zotero-api-key': key }) };
  const ask = async (path: string, { headers = {}, signal }: SourceRequest): Promise<SourceResponse> => {
    try {
      return await zotero.get(`${base}/${path}`, { headers: { ...always, ...headers }, signal });
    } catch (error) {
      throw withRemedy(error, { library, hasKey: key !== undefined });
    }
  };
  const papers = `${library}/items/top?format=versions`;
  const notes = `${library}/items?itemType=note&format=versions`;
  const list = (first: SourceResponse, path: string, signal: AbortSignal) =>
    listVersions(first, (start) => ask(`${path}&start=${start}`, { signal }));
  return {
    papers: async (known, signal) => {
      const headers = known === undefined ? {} : { 'if-modified-since-version': String(known) };
      const answer = await ask(papers, { headers, signal });
      if (answer.status !== 304) return await list(answer, papers, signal);
      // A library that was set up anew counts from the beginning, and has not changed since a higher version.
      const isAnew = known !== undefined && (versionOf(answer) ?? known) < known;
      return isAnew ? await list(await ask(papers, { signal }), papers, signal) : undefined;
    },
    notes: async (signal) => list(await ask(notes, { signal }), notes, signal),
    items: async (keys, { version }, signal) => {
      const answer = await ask(`${whole}/items?itemKey=${keys.join(',')}&format=json&limit=100`, { signal });
      const items = itemsOf(answer);
      const lacking = keys.find((key) => !items.has(key));
      if (lacking !== undefined && (versionOf(answer) ?? version) <= version)
        throw damaged(`that lacks ${lacking}`);
      return items;
    },
  };
}

interface Refused {
  readonly library: string;
  readonly hasKey: boolean;
}

function withRemedy(error: unknown, { library, hasKey }: Refused): unknown {
  if (!(error instanceof SourceProblem) || error.kind !== 'refused') return error;
  const { status } = error;
  const options = { status, cause: error };
  if (status === 401 || status === 403) {
    const remedy = hasKey
      ? 'the key in ZOTERO_API_KEY may not read it; let it at https://www.zotero.org/settings/keys'
      : 'set ZOTERO_API_KEY to a key of somebody who may, from https://www.zotero.org/settings/keys';
    return new SourceProblem(
      'refused',
      `Zotero does not let us read ${library} (HTTP ${status}): ${remedy}.`,
      options,
    );
  }
  if (status === 404)
    return new SourceProblem(
      'refused',
      `Zotero knows no ${library} (HTTP 404): look at its address on zotero.org.`,
      options,
    );
  return error;
}
