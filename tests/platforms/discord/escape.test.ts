import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeCode,
  escapeContent,
  escapeMarkdown,
  linkTarget,
} from '../../../src/platforms/discord/escape.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '_',
        '*',
        '~',
        '|',
        '>',
        '#',
        '[',
        ']',
        '(',
        ')',
        '`',
        '\\',
        '@everyone',
        '<@1>',
        'a',
        ' ',
        '\n',
        '1. ',
        'https://x.example/a_b',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('escapeMarkdown', () => {
  it('leaves nothing that Discord reads as Markdown or as a mention', () => {
    expect(escapeMarkdown('**b** _i_ ~~s~~ `c` ||x|| [a](b) # h')).toBe(
      '\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~ \\`c\\` \\|\\|x\\|\\| \\[a\\](b) # h',
    );
    expect(escapeMarkdown('# h\n-# s\n> q\n- l\n+ l')).toBe('\\# h\n\\-# s\n\\> q\n\\- l\n\\+ l');
    expect(escapeMarkdown('1. one\n2) two')).toBe('1\u200b. one\n2\u200b) two');
    expect(escapeMarkdown('Q-learning (RL) > 3')).toBe('Q-learning (RL) > 3');
    fc.assert(
      fc.property(text, (given) => {
        const escaped = escapeMarkdown(given);
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[*_~`|[\]]/);
        expect(escaped).not.toMatch(/^\s*(?:#{1,3}\s|-#|>|[-+]\s|\d+[.)]\s)/m);
        expect(escaped).not.toMatch(/@(?:everyone|here|\d)|<[@#]/);
        expect(escaped).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('escapeContent', () => {
  it('wraps addresses, so that they do not unfold', () => {
    expect(escapeContent('see https://x.example/a_b, *now*')).toBe('see <https://x.example/a_b,> \\*now\\*');
    fc.assert(
      fc.property(text, (given) => {
        expect(escapeContent(given)).not.toMatch(/(?<!<)https?:\/\//);
      }),
    );
  });
});

describe('escapeCode', () => {
  it('never ends the block', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(escapeCode(given)).not.toContain('```');
      }),
    );
  });
});

describe('linkTarget', () => {
  it('is a web address that a bracket cannot end, or nothing', () => {
    expect(linkTarget('https://x.example/a_(b)')).toBe('https://x.example/a_%28b%29');
    expect(linkTarget('javascript:alert(1)')).toBeUndefined();
    expect(linkTarget('https://x.example/<b> c')).toBe('https://x.example/%3cb%3e%20c');
  });
});
