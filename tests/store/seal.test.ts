import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open, seal } from '../../src/store/seal.ts';

const keys = [randomBytes(32)];

describe('seal', () => {
  it('gives back any text under its name, and looks different each time', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, name) => {
        const sealed = seal(text, name, keys);
        expect(open(sealed, name, keys)).toBe(text);
        expect(seal(text, name, keys)).not.toBe(sealed);
      }),
    );
  });

  it('notices a change of any character, and another name', () => {
    const sealed = seal('xoxb-secret', 'slack:T1', keys);
    const refused = expect.objectContaining({ code: 'secret_unreadable' });
    const attempt = (text: string, name = 'slack:T1') => {
      try {
        return open(text, name, keys);
      } catch (error) {
        return error;
      }
    };
    expect(attempt(sealed, 'slack:T2')).toEqual(refused);
    for (let at = 0; at < sealed.length - 1; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      expect(attempt(changed), `changed at ${at}`).toEqual(refused);
    }
    for (const text of ['', '1', '1..', 'x.y.z', `${sealed.slice(0, 20)}`])
      expect(attempt(text)).toEqual(refused);
    expect(() => seal('x', 'y', [])).toThrow('TOKEN_KEYS has no key');
  });
});
