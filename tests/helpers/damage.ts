import { readFileSync, writeFileSync } from 'node:fs';

/** Changes a bit of a file in place, so that whoever has it open sees it too. @param at which byte; from the end when below 0 */
export function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 0x10;
  writeFileSync(path, bytes, { flag: 'r+' });
}
