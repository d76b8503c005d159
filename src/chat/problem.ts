import { randomBytes } from 'node:crypto';
import type { Logger } from '../logger.ts';

/** Something that went wrong and is no fault of the person who asked. */
interface Problem {
  /** Under which the log has it. */
  readonly reference: string;
  /** `It was logged under the reference 1a2b3c4d.` */
  readonly sentence: string;
  /** The same for somebody who can ask again. */
  readonly advice: string;
}

/** Logs an error under a new reference. @param fields the error as `err`, and where it happened; never what is secret */
export function logProblem(
  logger: Logger,
  fields: { readonly err: unknown; readonly address?: string; readonly path?: string },
  message: string,
): Problem {
  const reference = randomBytes(4).toString('hex');
  logger.error({ ...fields, reference }, message);
  const logged = `It was logged under the reference ${reference}`;
  return {
    reference,
    sentence: `${logged}.`,
    advice: `${logged}; asking again may help, and whoever runs Paperboy can look the reference up.`,
  };
}
