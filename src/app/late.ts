/** What answering can begin without: it is loaded when somebody first asks for it, and once. What failed is tried again. */
export interface Late<T extends object> {
  /** Loads it unless somebody did. @throws what loading throws, to all that waited for it; the next call tries again */
  get(): Promise<T>;
  /** Is done with it as soon as it is loaded, which this does not hasten; for a load that fails, when another succeeds. */
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
  let loaded: T | undefined;
  const waiting: ((loaded: T) => void)[] = [];
  const begin = async (): Promise<T> => {
    try {
      loaded = await load();
    } catch (error) {
      loading = undefined;
      throw error;
    }
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
      if (loaded === undefined) waiting.push(use);
      else use(loaded);
    },
    end: async () => {
      const one = await loading?.catch(() => undefined);
      if (one !== undefined) await end(one);
    },
  };
}
