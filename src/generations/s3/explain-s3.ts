import { systemErrorCode } from '../../errors.ts';

// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList; other servers say the same.
const REMEDIES: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket: make it, or correct LIBRARY_URL',
  AccessDenied:
    'access is denied: the key needs s3:ListBucket on the bucket, and s3:GetObject, s3:PutObject and s3:DeleteObject in it',
  InvalidAccessKeyId: 'the key is not known there: look at AWS_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'the secret does not belong to the key: look at AWS_SECRET_ACCESS_KEY',
  ExpiredToken: 'the credentials have expired: renew them, with AWS_SESSION_TOKEN',
  InvalidToken: 'the session token is not valid: look at AWS_SESSION_TOKEN',
  PermanentRedirect: 'the bucket is in another region: set AWS_REGION',
  AuthorizationHeaderMalformed: 'the bucket is in another region: set AWS_REGION',
  IllegalLocationConstraintException: 'the bucket is in another region: set AWS_REGION',
  RequestTimeTooSkewed: 'the clock of this machine is wrong: set it',
  ECONNREFUSED: 'nothing listens there: look at AWS_ENDPOINT_URL_S3',
  ENOTFOUND: 'there is no host of that name: look at AWS_ENDPOINT_URL_S3 and AWS_REGION',
  EAI_AGAIN: 'the name of its host cannot be looked up now: look at the network',
  TimeoutError: 'it does not answer: look at the network, and at AWS_ENDPOINT_URL_S3',
};

const BY_STATUS: Readonly<Record<number, string>> = {
  301: 'PermanentRedirect',
  403: 'AccessDenied',
};

/** What is wrong with a bucket and what helps. Messages of servers, which may name keys, are left out. */
export function explainS3(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  const code = systemErrorCode(error) ?? '';
  const status = statusOf(error);
  const known = REMEDIES[name] ?? REMEDIES[code] ?? REMEDIES[BY_STATUS[status ?? 0] ?? ''];
  if (known !== undefined) return known;
  const said = [code, name].find((one) => one !== '' && one !== 'Error') ?? 'an unknown error';
  return status === undefined ? said : `${said} (HTTP ${status})`;
}

/** The HTTP status of what the server answered. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  const { $metadata } = error as { readonly $metadata: { readonly httpStatusCode?: number } };
  return $metadata.httpStatusCode;
}
