import { FOLDER_PACE } from '../sources/folder/folder-pace.ts';
import type { FollowingFolder } from './follow-folder.ts';
import type { FollowedFolder } from './take-over-folder.ts';

/** Looks after a folder some time after the start, or when somebody asks: what that takes is loaded then. */
export function followFolderLater(followed: FollowedFolder): FollowingFolder {
  const { firstMs } = followed.pace ?? FOLDER_PACE;
  let isEnded = false;
  let following: Promise<FollowingFolder> | undefined;
  const begin = (): Promise<FollowingFolder> => {
    following ??= import('./follow-folder.ts').then(({ followFolder }) => {
      if (isEnded) throw new Error('the program ends');
      return followFolder(followed);
    });
    return following;
  };
  // That it was ended before it began is no fault.
  const timer = setTimeout(() => void begin().catch(() => undefined), firstMs).unref();
  return {
    look: async () => (await begin()).look(),
    end: async () => {
      isEnded = true;
      clearTimeout(timer);
      await following?.then(
        ({ end }) => end(),
        () => undefined,
      );
    },
  };
}
