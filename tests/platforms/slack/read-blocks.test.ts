import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectAddresses, collectText } from '../../../src/platforms/slack/read-blocks.ts';

const section = { type: 'section', text: { type: 'mrkdwn', text: 'bandits *for* all' } };
const code = { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'secret code' }] };
const button = { type: 'button', text: { type: 'plain_text', text: 'Press' }, url: 'https://press.example' };
const link = { type: 'link', url: 'https://arxiv.org/abs/1', text: 'this' };

describe('blocks and attachments', () => {
  it('have their texts, without code and buttons', () => {
    expect(collectText([section, { type: 'rich_text', elements: [code, link, button] }])).toEqual([
      'bandits *for* all',
      'this',
    ]);
    expect(collectText({ title: 'A paper', text: 'On bandits', fallback: 'less' })).toEqual([
      'On bandits',
      'A paper',
    ]);
    expect(collectText({ fallback: 'nothing else' })).toEqual(['nothing else']);
  });

  it('of a shared message have its words once', () => {
    const message_blocks = [{ message: { blocks: [section] } }];
    expect(collectText({ text: 'bandits for all', message_blocks })).toEqual(['bandits for all']);
    expect(collectText({ text: '', message_blocks })).toEqual(['bandits *for* all']);
  });

  it('have the addresses that they lead to', () => {
    const unfurled = {
      from_url: 'https://a.example',
      title_link: 'https://b.example',
      thumb_url: 'https://c.example',
    };
    expect(collectAddresses([link, button, unfurled])).toEqual([
      'https://arxiv.org/abs/1',
      'this',
      'https://a.example',
      'https://b.example',
    ]);
  });

  it('are read whatever they are', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Array.isArray(collectText(value))).toBe(true);
        expect(Array.isArray(collectAddresses(value))).toBe(true);
      }),
    );
  });
});
