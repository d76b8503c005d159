import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ENGLISH } from '../../../src/messages/english.ts';
import { renderAnswerDialog } from '../../../src/platforms/slack/answer-dialog.ts';
import { replyOf } from '../../helpers/scripted-bot.ts';
import { viewFaults } from '../../helpers/slack/validate.ts';

const json = (value: unknown) => JSON.parse(JSON.stringify(value));
const text = fc.string({ unit: 'binary', maxLength: 400, size: 'max' });

it('is within the limits, for any text and any page of the home below it', () => {
  fc.assert(
    fc.property(text, fc.string({ maxLength: 5_000, size: 'max' }), (any, page) => {
      const reply = replyOf(any);
      const many = { ...reply, blocks: Array.from({ length: 40 }, () => reply.blocks).flat() };
      expect(renderAnswerDialog(many, ENGLISH).blocks).toHaveLength(100);
      expect(viewFaults(json(renderAnswerDialog(reply, ENGLISH, page)))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

it('keeps which page the home shows', () => {
  expect(renderAnswerDialog(replyOf('text'), ENGLISH, 'o:5').private_metadata).toBe('o:5');
  expect(renderAnswerDialog(replyOf('text'), ENGLISH).private_metadata).toBe('');
});
