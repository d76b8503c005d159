import { describe, expect, it } from 'vitest';
import { hubNameText, isCommit, readHubName } from '../../../src/search/meaning/hub-name.ts';

describe('the name of a model on the hub', () => {
  it.each([
    ['intfloat/e5-small-v2', 'intfloat/e5-small-v2', 'main'],
    ['BAAI/bge-small-en-v1.5@v1', 'BAAI/bge-small-en-v1.5', 'v1'],
    ['a/b_c@refs/pr/3', 'a/b_c', 'refs/pr/3'],
  ])('is read: %s', (text, id, revision) => {
    const name = readHubName(text);
    expect(name).toEqual({ id, revision });
    expect(name && hubNameText(name)).toBe(text);
  });

  it.each([
    'packaged',
    '/models/e5',
    './models/e5',
    '../models',
    'models',
    'a/b/c',
    '~/models',
    'a/..',
    '../b',
    'a..b/c',
    'a--b/c',
    'a/b@',
    'a/b@../c',
    'a/b@x y',
    'a/b?c',
    'a/b#c',
    String.raw`C:\models`,
    'a/b\nc',
    'a/%2e%2e',
    '',
  ])('is not %j', (text) => {
    expect(readHubName(text)).toBeUndefined();
  });

  it('may have a commit, which is 40 hex digits', () => {
    expect(isCommit('0123456789abcdef0123456789abcdef01234567')).toBe(true);
    for (const other of ['main', 'a'.repeat(39), 'A'.repeat(40), `${'a'.repeat(40)}/..`])
      expect(isCommit(other)).toBe(false);
  });
});
