import { expect, it } from 'vitest';
import { converseWith, seedBot, shownText } from '../helpers/conversation.ts';
import { inputEvent } from '../helpers/events.ts';

const { say } = converseWith(seedBot);

it('is the answer to what says nothing, and to a button that is none of ours', async () => {
  for (const reply of [
    await say('???'),
    await say('help'),
    await seedBot.handle(inputEvent({ kind: 'action', token: 'nonsense' })),
  ]) {
    expect(shownText(reply)).toMatch(/^What you can ask/);
    expect(shownText(reply)).toContain('278 papers');
  }
});

it('tells only what can be asked here', async () => {
  const shown = shownText(await say('help'));
  for (const words of ['related …', 'cite …', 'surprise me', 'author:levine']) expect(shown).toContain(words);
  expect(shown).not.toContain('digest');
});

it('shows commands as they are typed here, and questions as they are said', async () => {
  const spans = (await say('help')).blocks.flatMap((block) =>
    block.kind === 'facts' ? block.facts.flatMap(({ value }) => value) : [],
  );
  const commands = spans.filter(({ style }) => style === 'code').map(({ text, command }) => [text, command]);
  expect(commands).toContainEqual(['cite …', '/paper cite …']);
  expect(commands).toContainEqual(['graph neural networks', undefined]);
});
