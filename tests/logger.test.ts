import { describe, expect, it } from 'vitest';
import { createMask } from '../src/logger.ts';

describe('createMask', () => {
  const mask = createMask(['signing"secret', 'short']);
  it.each([
    ['xoxb-1234567890-abcdef', '***'],
    ['{"token":"xapp-1-A1-99-abc"}', '{"token":"***"}'],
    ['xoxe.xoxb-1-abcdefgh', '***'],
    ['refresh xoxe-1-abcdefgh.', 'refresh ***.'],
    ['https://hooks.slack.com/actions/T1/22/abc done', 'https://hooks.slack.com/*** done'],
    ['postgres://me:pa55@db.example/papers', 'postgres://me:***@db.example/papers'],
    ['{"a":"signing\\"secret"}', '{"a":"***"}'],
    ['a short text', 'a short text'],
    ['http://127.0.0.1:3000/a@b', 'http://127.0.0.1:3000/a@b'],
  ])('%s', (line, masked) => {
    expect(mask(line)).toBe(masked);
  });
});
