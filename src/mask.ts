/** Takes every secret out of a text that is going to be seen. */
export type Mask = (text: string) => string;

/**
 * What is secret by its form, whoever it belongs to: tokens as Slack and the Hugging Face hub write them, the secret part of its addresses for answers
 * and sockets, Discord's for interactions, credentials in headers and parameters, and passwords in addresses (neither a port
 * nor the word itself is one). What escapes the quote behind it is left: lines of JSON stay JSON.
 */
const BY_FORM = [
  /\bx(?:ox[a-z]|app)(?:\.xox[a-z])?-[\w-]{6,}/,
  /\bhf_[a-zA-Z\d]{20,}/,
  /(?<=hooks\.slack\.com\\*\/)(?:[\w/-]|\\+(?=\/))+/,
  /(?<=\bwss?:\/\/[^\s/"\\]+\/)[^\s"\\]+/,
  /(?<=\/(?:interactions|webhooks)\/\d{1,20}\/)[\w-]{20,}/,
  /(?<=\b(?:Bearer|authorization\W{1,8}Basic) )[\w.~+/=-]{8,}/,
  /(?<=[?&](?:ticket|code|token|password|client_secret)=)(?:[^&\s"'\\]|\\+(?!["'\\]))+/,
  /(?<=:\/\/[^\s:/@"]{0,100}:)(?!\d{1,5}[/?#]|password@)[^\s"]{1,500}(?=@)/,
];

/** Shorter ones stand in many a word. */
const SHORTEST = 6;

/** @param secrets each is recognised as it is, and as it is written in JSON, addresses, headers and buffers */
export function createMask(secrets: readonly string[]): Mask {
  const forms = secrets.filter(({ length }) => length >= SHORTEST).flatMap(formsOf);
  // Of two that begin alike the longer one is taken out as a whole.
  const known = [...new Set(forms)].sort((a, b) => b.length - a.length).map(escapePattern);
  const secret = new RegExp([...known, ...BY_FORM.map(({ source }) => source)].join('|'), 'gi');
  return (text) => text.replace(secret, '***');
}

function formsOf(secret: string): readonly string[] {
  const texts = [...new Set([secret, decoded(secret)])];
  const bytes = [...texts.map((text) => Buffer.from(text)), Buffer.from(secret, 'base64')];
  return [...texts.flatMap(textForms), ...bytes.flatMap(byteForms)].filter(
    ({ length }) => length >= SHORTEST,
  );
}

function textForms(text: string): readonly string[] {
  const url = new URL('http://user@host');
  url.password = text;
  const json = inJson(text);
  const encoded = encodeURIComponent(text.toWellFormed());
  // Texts in JSON that is in JSON again are usual where a request is logged with its error.
  return [text, json, inJson(json), encoded, url.password, encoded.replaceAll('%20', '+')];
}

/** A key of 16 bytes or more, as buffers are printed, and what is base64 of it with something before and behind it. */
function byteForms(bytes: Buffer): readonly string[] {
  const base64 = [0, 1, 2].map((before) => {
    // Of its first and last characters some bits belong to what stands beside it.
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64url');
    return whole.slice(before === 0 ? 0 : before + 1, Math.floor(((before + bytes.length) * 4) / 3));
  });
  const standard = base64.map((text) => text.replaceAll('-', '+').replaceAll('_', '/'));
  const hex = bytes.toString('hex');
  const lists = [hex, hex.replace(/..(?!$)/g, '$& '), [...bytes].join(','), [...bytes].join(', ')];
  return [...base64, ...standard, ...lists].filter(({ length }) => length >= LEAST_BYTES);
}

/** Shorter ones stand in many an id and list of numbers. */
const LEAST_BYTES = 12;

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
