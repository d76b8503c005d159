import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
  readonly etag: string;
}

const FOLDER = new URL('public/', import.meta.url);
const SCRIPT = 'text/javascript; charset=utf-8';

/** The page names `app.js`, which imports the other scripts from beside it. */
const FILES = [
  ...readdirSync(FOLDER)
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, path: `/assets/${file}`, type: SCRIPT })),
  { file: 'style.css', path: '/assets/style.css', type: 'text/css; charset=utf-8' },
  { file: 'favicon.svg', path: '/favicon.svg', type: 'image/svg+xml' },
];

/** The static files, read once. */
export function readAssets(): readonly Asset[] {
  return FILES.map(({ file, path, type }) => {
    const body = readFileSync(new URL(file, FOLDER), 'utf8');
    return {
      path,
      type,
      body,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    };
  });
}
