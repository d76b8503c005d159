import { randomBytes } from 'node:crypto';
import type { Logger } from '../logger.ts';

/**
 * Logs an error, which is no fault of the person who asked, under a new reference for them to tell.
 * @param fields the error as `err`, and where it happened; never what is secret
 */
export function logProblem(
  logger: Logger,
  fields: { readonly err: unknown; readonly address?: string; readonly path?: string },
  message: string,
): string {
  const reference = randomBytes(4).toString('hex');
  logger.error({ ...fields, reference }, message);
  return reference;
}
