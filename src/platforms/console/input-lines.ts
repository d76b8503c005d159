import { on } from 'node:events';
import { Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Of a longer line only so many characters count: a stream without line ends must not fill memory. */
export const MAX_LINE_CHARACTERS = 1024 * 1024;

/**
 * The lines of a stream in UTF-8, without their ends: LF or CRLF, and nothing else. (For node:readline U+2028 and U+2029 end
 * a line too, which stand in the middle of abstracts.) The last line needs no end. Whoever breaks off leaves the stream
 * paused, without what was read of it.
 * @param signal ends it, at once
 * @throws what the stream fails with
 */
export async function* inputLines(
  input: NodeJS.ReadableStream,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = new StringDecoder();
  let held = '';
  for await (const chunk of chunksOf(input, signal)) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      yield extended(held, text.slice(from, end)).replace(/\r$/, '');
      held = '';
      from = end + 1;
    }
    held = extended(held, text.slice(from));
  }
  held = extended(held, decoder.end());
  if (held !== '' && !signal?.aborted) yield held;
}

function extended(line: string, text: string): string {
  const room = MAX_LINE_CHARACTERS - line.length;
  // No half of a character that takes two.
  return text.length <= room ? line + text : line + text.slice(0, room).replace(/[\ud800-\udbff]$/, '');
}

async function* chunksOf(
  input: NodeJS.ReadableStream,
  signal: AbortSignal | undefined,
): AsyncGenerator<string | Buffer> {
  try {
    // Without marks it would take everything that comes, however slowly the lines are answered.
    const options = { close: ['end', 'close'], highWaterMark: 2, lowWaterMark: 1 };
    const chunks = on(input, 'data', signal === undefined ? options : { ...options, signal });
    // It is paused where somebody broke off before.
    input.resume();
    for await (const [chunk] of chunks) yield chunk;
  } catch (error) {
    if (!signal?.aborted) throw error;
  } finally {
    input.pause();
  }
}

/** What somebody types, for node:readline, for which U+2028 and U+2029 end a line: they become spaces. */
export interface TypedKeys extends NodeJS.ReadWriteStream {
  /** Leaves the keyboard to others. */
  release(): void;
}

/** @param keyboard a terminal; what readline asks of it (to give each key) is handed on */
export function typedKeys(
  keyboard: NodeJS.ReadableStream & { setRawMode?: (isRaw: boolean) => unknown },
): TypedKeys {
  const decoder = new StringDecoder();
  const keys = new Transform({
    transform: (chunk, _, done) => done(null, decoder.write(chunk).replace(/[\u2028\u2029]/g, ' ')),
  });
  keyboard.pipe(keys);
  return Object.assign(keys, {
    setRawMode: (isRaw: boolean) => keyboard.setRawMode?.(isRaw),
    release: () => {
      keyboard.unpipe(keys);
      keyboard.pause();
    },
  });
}
