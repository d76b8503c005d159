import type { AlertOptions } from '../../src/alerts/alert-context.ts';
import type { AlertStage } from './alert-stage.ts';

/** Thrown by everything that a dead process does. */
class Dead extends Error {}

/** What a process does, until it dies. */
export interface DoomedProcess {
  readonly options: AlertOptions;
  /** How often it asked the database or the platform for something. */
  readonly calls: number;
}

/**
 * A process that dies at one of its calls to the database or the platform, before anything comes of it or after: nothing that it
 * does later has an effect. So it dies between any two lines, one after the other.
 */
export function doomedProcess(stage: AlertStage, diesAt: number, when: 'before' | 'after'): DoomedProcess {
  let calls = 0;
  let isDead = false;
  const mortal = async <T>(call: () => Promise<T>): Promise<T> => {
    if (isDead) throw new Dead();
    const isLast = ++calls === diesAt;
    if (isLast && when === 'before') isDead = true;
    if (isDead) throw new Dead();
    const result = await call();
    if (isLast) isDead = true;
    if (isDead) throw new Dead();
    return result;
  };
  const mortalised = <T extends object>(part: T): T =>
    new Proxy(part, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function'
          ? (...args: readonly unknown[]) => mortal(async () => Reflect.apply(value, target, args))
          : value;
      },
    });
  const { records } = stage.options;
  return {
    options: {
      ...stage.options,
      records: {
        follows: mortalised(records.follows),
        alerts: mortalised(records.alerts),
        subscriptions: mortalised(records.subscriptions),
        instances: mortalised(records.instances),
      },
      postingFor: (address) => {
        const posting = stage.options.postingFor(address);
        return posting && mortalised(posting);
      },
    },
    get calls() {
      return calls;
    },
  };
}
