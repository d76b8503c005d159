import type { DigestTrial } from './digest-trial.ts';
import type { Started } from './run-paperboy.ts';

/** The processes of a trial, as many as it has replicas, which outlive what happens to them. */
export interface DigestFleet {
  readonly trial: DigestTrial;
  /** Those that run. */
  members(): readonly Started[];
  /** Starts them unless they run. */
  running(how?: Parameters<DigestTrial['start']>[0]): Promise<readonly Started[]>;
  /** Lets them end what they have begun. */
  end(): Promise<void>;
  /** Ends them as by a power cut. */
  kill(): Promise<void>;
}

/** Nothing runs yet. */
export function createDigestFleet(trial: DigestTrial): DigestFleet {
  let members: readonly Started[] = [];
  const endBy = async (end: (one: Started) => Promise<unknown>) => {
    const ending = members;
    members = [];
    await Promise.all(ending.map(end));
  };
  return {
    trial,
    members: () => members,
    running: async (how) => {
      if (members.length === 0)
        members = await Promise.all(Array.from({ length: trial.replicas }, () => trial.start(how)));
      return members;
    },
    end: () => endBy((one) => one.stop()),
    kill: () => endBy((one) => one.kill()),
  };
}
