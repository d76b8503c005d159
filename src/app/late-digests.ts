import { createContext } from '../answers/create-context.ts';
import type { DigestSchedule, DigestScheduleOptions } from '../digest/digest-schedule.ts';
import type { NewsSources } from '../digest/new/news-reader.ts';
import type { Library } from '../search/library.ts';
import type { Store } from '../store/open-store.ts';
import { type Late, late } from './late.ts';

interface LateDigestsOptions
  extends Pick<DigestScheduleOptions, 'settings' | 'platforms' | 'logger' | 'pace' | 'onOutcome'> {
  readonly store: Late<Store>;
  readonly library: Library;
  /** Of what is new; without it nothing comes in. */
  readonly arrivals?: NewsSources['arrivals'];
  /** See NewsSources. */
  readonly ownPapers?: NewsSources['ownPapers'];
}

/** The papers of the day. */
export function lateDigests({ store, library, ...options }: LateDigestsOptions): Late<DigestSchedule> {
  const load = async () => {
    const [{ digests: records, readingList }, { createDigestSchedule }, { composeDigest }] =
      await Promise.all([
        store.get(),
        import('../digest/digest-schedule.ts'),
        import('../answers/compose-digest.ts'),
      ]);
    const context = createContext({ library, readingList });
    const compose: DigestScheduleOptions['compose'] = (post) => composeDigest(post, context);
    return createDigestSchedule({ ...options, records, library, compose });
  };
  return late(load, (digests) => digests.stop());
}
