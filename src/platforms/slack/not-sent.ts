const BEFORE_SENDING = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Is it certain that the request never left, because no connection came about? Looks through all causes. */
export function wasNotSent(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if ('code' in one && BEFORE_SENDING.has(String(one.code))) return true;
  return false;
}
