import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage, readQuestion, readWords } from '../../../src/platforms/discord/read-message.ts';

const message = (content: string) => ({ content, embeds: [] });

describe('readQuestion', () => {
  it.each([
    ['<@123> graph networks', 'graph networks'],
    ['hey <@!123>\n graph <#5> <a:wave:6>', 'hey graph'],
    ['a < b and c > d', 'a < b and c > d'],
    ['<@1> **graph** __neural__ *nets* `here` ||secret||', 'graph neural nets here secret'],
    ['<@1> <:thumbsup:5>', ':thumbsup:'],
    ['<@1> 👍', '👍'],
    ['“latent bandits” \\*literally\\*', '"latent bandits" *literally*'],
    ['<@1> digest on 9 ping <@&55>, thread', 'digest on 9 role:55 , thread'],
    ['<@1> digest on 9 for <@&55>', 'digest on 9 for'],
    ['see <https://arxiv.org/abs/1706.03762>', 'see https://arxiv.org/abs/1706.03762'],
    [
      '[this](https://arxiv.org/abs/1) or [that](<https://x.example>)',
      'this https://arxiv.org/abs/1 or that',
    ],
    ['> a quoted title', 'a quoted title'],
    ['```bibtex\n@article{key,\n title={A}}\n```', '@article{key, title={A}}'],
  ])('%j', (content, question) => {
    expect(readQuestion(content)).toBe(question);
  });
});

describe('readWords', () => {
  it('leaves out links, code, mentions, marks, emoji and quoting marks, and has the words of embeds', () => {
    const content =
      '> see <https://x.example/a> [this **survey**](https://y.example) `code` ```js\nmore``` <@1> <:eyes:5> _end_';
    expect(readWords(message(content))).toBe('see this survey end');
    const embeds = [{ title: 'Q\\-learning', description: null }, { description: 'for **all**' }];
    expect(readWords({ content: '', embeds })).toBe('Q-learning\nfor all');
    expect(readWords({ content: 'look', embeds })).toBe('look\nQ-learning\nfor all');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof readWords(message(text))).toBe('string');
      }),
    );
  });
});

describe('readMessage', () => {
  const by = (content: string, id = '2') =>
    readMessage({ ...message(content), author: { id } }, { id: '1' }).by;

  it('knows whose it is, and whether it is said to the bot', () => {
    expect(by('a')).toBe('others');
    expect(by('a', '1')).toBe('bot');
    expect(by('<@1> bandits')).toBe('request');
    expect(by('hey <@!1>')).toBe('request');
    expect(by('/paper bandits')).toBe('request');
    expect(by('ask <@11> about /papers')).toBe('others');
    expect(readMessage(message('of nobody'), { id: '1' }).by).toBe('others');
  });

  it('has the words of what it passes on, and addresses of papers wherever they stand', () => {
    const snapshot = { content: 'forwarded [LoRA](https://arxiv.org/abs/2106.09685)', embeds: [] };
    const embeds = [{ title: 'Attention', url: 'https://openreview.net/forum?id=x' }];
    const said = readMessage(
      {
        content: 'look (https://doi.org/10.1016/S0893-6080(05)80131-5) https://youtube.com/watch',
        embeds,
        messageSnapshots: new Map([['1', snapshot]]),
      },
      { id: '1' },
    );
    expect(said.words).toBe('look (\nAttention\nforwarded LoRA');
    expect(said.links).toEqual([
      'https://doi.org/10.1016/S0893-6080(05)80131-5)',
      'https://openreview.net/forum?id=x',
      'https://arxiv.org/abs/2106.09685',
    ]);
  });

  it('has the words and links of a message that is made of components, also of one that was passed on', () => {
    const shown = (content: string) => ({
      toJSON: () => ({ type: 17, components: [{ type: 10, content }] }),
    });
    const link = 'https://arxiv.org/abs/2106.09685';
    const components = [shown(`### [LoRA](<${link}>)\n-# Hu et al.`)];
    const snapshot = { ...message(''), components: [shown('**passed on**')] };
    const said = readMessage(
      { ...message(''), components, messageSnapshots: new Map([['1', snapshot]]), author: { id: '2' } },
      { id: '1' },
    );
    expect(said.words).toBe('LoRA\nHu et al.\npassed on');
    expect(said.links).toEqual([link]);
    const fields = [{ name: 'Title', value: `Attention ${link}` }];
    expect(readMessage({ content: '', embeds: [{ fields }] }, { id: '1' })).toMatchObject({
      words: 'Title\nAttention',
      links: [link],
    });
  });

  it('has tokens of own posts alone', () => {
    const row = { toJSON: () => ({ type: 1, components: [{ type: 2, custom_id: '0.p:1' }] }) };
    const post = { ...message('A paper'), components: [row] };
    expect(readMessage({ ...post, author: { id: '1' } }, { id: '1' }).tokens).toEqual(['p:1']);
    expect(readMessage({ ...post, author: { id: '2' } }, { id: '1' }).tokens).toEqual([]);
  });
});
