import { expect, it } from 'vitest';
import { foreignHint } from '../../src/answers/foreign-hint.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';

const hint = async (language: Parameters<typeof foreignHint>[0], own: 'en' | 'de') => {
  const { sentence, say } = await foreignHint(language, await messagesFor(own));
  return { text: sentence.map(({ text }) => text).join(''), locale: say.locale };
};

it('is in the language that was asked in, and behind it in that of who reads it', async () => {
  expect(await hint('de', 'en')).toEqual({
    text: expect.stringMatching(/auf Englisch, .* \(The papers here are in English\.\)$/),
    locale: 'de',
  });
  expect((await hint('fr', 'de')).text).toMatch(/en anglais, .* \(Die Arbeiten hier sind auf Englisch\.\)$/);
});

it('is said once to who reads the language', async () => {
  expect((await hint('de', 'de')).text).toMatch(/^Die Arbeiten hier sind auf Englisch, [^(]*$/);
});

it('is in Chinese too, and else in the own language', async () => {
  expect(await hint('zh', 'de')).toEqual({ text: expect.stringContaining('请用英语提问'), locale: 'de' });
  expect(await hint('other', 'en')).toEqual({
    text: expect.stringContaining('may be in a language that I do not read'),
    locale: 'en',
  });
});
