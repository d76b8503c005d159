/** What answering can begin without: it is loaded when somebody first asks for it, and once. */
export interface Late<T extends object> {
  /** Loads it unless somebody did. @throws what loading throws, at every call */
  get(): Promise<T>;
  /** Ends it, if it was loaded. */
  end(): Promise<void>;
}

/** @param end what ends it; it is called only when loading had begun and did not fail */
export function late<T extends object>(
  load: () => Promise<T>,
  end: (loaded: T) => Promise<void> = async () => {},
): Late<T> {
  let loading: Promise<T> | undefined;
  return {
    get: () => {
      loading ??= load();
      return loading;
    },
    end: async () => {
      const loaded = await loading?.catch(() => undefined);
      if (loaded !== undefined) await end(loaded);
    },
  };
}
