/**
 * The lines of a text that comes in pieces, in groups of those that end in one piece; without their line ends.
 * @param pieces cut at any place, with LF, CRLF or CR LF cut in two
 */
export async function* textLines(pieces: AsyncIterable<string>): AsyncIterable<readonly string[]> {
  let held: string[] = [];
  let first = true;
  for await (const piece of pieces) {
    const text = first ? piece.replace(/^\uFEFF/, '') : piece;
    if (piece !== '') first = false;
    if (!text.includes('\n')) {
      held.push(text);
      continue;
    }
    const lines = (held.join('') + text).split('\n');
    held = [lines.pop() ?? ''];
    yield lines.map(withoutReturn);
  }
  const last = held.join('');
  if (last !== '') yield [withoutReturn(last)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
