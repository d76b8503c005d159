import type { Route } from './http-endpoint.ts';

/** Our own paths come behind it. */
const OURS = /\/slack\/(?:events|install|oauth_redirect)\/*$/;

/** An address without its closing slashes, query or the like; undefined for any other text. */
export function readPublicUrl(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const isBare = url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (!isBare || /[?#]/.test(text) || OURS.test(url.pathname)) return undefined;
  return url.href.replace(/\/+$/, '');
}

/** How people and Slack reach a path of ours: its whole address where that is known. */
export function publicAddress(path: string, publicUrl: string | undefined): string {
  return `${publicUrl ?? ''}${path}`;
}

/** The same routes behind the path of the public address as well: some proxies take it off, others pass it on. */
export function underPrefix(routes: readonly Route[], publicUrl: string | undefined): readonly Route[] {
  const prefix = prefixOf(publicUrl);
  if (prefix === '') return routes;
  return routes.flatMap((route) => [route, { ...route, path: prefix + route.path }]);
}

/** The path of the public address, `/bots`; empty where it has none. */
export function prefixOf(publicUrl: string | undefined): string {
  return publicUrl === undefined ? '' : new URL(publicUrl).pathname.replace(/\/+$/, '');
}
