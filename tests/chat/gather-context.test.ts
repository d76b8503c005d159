import { describe, expect, it } from 'vitest';
import { gatherContext, type SaidBefore } from '../../src/chat/gather-context.ts';

const said = (words: string, more: Partial<SaidBefore> = {}): SaidBefore => ({
  by: 'others',
  words,
  links: [],
  tokens: [],
  ...more,
});
const people = (count: number) => Array.from({ length: count }, (_, at) => said(`word${at}`));

describe('what was said before a question', () => {
  it('is what people said to each other, and the papers that the bot showed, the newest first', () => {
    const context = gatherContext([
      said('Paper of the day', { by: 'bot', tokens: ['p:1', 'r:1'] }),
      said('How does this forget?'),
      said('bandits', { by: 'request' }),
      said('Five papers', { by: 'bot', tokens: ['p:2', 'p:1'] }),
      said('thanks', { by: 'request' }),
      said('You are welcome.', { by: 'bot' }),
      said('Hm.'),
    ]);
    expect(context).toEqual({ text: 'How does this forget?\nHm.', tokens: ['p:2', 'p:1', 'r:1'] });
  });

  it('is also what the bot says without buttons and without having been asked', () => {
    expect(gatherContext([said('Of no paper', { by: 'bot' }), said('Why?')]).text).toBe('Of no paper\nWhy?');
  });

  it('has the addresses of papers at its end, each once, but none of requests', () => {
    const [a, b, c] = [
      'https://arxiv.org/abs/1',
      'https://arxiv.org/abs/2',
      'https://arxiv.org/abs/3',
    ] as const;
    const context = gatherContext([
      said('this', { links: [a, b] }),
      said('and that', { links: [a] }),
      said('open it', { by: 'request', links: [c] }),
    ]);
    expect(context.text).toBe(`this\nand that\n${a}\n${b}`);
  });

  it('is the last 30 messages and the first', () => {
    const lines = gatherContext(people(60)).text.split('\n');
    expect(lines).toEqual([
      'word0',
      ...people(60)
        .slice(-30)
        .map(({ words }) => words),
    ]);
    expect(gatherContext(people(30)).text.split('\n')).toHaveLength(30);
    expect(gatherContext([said('ask', { by: 'request' }), ...people(40)]).text.split('\n')).toHaveLength(30);
  });

  it('is 8,000 characters, of the newest and the first', () => {
    const long = ['a', 'b', 'c'].map((letter) => said(letter.repeat(5_000)));
    const { text } = gatherContext(long);
    expect(text.replaceAll('\n', '')).toBe('a'.repeat(4_000) + 'c'.repeat(4_000));
    const link = 'https://arxiv.org/abs/1706.03762';
    const linked = gatherContext([...long, said('', { links: [link] })]).text;
    expect(linked.endsWith(`\n${link}`)).toBe(true);
    expect(linked.replaceAll('\n', '')).toHaveLength(8_000);
  });

  it('is nothing where nothing was said', () => {
    expect(gatherContext([])).toEqual({ text: '', tokens: [] });
    expect(gatherContext([said('a', { by: 'request' })])).toEqual({ text: '', tokens: [] });
  });
});
