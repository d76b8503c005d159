import { Agent, RetryAgent, request } from 'undici';

const TIMEOUT_MS = 10_000;
const RETRY_STATUS = [429, 500, 502, 503, 504];

/** Half a second, one, two, four, and after a 429 as late as `Retry-After` says. */
const dispatcher = new RetryAgent(
  new Agent({ headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS, connectTimeout: TIMEOUT_MS }),
  {
    maxRetries: 4,
    minTimeout: 500,
    maxTimeout: 120_000,
    methods: ['POST'],
    statusCodes: RETRY_STATUS,
    throwOnError: false,
  },
);

/**
 * Posts an answer to a response_url, which takes five within half an hour.
 * @returns false when the address takes no more answers
 * @throws when Slack cannot be reached, or fails again and again
 */
export async function respond(url: string, message: object): Promise<boolean> {
  const { statusCode, body } = await request(url, {
    dispatcher,
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(message),
  });
  await body.dump();
  if (RETRY_STATUS.includes(statusCode)) throw new Error(`a response_url answered ${statusCode}`);
  return statusCode < 400;
}
