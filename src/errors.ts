type ErrorCode =
  | 'config_invalid'
  | 'corpus_missing'
  | 'corpus_empty'
  | 'corpus_changed'
  | 'reload_failed'
  | 'library_damaged'
  | 'port_in_use'
  | 'listen_failed'
  | 'relevance_unreadable'
  | 'embedder_unavailable'
  | 'model_not_fetched'
  | 'store_unavailable'
  | 'store_newer'
  | 'library_store_unavailable'
  | 'generation_unusable'
  | 'secret_unreadable'
  | 'slack_refused'
  | 'discord_refused'
  | 'platform_refused'
  | 'nothing_fits'
  | 'source_unread'
  | 'usage';

/**
 * A broken world, as opposed to a person's mistake in a chat (which is a reply). The message is one or a few
 * lines for the person who started the program: what is wrong and what to do about it.
 */
export class PaperboyError extends Error {
  override readonly name = 'PaperboyError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The code of a Node.js system error (`ENOENT`, `EADDRINUSE`), or undefined for anything else. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
