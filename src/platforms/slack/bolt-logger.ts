import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../../logger.ts';

/** Bolt's words in our log. What it calls debug has whole messages in it, so that it is trace here. */
export function toBoltLogger(logger: Logger): BoltLogger {
  const write =
    (level: 'trace' | 'debug' | 'warn' | 'error') =>
    (message: unknown, ...more: unknown[]) => {
      if (!logger.isLevelEnabled(level)) return;
      if (message instanceof Error) logger[level]({ err: message }, sealed(message.message));
      else
        logger[level](
          more.length === 0 ? {} : { details: more.map((one) => sealed(String(one))) },
          sealed(String(message)),
        );
    };
  return {
    debug: write('trace'),
    info: write('debug'),
    warn: write('warn'),
    error: write('error'),
    setLevel: () => undefined,
    getLevel: () => (logger.isLevelEnabled('trace') ? LogLevel.DEBUG : LogLevel.INFO),
    setName: () => undefined,
  };
}

/**
 * Fields of JSON that open something for whoever reads them, for minutes or for good; also where the JSON stands in a text
 * of other JSON, as in the metadata of a dialog.
 */
const FIELDS =
  /(\\*"(?:\w*token|response_?url|trigger_id|ticket|code|state|client_secret)\\*"\s*:\s*\\*")(?:(?!\\*").)+/gi;
/** The same in addresses. */
const PARAMETERS = /([?&](?:ticket|code|state|client_secret|token)=)[^&\s"'\\]+/gi;
const SOCKETS = /(\bwss?:[\\/]+)[^\s"']+/gi;

/** Without what Bolt and its clients know better than to redact, but do not. */
function sealed(text: string): string {
  return text.replace(FIELDS, '$1***').replace(SOCKETS, '$1***').replace(PARAMETERS, '$1***');
}
