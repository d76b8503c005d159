import { expect, it } from 'vitest';
import { createBot } from '../../../src/answers/bot.ts';
import { createConsolePlatform } from '../../../src/platforms/console/console-platform.ts';
import { typedTerminal } from '../../helpers/console-stream.ts';
import { silent } from '../../helpers/conversation.ts';
import { replyOf, scriptedBot, wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';
import { seedLibrary } from '../../helpers/seeds.ts';

it('repeats each line of a pipe before its answer, passes over empty ones, and ends with the input', async () => {
  const { terminal, type, end, output } = typedTerminal();
  const platform = createConsolePlatform(terminal);
  await platform.start(createBot({ library: seedLibrary, logger: silent }));
  for (const line of ['graph neural networks', '', 'related 2', 'exit']) type(line);
  end();
  await platform.ended;
  const asked = [...output().matchAll(/^> (.*)$/gm)].map(([, line]) => line);
  // Only a person leaves by saying so; in a script it is a question.
  expect(asked).toEqual(['graph neural networks', 'related 2', 'exit']);
  expect(output()).toMatch(/> graph neural networks\n\nPapers for graph neural networks/);
  expect(output()).toMatch(/> related 2\n\nRelated to /);
  expect(output()).toMatch(/\n\nYou can type: open 1 · cite 2 · related 3 · next\n\n> related 2/);
  expect(output()).not.toContain('[Next page]');
});

it('prints nothing where there is nothing to say', async () => {
  const { terminal, type, end, output } = typedTerminal();
  const platform = createConsolePlatform(terminal);
  await platform.start(
    scriptedBot((event) => {
      const reply = wordsAs(`asked: ${wordsOf(event)}`, 'everyone');
      return wordsOf(event) === 'thanks' ? { ...reply, blocks: [] } : reply;
    }),
  );
  for (const line of ['bandits', 'thanks', 'related 1']) type(line);
  end();
  await platform.ended;
  expect(output()).toContain('> thanks\n> related 1\n\nasked: related 1');
});

it('lets nothing of a line of a pipe move the cursor or turn text round', async () => {
  const { terminal, type, end, output } = typedTerminal();
  const platform = createConsolePlatform(terminal);
  await platform.start(scriptedBot((event) => wordsAs(`You asked for ${wordsOf(event)}.`, 'everyone')));
  type('a\u202eb\x1b[2J\tc');
  end();
  await platform.ended;
  expect(output()).toBe('> a b [2J c\n\nYou asked for a b [2J c.\n\n');
});

it('finishes the answer in flight before it stops', async () => {
  const { terminal, type, waitFor, output } = typedTerminal();
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const platform = createConsolePlatform(terminal);
  await platform.start(
    scriptedBot(async () => {
      asked.resolve();
      await answered.promise;
      return replyOf('late but whole');
    }),
  );
  type('slow');
  await asked.promise;
  const stopped = platform.stop();
  answered.resolve();
  await stopped;
  expect(await waitFor(/late but whole/)).toBe(output());
});

it('has nothing to stop before it was started', async () => {
  await createConsolePlatform(typedTerminal().terminal).stop();
});

it.each([true, false])('takes a line with U+2028 in it for one question (typed: %s)', async (isTTY) => {
  const { terminal, type, end } = typedTerminal();
  Object.assign(terminal.stdin, { isTTY });
  const asked: string[] = [];
  const platform = createConsolePlatform(terminal);
  await platform.start(
    scriptedBot((event) => {
      asked.push(wordsOf(event).replace(/\s/g, ' '));
      return replyOf('so');
    }),
  );
  type('graph\u2028neural networks');
  type('bandits');
  end();
  await platform.ended;
  expect(asked).toEqual(['graph neural networks', 'bandits']);
});

it('leaves the keyboard when a person leaves', async () => {
  const { terminal, type } = typedTerminal();
  Object.assign(terminal.stdin, { isTTY: true });
  const platform = createConsolePlatform(terminal);
  await platform.start(scriptedBot(() => wordsAs('answered', 'everyone')));
  type('exit');
  await platform.ended;
  expect(terminal.stdin.isPaused()).toBe(true);
});
