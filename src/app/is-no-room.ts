const NO_ROOM = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'ENOTDIR']);

/** Can nothing be written there? */
export function isNoRoom(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && NO_ROOM.has(String(error.code));
}
