import { expect, it } from 'vitest';
import { smallText, textObject } from '../../../src/platforms/slack/text-object.ts';

it('is never read as emoji', () => {
  expect(textObject(':smile:')).toEqual({ type: 'plain_text', text: ':smile:', emoji: false });
});

it('in small letters is cut to its limit, and none where there is nothing to show', () => {
  expect(smallText('seen', 10)).toEqual([{ type: 'context', elements: [textObject('seen')] }]);
  expect(smallText('more than ten letters', 10)[0]?.elements[0]).toMatchObject({ text: 'more than…' });
  for (const text of ['', ' ', '\n']) expect(smallText(text, 10)).toEqual([]);
});
