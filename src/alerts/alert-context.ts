import type { Address } from '../chat/address.ts';
import type { Posting } from '../chat/posting.ts';
import type { Answer } from '../chat/reply.ts';
import type { Heartbeat } from '../digest/heartbeat.ts';
import type { DigestPace } from '../digest/pace.ts';
import type { Logger } from '../logger.ts';
import type { Library } from '../search/library.ts';
import type { AlertGroup } from '../store/alerts.ts';
import type { Arrivals } from '../store/arrivals.ts';
import type { Follower } from '../store/follows.ts';
import type { AlertRecords } from '../store/open-store.ts';
import type { AlertTime } from './plan-alerts.ts';

/** What a follower is told on a day, before it is put into words and blocks. */
export interface AlertPost {
  readonly follower: Pick<Follower, 'id' | 'kind' | 'locale'>;
  readonly slot: string;
  readonly groups: readonly AlertGroup[];
  readonly deliveryKey: string;
}

/** What telling followers takes of the program. */
export interface AlertOptions {
  readonly records: AlertRecords;
  readonly library: Library;
  readonly arrivals: () => Promise<Arrivals>;
  /** Undefined when none of the papers is in the library any more. */
  readonly compose: (post: AlertPost) => Promise<Answer | undefined>;
  /** When people are told, where nothing else says it; and how late they may be. */
  readonly settings: AlertTime & { readonly catchUpMs: number };
  /** Undefined where this process is not connected. */
  readonly postingFor: (address: Address) => Posting | undefined;
  readonly pace: DigestPace;
  readonly logger: Logger;
}

/** What a process tells followers with. */
export interface AlertContext extends AlertOptions {
  /** Names this process in the ledger. */
  readonly instance: string;
  readonly heartbeat: Heartbeat;
}
