import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/answers/slash-commands.ts';
import { commandSpan, SLASH_COMMANDS } from '../../src/messages/command-span.ts';

it.each([
  ['digest on 9:30', '/digest on 9:30'],
  ['saved', '/saved'],
  ['cite …', '/paper cite …'],
  ['help', '/paper help'],
  ['papers on bandits', '/paper papers on bandits'],
])('of %s is typed as %s', (said, typed) => {
  expect(commandSpan(said)).toEqual({ text: said, style: 'code', command: typed });
});

it('knows the slash commands that there are', () => {
  expect(SLASH_COMMANDS.toSorted()).toEqual(COMMANDS.slash.map(({ name }) => name.text).toSorted());
});
