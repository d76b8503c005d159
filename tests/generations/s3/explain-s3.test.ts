import { expect, it } from 'vitest';
import { explainS3 } from '../../../src/generations/s3/explain-s3.ts';

const failure = (name: string, status?: number, code?: string) =>
  Object.assign(new Error('AKIAEXAMPLE is secret'), {
    name,
    ...(status === undefined ? {} : { $metadata: { httpStatusCode: status } }),
    ...(code === undefined ? {} : { code }),
  });

it('says what helps, by the code of S3, of the system or of HTTP', () => {
  expect(explainS3(failure('NoSuchBucket', 404))).toMatch(/make it, or correct LIBRARY_URL/);
  expect(explainS3(failure('ExpiredToken', 400))).toMatch(/AWS_SESSION_TOKEN/);
  expect(explainS3(failure('Error', undefined, 'ECONNREFUSED'))).toMatch(/AWS_ENDPOINT_URL_S3/);
  expect(explainS3(failure('Forbidden', 403))).toMatch(/s3:GetObject/);
  expect(explainS3(failure('301', 301))).toMatch(/AWS_REGION/);
});

it('names what it does not know, without what the server said of it', () => {
  expect(explainS3(failure('SlowDown', 503))).toBe('SlowDown (HTTP 503)');
  expect(explainS3(failure('Error', undefined, 'CERT_HAS_EXPIRED'))).toBe('CERT_HAS_EXPIRED');
  expect(explainS3(new Error('AKIAEXAMPLE'))).toBe('an unknown error');
  expect(explainS3('AKIAEXAMPLE')).toBe('an unknown error');
});
