import { lstat, realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { systemErrorCode } from '../../errors.ts';
import { kindOf, notRead } from './regular-file.ts';

/** What a name in a corpus folder leads to: where that lies, without links on the way, or why it is not to be opened. */
export type Reached =
  | { readonly kind: 'file' | 'folder'; readonly path: string }
  | { readonly kind: 'fault'; readonly fault: string };

/**
 * Looks what a name leads to, and opens nothing.
 * @param root the corpus folder, without links on the way: what lies outside it is none of its listings
 */
export async function reach(path: string, root: string): Promise<Reached> {
  try {
    const own = await lstat(path);
    const isLink = own.isSymbolicLink();
    const target = isLink ? await realpath(path) : path;
    if (isLink && !isWithin(target, root)) return faulty('a link that leads out of the folder');
    const stats = isLink ? await lstat(target) : own;
    if (stats.isFile()) return { kind: 'file', path: target };
    if (stats.isDirectory()) return { kind: 'folder', path: target };
    return faulty(isLink ? `a link to ${kindOf(stats)}` : `${kindOf(stats)}, not a file`);
  } catch (error) {
    return faulty(unreached(systemErrorCode(error)));
  }
}

function faulty(what: string): Reached {
  return { kind: 'fault', fault: notRead(what) };
}

function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

function unreached(code: string | undefined): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'a link that leads nowhere';
  if (code === 'ELOOP') return 'a link that leads in a circle';
  return `it cannot be looked at (${code ?? 'unknown error'})`;
}
