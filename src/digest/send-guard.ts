import type { Deliveries } from '../store/deliveries.ts';
import type { Delivery, Slot } from '../store/delivery.ts';
import type { DeliveryContext } from './deliver.ts';

/** Asked right before a paper is sent: another process may have taken it over meanwhile, or nobody wants it any more. */
export interface SendGuard {
  /** The last word: what it allows is sent at once. Rejects when the database does. */
  allows(): Promise<boolean>;
  /** From now on it allows nothing. */
  close(): void;
  /** Why it did not allow it, other than that it was closed. */
  readonly refusal: 'taken over' | 'unwanted' | undefined;
}

interface GuardContext extends Pick<DeliveryContext, 'instance' | 'heartbeat'> {
  readonly records: { readonly deliveries: Pick<Deliveries, 'isHeld'> };
}

const TRIES = 5;

/**
 * @param attempt of which number: where the same process began another meanwhile, that one has the row
 * @param isWanted whether the digest is still on
 */
export function createSendGuard(
  attempt: Slot & Pick<Delivery, 'attempts'>,
  { records, instance, heartbeat }: GuardContext,
  isWanted: () => Promise<boolean>,
): SendGuard {
  let refusal: SendGuard['refusal'];
  let isClosed = false;
  const look = async (): Promise<SendGuard['refusal']> => {
    if (!(await isWanted())) return 'unwanted';
    // An answer that came after a sleep says how it was before: it counts only when nobody can have taken us for dead since.
    for (let tried = 0; tried < TRIES; tried++) {
      if (!heartbeat.isFresh()) await heartbeat.beat();
      const isHeld = await records.deliveries.isHeld(attempt, instance);
      if (!isHeld) return 'taken over';
      if (heartbeat.isFresh()) return undefined;
    }
    return 'taken over';
  };
  return {
    allows: async () => {
      if (isClosed) return false;
      refusal = await look();
      return refusal === undefined && !isClosed;
    },
    close: () => {
      isClosed = true;
    },
    get refusal() {
      return refusal;
    },
  };
}
