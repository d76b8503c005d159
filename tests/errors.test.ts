import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { PaperboyError, systemErrorCode } from '../src/errors.ts';

describe('a PaperboyError', () => {
  it('says what is wrong, in a code too, and what was the cause', () => {
    const cause = new Error('deep down');
    const error = new PaperboyError('store_unavailable', 'It cannot be used.', { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'PaperboyError', code: 'store_unavailable', cause });
    expect(String(error)).toBe('PaperboyError: It cannot be used.');
  });
});

describe('the code of a system error', () => {
  it('is that of Node.js', async () => {
    expect(systemErrorCode(await readFile('/no/such/file').catch((error: unknown) => error))).toBe('ENOENT');
  });

  it('is none of what is no system error', () => {
    for (const error of [
      new Error('x'),
      Object.assign(new Error('x'), { code: 7 }),
      { code: 'ENOENT' },
      'ENOENT',
      undefined,
    ])
      expect(systemErrorCode(error)).toBeUndefined();
  });
});
