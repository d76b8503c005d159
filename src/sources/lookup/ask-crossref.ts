import { fieldsOf } from '../formats/json/fields-of.ts';
import { gather } from '../formats/json/gather.ts';
import { isObject, parseStrict } from '../formats/json/parse-value.ts';
import { type LiveRecord, SourceProblem } from '../live-source.ts';
import { recordOf } from '../record-of.ts';
import type { AskService } from './services.ts';

/** Crossref lets everybody ask some five times a second. */
const MANNERS = { name: 'Crossref', gapMs: 250, maxBytes: 8 * 1024 * 1024 };

/** One work by its DOI, from Crossref's REST API. */
export const askCrossref: AskService = async (doi, context, signal) => {
  const { crossrefUrl, openalexMailto } = context.settings;
  const query = openalexMailto === undefined ? '' : `?${new URLSearchParams({ mailto: openalexMailto })}`;
  const answer = await context
    .client(MANNERS)
    .get(`${crossrefUrl.replace(/\/+$/, '')}/works/${pathOf(doi)}${query}`, {
      headers: { accept: 'application/json' },
      signal,
      accepts: [404],
    });
  return answer.status === 200 ? readWork(answer.text, doi) : undefined;
};

/** A DOI may have any sign in it; its slashes stay, but for those beside dots that would lead elsewhere. */
function pathOf(doi: string): string {
  const parts = doi.split('/');
  return parts.some((part) => /^\.*$/.test(part))
    ? encodeURIComponent(doi)
    : parts.map(encodeURIComponent).join('/');
}

function readWork(text: string, doi: string): LiveRecord | undefined {
  const answer = parseStrict(text);
  const work = isObject(answer) ? answer['message'] : undefined;
  if (!isObject(work))
    throw new SourceProblem('damaged', 'Crossref gave an answer that is cut or none of its own.');
  const read = recordOf({ ...fieldsOf(gather(work), work), doi }, 1);
  if ('reason' in read) return undefined;
  const { line: _, ...record } = read;
  return { key: `doi:${doi.toLowerCase()}`, record };
}
