import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage, readQuestion, readWords } from '../../../src/platforms/slack/read-message.ts';

const self = { botId: 'B1', botUserId: 'U1' };

describe('readQuestion', () => {
  it.each([
    ['<@U1> graph networks', 'graph networks'],
    ['graph <@U1|paperboy> networks', 'graph networks'],
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['related <https://arxiv.org/abs/1|arxiv.org/abs/1>', 'related https://arxiv.org/abs/1'],
    ['related <https://arxiv.org/abs/1>', 'related https://arxiv.org/abs/1'],
    ['open <https://arxiv.org/abs/1|LoRA>', 'open LoRA https://arxiv.org/abs/1'],
    ['what <https://x.example|this> does in <#C1|general>', 'what this does in general'],
    [
      'mail <mailto:ada@lab.example|ada@lab.example> or <mailto:b@lab.example>',
      'mail ada@lab.example or b@lab.example',
    ],
    ['<!channel> <!subteam^S1|team>', ''],
    ['<@U1> *graph* _neural_ `nets`', 'graph neural nets'],
    ['“latent bandits” R&amp;D :rocket:', '"latent bandits" R&D'],
    ['<@U1> :thumbsup:', ':thumbsup:'],
    ['&gt; a quoted title', 'a quoted title'],
    ['<@U1> ```@article{key, title={A &amp; B}}```', '@article{key, title={A & B}}'],
  ])('%j', (text, words) => {
    expect(readQuestion(text)).toBe(words);
  });
});

describe('readWords', () => {
  it('leaves out links, code, mentions, marks, emoji and quoting marks', () => {
    const text =
      '> quoted <https://x.example/abc|x.example/abc> and <https://y.example|this *survey*>\n`code` ```more\ncode``` <@U1> see :eyes: https://z.example/1 _end_';
    expect(readWords({ text })).toBe('quoted and this survey\n see end');
    expect(readWords({ text: '&gt; quoted' })).toBe('quoted');
  });

  it('finds the words of apps in blocks, and what is below a message in attachments', () => {
    const section = { type: 'section', text: { type: 'mrkdwn', text: 'bandits *for* all' } };
    const code = { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'secret code' }] };
    const blocks = [section, { type: 'rich_text', elements: [code] }];
    expect(readWords({ blocks })).toBe('bandits for all');
    expect(readWords({ text: 'look', blocks })).toBe('look');
    const attachments = [{ title: 'A paper', text: 'On <https://x.example|bandits>' }];
    expect(readWords({ text: 'look', attachments })).toBe('look\nOn bandits\nA paper');
    expect(readWords({})).toBe('');
  });
});

describe('readMessage', () => {
  it.each([
    [{ text: 'a', user: 'U2' }, 'others'],
    [{ text: 'a', bot_id: 'B2' }, 'others'],
    [{ text: 'a', bot_id: 'B1' }, 'bot'],
    [{ text: 'a', user: 'U1' }, 'bot'],
    [{ text: 'hey <@U1> bandits', user: 'U2' }, 'request'],
    [{ text: 'hey <@U1|paperboy>', user: 'U2' }, 'request'],
    [{ text: '/paper bandits', user: 'U2' }, 'request'],
    [{ text: 'ask <@U11>, in the /papers', user: 'U2' }, 'others'],
  ] as const)('%j is of %s', (message, by) => {
    expect(readMessage(message, self).by).toBe(by);
  });

  it('has the addresses of papers in text, blocks and previews', () => {
    const message = {
      text: 'see <https://arxiv.org/abs/1?a=1&amp;b=2|this> and <https://youtube.com/watch?v=1>',
      blocks: [{ type: 'link', url: 'https://doi.org/10.1000/182' }],
      attachments: [{ from_url: 'https://openreview.net/forum?id=x', title: 'A paper' }],
    };
    expect(readMessage(message, self)).toMatchObject({
      words: 'see this and\nA paper',
      links: [
        'https://arxiv.org/abs/1?a=1&b=2',
        'https://doi.org/10.1000/182',
        'https://openreview.net/forum?id=x',
      ],
    });
  });

  it('has tokens of own posts alone, also of one that was passed on, whose words do not count then', () => {
    const blocks = [{ type: 'actions', elements: [{ action_id: 'paperboy:0', value: 'p:1' }] }];
    expect(readMessage({ user: 'U1', blocks }, self).tokens).toEqual(['p:1']);
    expect(readMessage({ user: 'U2', blocks }, self).tokens).toEqual([]);
    const shared = { is_share: true, text: 'Paper of the day', message_blocks: [{ message: { blocks } }] };
    const passedOn = (more: object) =>
      readMessage({ user: 'U2', text: 'look', attachments: [{ ...shared, ...more }] }, self);
    for (const ours of [{ bot_id: 'B1' }, { author_id: 'U1' }])
      expect(passedOn(ours)).toMatchObject({ by: 'others', words: 'look', tokens: ['p:1'] });
    expect(passedOn({ author_id: 'U3' })).toMatchObject({ words: 'look\nPaper of the day', tokens: [] });
  });

  it('takes any message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.object()), (text, blocks) => {
        expect(typeof readMessage({ text, blocks, attachments: blocks }, self).words).toBe('string');
      }),
    );
  });
});
