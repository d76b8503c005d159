import { isObject, type Json, type JsonObject } from './parse-value.ts';
import { textOf } from './values.ts';

/** Why something with a title is no paper: a review, an attachment; undefined for everything else. */
export function whyNoPaper(value: Json): string | undefined {
  if (!isObject(value)) return undefined;
  return reply(value) ?? pieceOfLibrary(isObject(value['data']) ? value['data'] : value);
}

/** What is written about a submission to OpenReview stands beside it, with a title too. */
function reply(value: JsonObject): string | undefined {
  const invitation = textOf(value['invitations'] ?? value['invitation']);
  const [, name = ''] = /\/-\/(?:.*\/)?([^/]+)$/.exec(invitation) ?? [];
  const isReply =
    REPLY.test(name) || (textOf(value['replyto']) !== '' && textOf(value['forum']) !== textOf(value['id']));
  return isReply ? `no paper, but what was written about one (${name || 'a reply'})` : undefined;
}

const REPLY =
  /(?:review|comment|decision|response|rebuttal|rating|recommendation|acknowledgement|withdraw_confirmation|final_remarks?|question|answer)s?$/i;

/** Zotero keeps files, notes and marks beside what they belong to. */
function pieceOfLibrary(value: JsonObject): string | undefined {
  const type = textOf(value['itemType']);
  return PIECES.has(type) ? `no paper, but the ${type} of one` : undefined;
}

const PIECES: ReadonlySet<string> = new Set(['attachment', 'note', 'annotation']);
