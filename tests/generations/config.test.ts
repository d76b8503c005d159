import { expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { configureGenerations } from '../../src/generations/config.ts';
import { ORIGIN, writeGeneration } from '../helpers/generation.ts';
import { startS3 } from '../helpers/s3-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const KEYS = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };

function configured(environment: Readonly<Record<string, string>>) {
  const faults: string[] = [];
  return { generations: configureGenerations(environment, faults), faults };
}

it('shares nothing where nothing is said, whatever else the credentials are for', () => {
  expect(configured(KEYS)).toEqual({ generations: undefined, faults: [] });
});

it('takes a bucket with or without a prefix, and a folder in any form', () => {
  for (const [LIBRARY_URL, where] of [
    ['s3://lab', 's3://lab'],
    ['s3://lab/', 's3://lab'],
    ['s3://my.lab-1/a//b/', 's3://my.lab-1/a/b'],
    ['file:///mnt/a%20lab', '/mnt/a lab'],
    ['/mnt/lab', '/mnt/lab'],
    ['data/shared', `${process.cwd()}/data/shared`],
  ] as const)
    expect(configured({ LIBRARY_URL, ...KEYS })).toMatchObject({ generations: { where }, faults: [] });
  for (const LIBRARY_URL of [
    'https://lab',
    's3://',
    's3://UPPER/x',
    's3://key:secret@lab',
    'file://host/x',
    'gs://lab',
  ])
    expect(configured({ LIBRARY_URL, ...KEYS }).faults).toEqual([
      expect.stringMatching(/^LIBRARY_URL must be .*for example LIBRARY_URL=s3:\/\/my-bucket\/paperboy$/),
    ]);
});

it('reports what a bucket lacks together with all other faults, and keeps secrets to itself', () => {
  const LIBRARY_URL = 's3://lab/x';
  const read = () => readConfig({ LIBRARY_URL, AWS_ACCESS_KEY_ID: 'a b', AWS_ENDPOINT_URL: 'x', PORT: 'x' });
  expect(read).toThrow(/4 faults:/);
  for (const fault of [
    'PORT must be',
    'AWS_ACCESS_KEY_ID must be',
    'AWS_SECRET_ACCESS_KEY is missing',
    'AWS_ENDPOINT_URL must be',
  ])
    expect(read).toThrow(fault);
  const config = readConfig({ LIBRARY_URL, ...KEYS, AWS_SECRET_ACCESS_KEY: 's', AWS_SESSION_TOKEN: 't' });
  expect(config.secrets).toEqual(['s', 't']);
  expect(JSON.stringify(config.generations)).toBe('{"where":"s3://lab/x"}');
});

it('opens either', async () => {
  const { options } = await startS3('deep/in/');
  const endpoint = options.endpoint ?? '';
  for (const environment of [
    { LIBRARY_URL: temporaryFolder() },
    {
      LIBRARY_URL: 's3://lab/deep/in',
      ...KEYS,
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    },
    { LIBRARY_URL: 's3://lab/elsewhere', ...KEYS, AWS_ENDPOINT_URL: endpoint },
  ]) {
    const store = await configured(environment).generations?.open();
    await store?.publish(writeGeneration(1));
    expect(await store?.list(ORIGIN)).toEqual([`${ORIGIN}-1`]);
  }
});
