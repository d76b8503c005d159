import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMask } from '../src/mask.ts';

describe('what is secret by its form', () => {
  const mask = createMask(['signing"secret', 'short']);
  it.each([
    ['xoxb-1234567890-abcdef', '***'],
    ['{"token":"xapp-1-A1-99-abc"}', '{"token":"***"}'],
    ['xoxe.xoxb-1-abcdefgh', '***'],
    ['HF_TOKEN=hf_abcdefghijKLMNOPQRSTuvwxyz0123.', 'HF_TOKEN=***.'],
    ['hf_endpoint and hf_hub', 'hf_endpoint and hf_hub'],
    ['refresh xoxe-1-abcdefgh.', 'refresh ***.'],
    ['https://hooks.slack.com/actions/T1/22/abc done', 'https://hooks.slack.com/*** done'],
    ['wss://wss-primary.slack.com/link/?ticket=0a1b-2c&app_id=9', 'wss://wss-primary.slack.com/***'],
    ['https://example.org/link?ticket=0a1b-2c&app_id=9', 'https://example.org/link?ticket=***&app_id=9'],
    ['https://example.org/?password=a\\b&c=d', 'https://example.org/?password=***&c=d'],
    ['https:\\/\\/hooks.slack.com\\/actions\\/T1\\/22 done', 'https:\\/\\/hooks.slack.com\\/*** done'],
    ['POST /api/webhooks/123/aW50ZXJhY3Rpb246MTIzNDU2/messages', 'POST /api/webhooks/123/***/messages'],
    [
      'POST /api/v10/interactions/123/aW50ZXJhY3Rpb246MTIz/callback',
      'POST /api/v10/interactions/123/***/callback',
    ],
    ['"authorization":"Basic MTIzOmFiY2Rl"', '"authorization":"Basic ***"'],
    ['postgres://me:pa55@db.example/papers', 'postgres://me:***@db.example/papers'],
    ['postgres://me:p@/5#5@db.example/papers', 'postgres://me:***@db.example/papers'],
    ['{"a":"signing\\"secret"}', '{"a":"***"}'],
    ['postgres://user:password@host/database', 'postgres://user:password@host/database'],
    ['the signing secret (Basic Information)', 'the signing secret (Basic Information)'],
    ['a short text', 'a short text'],
    ['http://127.0.0.1:3000/a@b', 'http://127.0.0.1:3000/a@b'],
  ])('%s', (line, masked) => {
    expect(mask(line)).toBe(masked);
  });
});

it('leaves JSON that is in JSON as readable as it was', () => {
  const mask = createMask([]);
  for (const url of [
    'https://hooks.slack.com/actions/T1/22/secret',
    'https://example.org/link?ticket=secret',
    'wss://wss-primary.slack.com/link/?ticket=secret',
    'postgres://me:secret@db.example/papers',
  ]) {
    const once = JSON.stringify({ url, b: 1 });
    const masked = mask(JSON.stringify({ once, twice: JSON.stringify(once) }));
    expect(masked).not.toContain('secret');
    const read = JSON.parse(masked);
    expect([JSON.parse(read.once).b, JSON.parse(JSON.parse(read.twice)).b]).toEqual([1, 1]);
  }
});

describe('a secret that is known', () => {
  const secret = 'pä/ss@w"o r%2Fd\\1';
  const mask = createMask([secret]);
  const hidden = (text: string) => expect(mask(text)).toBe('***');

  it('is taken out as it is, as JSON has it, also within JSON, and as addresses have it', () => {
    const json = (text: string) => JSON.stringify(text).slice(1, -1);
    const url = new URL('postgres://me@db');
    url.password = secret;
    hidden(secret);
    hidden(json(secret));
    hidden(json(json(secret)));
    hidden(encodeURIComponent(secret));
    hidden(encodeURIComponent(secret).toLowerCase());
    hidden(url.password);
    hidden(new URLSearchParams({ secret }).toString().slice('secret='.length));
    hidden(decodeURIComponent(secret));
  });

  it('is not in the base64 of what it stands in, however that is cut into groups', () => {
    for (const before of ['', 'a', 'ab', 'me:', 'Bot ']) {
      for (const encoding of ['base64', 'base64url'] as const) {
        const text = Buffer.from(`${before}${secret} and more`).toString(encoding);
        const left = Buffer.from(mask(text).replace(/\*\*\*.*/, ''), encoding).toString();
        expect(mask(text)).toContain('***');
        expect(`${before} `).toContain(left.slice(0, before.length));
        expect(left.length).toBeLessThan(before.length + 3);
      }
    }
  });

  it('is not seen as bytes either: those of a key that is written in base64', () => {
    const key = Buffer.from('0123456789abcdef0123456789abcdef');
    const masked = createMask([key.toString('base64')]);
    for (const shown of [inspect(key), JSON.stringify(key), key.toString('hex'), key.toString('base64url')])
      expect(masked(shown)).not.toMatch(/3[0-9] 3|48,49|3031|MDEy/);
  });

  it('may be any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, unit: 'grapheme' }), fc.string(), (any, around) => {
        const masks = createMask([any]);
        for (const form of [any, JSON.stringify(any).slice(1, -1), encodeURIComponent(any)])
          expect(masks(`${around}|${form}|`)).not.toContain(`|${form}|`);
      }),
    );
  });
});
