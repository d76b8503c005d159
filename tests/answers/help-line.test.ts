import { expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { readIntent } from '../../src/answers/read-intent.ts';
import { textIn } from '../../src/answers/text-in.ts';
import { VERBS } from '../../src/answers/verbs.ts';
import { LOCALES } from '../../src/chat/locale.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';

const LINES = Object.entries(VERBS).flatMap(([kind, { help = [] }]) =>
  help.flatMap(({ say }) => say.map((example) => ({ kind, example }))),
);

it.each(LOCALES)('what help tells people to say is understood, in %s', async (locale) => {
  const say = await messagesFor(locale);
  for (const { kind, example } of LINES) {
    const text = textIn(example, say).replace('…', 'bandits');
    const intent = readIntent({ kind: 'text', text }, createActionTokens());
    // What is nothing else is searched for.
    expect([text, intent.kind]).toEqual([text, kind === 'search' ? 'ask' : kind]);
  }
});
