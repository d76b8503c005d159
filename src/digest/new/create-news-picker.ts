import type { Address } from '../../chat/address.ts';
import type { Message } from '../../messages/messages.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Library } from '../../search/library.ts';
import { createNewsReader, type NewsRequest, type NewsSources } from './news-reader.ts';
import { newsReason } from './news-reason.ts';
import { pickNew } from './pick-new.ts';
import type { Taste } from './taste.ts';

/** A paper out of what is new. */
interface PickedNews {
  readonly paper: Paper;
  readonly reason: Message;
  /** Ids of other new papers that fit, best first. */
  readonly more: readonly string[];
}

/** Says which of what is new a channel gets, and what that goes by. */
export interface NewsPicker {
  /** Undefined when nothing new fits. */
  pick(request: NewsRequest): Promise<PickedNews | undefined>;
  taste(address: Address): Promise<Taste>;
}

/** Picks by what came, what the channel likes and what the lab has. */
export function createNewsPicker(library: Library, sources: NewsSources): NewsPicker {
  const { read, taste } = createNewsReader(library, sources);
  return {
    taste,
    pick: async (request) => {
      const known = await read(request);
      const pick = pickNew(known.question);
      const paper = pick && (await library.find(pick.id));
      if (pick === undefined || paper === undefined) return undefined;
      const { news, topic } = request;
      const arrival = known.arrivals.get(pick.id);
      return {
        paper,
        reason: newsReason(pick.because, { read: known, arrival, news, topic }),
        more: pick.more,
      };
    },
  };
}
