import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
  readonly etag: string;
}

const FILES = [
  { file: 'app.js', path: '/assets/app.js', type: 'text/javascript; charset=utf-8' },
  { file: 'style.css', path: '/assets/style.css', type: 'text/css; charset=utf-8' },
  { file: 'favicon.svg', path: '/favicon.svg', type: 'image/svg+xml' },
] as const;

/** The static files, read once. */
export function readAssets(): readonly Asset[] {
  return FILES.map(({ file, path, type }) => {
    const body = readFileSync(new URL(`public/${file}`, import.meta.url), 'utf8');
    return {
      path,
      type,
      body,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    };
  });
}
