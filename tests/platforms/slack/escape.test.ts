import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clip,
  escapeMrkdwn,
  fromValue,
  mrkdwnLink,
  plainText,
  toValue,
} from '../../../src/platforms/slack/escape.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'<>&!@#%3C25 amp;lt') }),
);

describe('escapeMrkdwn', () => {
  it('escapes exactly & < >, once, and can be read back', () => {
    expect(escapeMrkdwn('<!channel> a & b *c* &amp;')).toBe('&lt;!channel&gt; a &amp; b *c* &amp;amp;');
    fc.assert(
      fc.property(text, (given) => {
        const escaped = escapeMrkdwn(given);
        expect(escaped).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
        expect(escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(given);
      }),
    );
  });
});

describe('mrkdwnLink', () => {
  it('leaves nothing in the words that Slack would read as a mark, a mention or an emoji', () => {
    const link = mrkdwnLink('*a* _b_ ~c~ `d` | <!channel> :tada: x: y', 'https://example.org/');
    expect(link).not.toMatch(/[*_~`]|:tada:|<!|\|.*\|/);
    expect(link).toMatch(/^<https:\/\/example\.org\/\|.* x: y>$/);
    expect(mrkdwnLink(' ', 'https://example.org/')).toBe('<https://example.org/>');
    expect(mrkdwnLink('a', 'javascript:alert(1)')).toBeUndefined();
  });
});

describe('plainText', () => {
  it('has no mention, nothing that turns text around, and no half character', () => {
    fc.assert(
      fc.property(text, (given) => {
        const plain = plainText(given);
        expect(plain).not.toMatch(/<[!@#]|[\x00-\x08\x0b-\x1f\u202a-\u202e]|\p{Surrogate}/u);
        expect(plainText(plain)).toBe(plain);
      }),
    );
    expect(plainText('a <b> *c* _d_ :tada: 👩‍👩‍👧 < @')).toBe('a <b> *c* _d_ :tada: 👩‍👩‍👧 < @');
  });
});

describe('clip', () => {
  it('is never longer than it may be, and ends at a word where there is one', () => {
    expect(clip('one two three', 9)).toBe('one two…');
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (given, limit) => {
        expect(clip(given, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('toValue', () => {
  it('has no < and can be read back', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(toValue(given)).not.toContain('<');
        expect(fromValue(toValue(given))).toBe(given);
      }),
    );
  });
});
