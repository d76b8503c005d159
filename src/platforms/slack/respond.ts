import ky, { HTTPError } from 'ky';

const ATTEMPTS = 4;
const TIMEOUT_MS = 10_000;
const TOTAL_MS = 120_000;

/**
 * Posts an answer to a response_url. It takes five within half an hour; 429 and 5xx are tried again, as late as
 * `Retry-After` says.
 * @returns false when the address takes no more answers
 */
export async function respond(url: string, message: object): Promise<boolean> {
  try {
    await ky.post(url, {
      json: message,
      timeout: TIMEOUT_MS,
      totalTimeout: TOTAL_MS,
      retry: {
        limit: ATTEMPTS,
        methods: ['post'],
        statusCodes: [429, 500, 502, 503, 504],
        afterStatusCodes: [429, 503],
        retryOnTimeout: true,
      },
    });
    return true;
  } catch (error) {
    if (error instanceof HTTPError && error.response.status < 500 && error.response.status !== 429)
      return false;
    throw error;
  }
}
