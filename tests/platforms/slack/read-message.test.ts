import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion, readThread, readWords } from '../../../src/platforms/slack/read-message.ts';

describe('readQuestion', () => {
  it.each([
    ['<@U1> graph networks', 'graph networks'],
    ['graph <@U1|paperboy> networks', 'graph   networks'],
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['related <https://arxiv.org/abs/1|arxiv.org/abs/1>', 'related https://arxiv.org/abs/1'],
    ['related <https://arxiv.org/abs/1>', 'related https://arxiv.org/abs/1'],
    ['what <https://x.example|this> does in <#C1|general>', 'what this does in general'],
    ['<!channel> <!subteam^S1|team>', ''],
  ])('%j', (text, words) => {
    expect(readQuestion(text)).toBe(words);
  });
});

describe('readWords', () => {
  it('leaves out links, code, mentions and quoting marks', () => {
    const text =
      '> quoted <https://x.example/abc|x.example/abc> and <https://y.example|this survey>\n`code` ```more\ncode``` <@U1> see https://z.example/1 end';
    expect(readWords({ text })).toBe('quoted and this survey\n see end');
  });

  it('finds the words of apps in blocks and attachments', () => {
    const section = { type: 'section', text: { type: 'mrkdwn', text: 'bandits *for* all' } };
    const code = { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'secret code' }] };
    expect(readWords({ blocks: [section, { type: 'rich_text', elements: [code] }] })).toBe(
      'bandits *for* all',
    );
    expect(readWords({ text: '', attachments: [{ title: 'A paper', text: 'On bandits' }] })).toContain(
      'On bandits',
    );
    expect(readWords({})).toBe('');
  });

  it('takes any message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.object()), (text, blocks) => {
        expect(typeof readWords({ text, blocks })).toBe('string');
      }),
    );
  });
});

describe('readThread', () => {
  const people = Array.from({ length: 60 }, (_, at) => ({ user: 'U1', text: `word${at}`, ts: String(at) }));

  it('keeps the last 30 messages, in order, without own ones', () => {
    const thread = [...people, { user: 'UBOT', text: 'my own', ts: '60' }];
    const lines = readThread(thread, ({ user }) => user === 'UBOT').split('\n');
    expect(lines).toHaveLength(29);
    expect(lines.at(-1)).toBe('word59');
    expect(lines[0]).toBe('word31');
  });

  it('keeps 8,000 characters, of the newest', () => {
    const long = people.slice(0, 3).map((message, at) => ({ ...message, text: String(at).repeat(5_000) }));
    const text = readThread(long, () => false).replaceAll('\n', '');
    expect(text).toBe('1'.repeat(3_000) + '2'.repeat(5_000));
  });
});
