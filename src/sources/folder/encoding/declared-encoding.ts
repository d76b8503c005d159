import { encodingNamed, type KnownEncoding } from './known-encodings.ts';

/** How programs write down the encoding of a file within it. Each of its own kind, so that prose about encodings is none. */
const HEADINGS: readonly RegExp[] = [
  // JabRef: `% Encoding: Cp1250`, in old versions below `This file was created with JabRef`.
  /(?:^|\n)[ \t%]*Encoding:[ \t]*([\w-]+)[ \t]*(?:\n|$)/i,
  // BibDesk: `%% Saved with string encoding Western (Mac OS Roman)`.
  /(?:^|\n)[ \t%]*Saved with string encoding[ \t]+([^\n]{1,60})/i,
  // TeXShop, TeXworks: `% !TEX encoding = MacOSRoman`.
  /(?:^|\n)[ \t]*%+[ \t]*!TEX[ \t]+(?:TS-)?encoding[ \t]*=[ \t]*([^\n]{1,40})/i,
  // Emacs, in the first lines and as local variables at the end.
  /-\*-[^\n]{0,200}?coding:[ \t]*([\w.-]+)/i,
  /(?:^|\n)[^\n]{0,10}coding:[ \t]*([\w.-]+)[ \t]*(?:\n|$)/i,
  // Vim: `vim: set fileencoding=latin1:`.
  /\bvim?:[^\n]{0,100}?\b(?:fenc|fileencoding|enc|encoding)=([\w-]+)/i,
  /<\?xml\b[^>]{0,200}?encoding=["']([\w.:-]+)["']/i,
  /<meta\b[^>]{0,200}?charset=["']?([\w.:-]+)/i,
  /\\usepackage\s*\[([\w-]+)\]\s*\{inputenc\}/,
  /\\inputencoding\s*\{([\w-]+)\}/,
];

/**
 * The encoding that a file says it is in.
 * @param text its beginning and its end, bytes beyond ASCII as any characters
 */
export function declaredEncoding(text: string): KnownEncoding | undefined {
  const lines = text.replace(/\r\n?/g, '\n');
  for (const heading of HEADINGS) {
    const label = heading.exec(lines)?.[1];
    const encoding = label === undefined ? undefined : encodingNamed(label);
    if (encoding !== undefined) return encoding;
  }
  return undefined;
}
