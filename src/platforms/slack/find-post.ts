import { PostingProblem } from '../../chat/posting.ts';
import { DELIVERY_EVENT } from './render-blocks.ts';

/** How many requests a search may take. */
const MAX_PAGES = 15;

/** What the Web API answers of messages, as far as it is looked at. */
interface Page {
  readonly messages?: readonly { readonly ts?: string; readonly metadata?: unknown }[];
  readonly response_metadata?: { readonly next_cursor?: string };
}

/**
 * The message that is marked with this delivery key, page by page; undefined when there is none.
 * @throws PostingProblem `refused` when there are too many pages to tell
 */
export async function findPost(
  key: string,
  read: (place: { readonly cursor?: string }) => Promise<Page>,
): Promise<string | undefined> {
  let place = {};
  for (let page = 0; page < MAX_PAGES; page++) {
    const { messages = [], response_metadata: more } = await read(place);
    const found = messages.find(({ metadata }) => keyOf(metadata) === key);
    if (found?.ts !== undefined) return found.ts;
    const cursor = more?.next_cursor ?? '';
    if (cursor === '') return undefined;
    place = { cursor };
  }
  throw new PostingProblem(
    'refused',
    'So much was written in the channel since that it cannot be told whether the paper was posted.',
  );
}

function keyOf(metadata: unknown): unknown {
  const { event_type: type, event_payload: payload } = (metadata ?? {}) as {
    readonly event_type?: string;
    readonly event_payload?: { readonly key?: unknown };
  };
  return type === DELIVERY_EVENT ? payload?.key : undefined;
}
