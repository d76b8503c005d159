import type { Alerts, AlertsOptions } from '../alerts/create-alerts.ts';
import { createContext } from '../answers/create-context.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { Library } from '../search/library.ts';
import type { Store } from '../store/open-store.ts';
import { type Late, late } from './late.ts';

interface LateAlertsOptions
  extends Pick<AlertsOptions, 'settings' | 'platforms' | 'logger' | 'pace' | 'arrivals'> {
  readonly store: Late<Store>;
  readonly library: Library;
}

/** What people follow. */
export function lateAlerts({ store, library, ...options }: LateAlertsOptions): Late<Alerts> {
  const load = async () => {
    const [{ alerts: records, readingList }, { createAlerts }, { composeAlert }] = await Promise.all([
      store.get(),
      import('../alerts/create-alerts.ts'),
      import('../answers/compose-alert.ts'),
    ]);
    const compose: AlertsOptions['compose'] = async (post) => {
      const say = await messagesFor(post.follower.locale);
      return composeAlert(post, createContext({ library, readingList, say }));
    };
    return createAlerts({ ...options, records, library, compose });
  };
  return late(load, (alerts) => alerts.stop());
}
