import { AsyncLocalStorage } from 'node:async_hooks';
import type { RESTOptions } from 'discord.js';
import { whileAllowed } from '../../chat/posting.ts';

/** How the REST client makes a request. */
export type MakeRequest = RESTOptions['makeRequest'];

const asked = new AsyncLocalStorage<() => Promise<boolean>>();

/**
 * Does what makes requests. Each of them is asked for right before it leaves, also after discord.js let it wait for others or
 * for a rate limit: then another process may have taken it over.
 * @param isAllowed undefined: whatever it is
 */
export function whileEachAllowed<T>(
  isAllowed: (() => Promise<boolean>) | undefined,
  work: () => Promise<T>,
): Promise<T> {
  return isAllowed === undefined ? work() : asked.run(isAllowed, work);
}

/** Makes requests that are allowed. @throws PostingProblem `later` for one that is not */
export function allowedOnly(makeRequest: MakeRequest): MakeRequest {
  return (url, init) => whileAllowed(asked.getStore(), () => makeRequest(url, init));
}
