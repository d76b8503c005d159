import { expect, it } from 'vitest';
import { cleanText } from '../../src/chat/clean-text.ts';

it('takes out what moves, hides or reorders text, and leaves everything else as it is', () => {
  expect(cleanText('evil\u202etxt\u2066.exe\x1b[31m\x07 C1\x9b half\ud800')).toBe(
    'evil txt .exe [31m  C1  half\ufffd',
  );
  const plain = 'a\tb\nc שלום 𝐱 é — “q”';
  expect(cleanText(plain)).toBe(plain);
});
