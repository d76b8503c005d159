/** What answering can begin without: it is loaded when somebody first asks for it, and once. */
export interface Late<T extends object> {
  /** Loads it unless somebody did. @throws what loading throws, at every call */
  get(): Promise<T>;
  /** Is done with it as soon as it is loaded, which this does not hasten. Not done where loading fails. */
  whenLoaded(use: (loaded: T) => void): void;
  /** Ends it, if it was loaded. */
  end(): Promise<void>;
}

/** @param end what ends it; it is called only when loading had begun and did not fail */
export function late<T extends object>(
  load: () => Promise<T>,
  end: (loaded: T) => Promise<void> = async () => {},
): Late<T> {
  let loading: Promise<T> | undefined;
  const waiting: ((loaded: T) => void)[] = [];
  const begin = async (): Promise<T> => {
    const loaded = await load();
    // Before whoever asked for it goes on.
    for (const use of waiting.splice(0)) use(loaded);
    return loaded;
  };
  return {
    get: () => {
      loading ??= begin();
      return loading;
    },
    whenLoaded: (use) => {
      if (loading === undefined) waiting.push(use);
      else loading.then(use, () => undefined);
    },
    end: async () => {
      const loaded = await loading?.catch(() => undefined);
      if (loaded !== undefined) await end(loaded);
    },
  };
}
