import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { PaperboyError } from '../errors.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a text: `1.<key id>.<nonce, tag and ciphertext as base64url>`. The name is authenticated with it, so that a
 * row cannot take another's place.
 * @param keys of 32 bytes; the first is used
 */
export function seal(text: string, name: string, keys: readonly Buffer[]): string {
  const [key] = keys;
  if (key === undefined)
    throw new PaperboyError('secret_unreadable', 'TOKEN_KEYS has no key to encrypt with.');
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(name));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `1.${keyId(key)}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** @throws PaperboyError `secret_unreadable` */
export function open(sealed: string, name: string, keys: readonly Buffer[]): string {
  const [version, id, data = ''] = sealed.split('.');
  const key = keys.find((one) => keyId(one) === id);
  if (version !== '1' || key === undefined) throw unreadable(name);
  const bytes = Buffer.from(data, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(name))
      .setAuthTag(tag);
    const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch (error) {
    throw unreadable(name, error);
  }
}

function unreadable(name: string, cause?: unknown): PaperboyError {
  const message = `What is stored as “${name}” was encrypted with a key that is not in TOKEN_KEYS, or was changed. Add the former key after the new one.`;
  return new PaperboyError('secret_unreadable', message, { cause });
}

/** Tells keys apart without telling anything of them. */
function keyId(key: Buffer): string {
  return createHash('sha256').update('paperboy key id').update(key).digest('base64url').slice(0, 8);
}
