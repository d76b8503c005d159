import type { OpenedLibrary } from './open-library.ts';

/** The same library, which is closed in another way: with what goes on beside it. */
export function closedWith<Opened extends Pick<OpenedLibrary, 'library'>>(
  opened: Opened,
  close: () => Promise<void>,
): Opened {
  const { library } = opened;
  return {
    ...opened,
    library: {
      ...library,
      get revision() {
        return library.revision;
      },
      close,
    },
  };
}
