import type { Address } from '../chat/address.ts';
import type { InterestKind } from '../store/interests.ts';
import type { DeskOptions } from './desk-options.ts';
import type { Taste } from './new/taste.ts';

/** What channels like, and what people do about that. */
export interface DeskTaste {
  /** What the channel's new papers are picked by. */
  taste(address: Address): Promise<Taste>;
  /** Somebody in the channel did this with a paper; nothing where no papers can be posted. */
  noteInterest(address: Address, paperId: string, kind: InterestKind): Promise<void>;
  /** They took it back. */
  dropInterest(address: Address, paperId: string, kind: InterestKind): Promise<void>;
  /** Begins anew: what was saved, shared, voted and set as less does not count any more. */
  resetTaste(address: Address): Promise<void>;
}

/** They reject only when the database or the library does. */
export function createDeskTaste({ records, picker, postingFor }: DeskOptions): DeskTaste {
  const { interests } = records;
  return {
    taste: (address) => picker.taste(address),
    noteInterest: async (address, paperId, kind) => {
      if (postingFor(address) !== undefined) await interests.add(address, paperId, kind);
    },
    dropInterest: (address, paperId, kind) => interests.remove(address, paperId, kind),
    resetTaste: (address) => interests.reset(address),
  };
}
