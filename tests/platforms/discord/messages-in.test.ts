import { expect, it } from 'vitest';
import { localeOfMessage, messagesIn, messagesOf } from '../../../src/platforms/discord/messages-in.ts';

it('is the language of the server for a message, and of the person for what they type or press', async () => {
  const inServer = (preferredLocale: string) => ({ guild: { preferredLocale } });
  expect(localeOfMessage(inServer('fr'))).toBe('fr');
  expect(localeOfMessage({ guild: null })).toBeUndefined();
  expect((await messagesIn(inServer('es-ES'))).locale).toBe('es');
  expect((await messagesIn({ guild: null })).locale).toBe('en');
  expect((await messagesOf({ locale: 'ja' })).locale).toBe('ja');
  expect((await messagesOf({ locale: 'pt-BR' })).locale).toBe('en');
});
