/** Text as it grows. In pieces, since looking at the end of a long growing string copies all of it. */
export interface Output {
  add(piece: string): void;
  /** The last character; empty at the start. */
  last(): string;
  /** Takes the white space at the end away. */
  trimEnd(): void;
  /** Takes the last character (UTF-16 unit) away. */
  dropLast(): void;
  /** A quotation mark of TeX was opened and not closed yet. */
  quoted: boolean;
  text(): string;
}

/** An empty output. */
export function createOutput(): Output {
  const pieces: string[] = [];
  const last = () => [...(pieces.at(-1)?.slice(-2) ?? '')].at(-1) ?? '';
  const cut = (shorten: (piece: string) => string) => {
    const piece = shorten(pieces.pop() ?? '');
    if (piece !== '') pieces.push(piece);
  };
  return {
    add: (piece) => {
      // A space on either side of a vanished command is one space.
      const rest = piece.startsWith(' ') && last() === ' ' ? piece.trimStart() : piece;
      if (rest !== '') pieces.push(rest);
    },
    last,
    trimEnd: () => {
      while (/\s$/.test(pieces.at(-1)?.slice(-1) ?? '')) cut((piece) => piece.trimEnd());
    },
    dropLast: () => cut((piece) => piece.slice(0, -1)),
    quoted: false,
    text: () => pieces.join(''),
  };
}
