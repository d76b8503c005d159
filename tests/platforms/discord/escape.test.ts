import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clip,
  escapeCode,
  escapeContent,
  escapeLabel,
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
        '<t:1:R>',
        '<',
        '>',
        'www.x.example',
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
    expect(escapeMarkdown('a <t:1:R> <b https://x.example')).toBe(
      'a \\<\u200bt:1:R> \\<b https:\u200b//x.example',
    );
    fc.assert(
      fc.property(text, (given) => {
        const escaped = escapeMarkdown(given);
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[*_~`|[\]]/);
        expect(escaped).not.toMatch(/^\s*(?:#{1,3}\s|-#|>|[-+]\s|\d+[.)]\s)/m);
        expect(escaped).not.toMatch(/@(?:everyone|here|\d)|<[@#t]/);
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*<|:\/\//);
        expect(escaped).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('escapeContent', () => {
  it('wraps addresses, so that they do not unfold', () => {
    expect(escapeContent('see (https://x.example/a_b), *now*')).toBe(
      'see (<https://x.example/a_b>), \\*now\\*',
    );
    expect(escapeContent('https://x.example/**b**`c`')).toBe('<https://x.example/%2a%2ab%2a%2a%60c%60>');
    fc.assert(
      fc.property(text, (given) => {
        expect(escapeContent(given)).not.toMatch(/(?<!<)https?:\/\//);
      }),
    );
  });
});

describe('escapeLabel', () => {
  it('has no bracket without its other half, which would end a link or keep it from being one', () => {
    expect(escapeLabel('[Re] Two_names')).toBe('\\[Re\\] Two\\_names');
    expect(escapeLabel('a ] b [ c')).toBe('a ) b ( c');
    expect(escapeLabel('[a')).toBe('(a');
  });
});

describe('clip', () => {
  it('keeps to its room with what escaping adds, and cuts at a word', () => {
    expect(clip('a_b c_d', 9, escapeMarkdown)).toBe('a\\_b c\\_d');
    expect(clip('some_words and_more', 14, escapeMarkdown)).toBe('some\\_words…');
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 40 }), (given, room) => {
        const clipped = clip(given, room, escapeMarkdown);
        expect(clipped.length).toBeLessThanOrEqual(room);
        expect(clipped).not.toMatch(/(?<!\\)(?:\\\\)*\\$/);
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
