import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputLines, MAX_LINE_CHARACTERS, typedKeys } from '../../../src/platforms/console/input-lines.ts';
import { chunkLengths, chunksOf } from '../../helpers/chunks.ts';

async function linesOf(bytes: Uint8Array, lengths: readonly number[] = [65_536]): Promise<readonly string[]> {
  const stream = new PassThrough();
  const lines = Array.fromAsync(inputLines(stream));
  for await (const chunk of chunksOf(bytes, lengths)) if (!stream.write(chunk)) await once(stream, 'drain');
  stream.end();
  return lines;
}

describe('the lines of a stream', () => {
  it('end with LF or CRLF alone, however the bytes come', async () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'é', '学', '𝐱', '\u2028', '\u2029', '\u0085', '\v', '\f', '\ra'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n'))),
        line,
        chunkLengths,
        async (lines, last, lengths) => {
          const bytes = Buffer.from(lines.flat().join('') + last);
          const expected = [...lines.map(([one]) => one), ...(last === '' ? [] : [last])];
          expect(await linesOf(bytes, lengths)).toEqual(expected);
        },
      ),
    );
  });

  it('are cut where they are too long, and read on after that', async () => {
    const long = 'x'.repeat(MAX_LINE_CHARACTERS);
    const text = `${long}${long}${long}yz\r\nnext\n${long.slice(1)}𝐱y\n${long}\r\nlast`;
    const lines = await linesOf(Buffer.from(text));
    expect(lines.map(({ length }) => length)).toEqual([long.length, 4, long.length - 1, long.length, 4]);
    expect(lines[1]).toBe('next');
  });

  it('leave the rest of a stream to whoever comes after one that broke off', async () => {
    const stream = new PassThrough();
    stream.write('one\ntwo\n');
    for await (const line of inputLines(stream)) {
      expect(line).toBe('one');
      break;
    }
    expect(stream.isPaused()).toBe(true);
    stream.end('three\n');
    expect(await Array.fromAsync(inputLines(stream))).toEqual(['three']);
  });

  it('end at once when it is told to, or with the fault of the stream', async () => {
    const stopping = new AbortController();
    const stream = new PassThrough();
    const lines = inputLines(stream, stopping.signal);
    stream.write('one\nunfinished');
    expect(await lines.next()).toEqual({ value: 'one', done: false });
    const next = lines.next();
    stopping.abort();
    expect(await next).toEqual({ value: undefined, done: true });
    const broken = new PassThrough();
    const failing = Array.fromAsync(inputLines(broken));
    broken.destroy(new Error('gone'));
    await expect(failing).rejects.toThrow('gone');
  });
});

describe('typed keys', () => {
  it('have no line separators, and hand on what is asked of the keyboard', async () => {
    const asked: boolean[] = [];
    const keyboard = Object.assign(new PassThrough(), { setRawMode: (isRaw: boolean) => asked.push(isRaw) });
    const keys = typedKeys(keyboard);
    const [first, ...others] = Buffer.from('a\u2028b\u2029学');
    keyboard.write(Buffer.of(first ?? 0));
    for (const byte of others) keyboard.write(Buffer.of(byte));
    keyboard.end();
    expect((await Array.fromAsync(keys)).join('')).toBe('a b 学');
    expect(keys).toHaveProperty('setRawMode');
    (keys as unknown as typeof keyboard).setRawMode(true);
    expect(asked).toEqual([true]);
  });
});
