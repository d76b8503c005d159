/** What of a listing is held while it is read: from the place that the reader has come to on. */
export interface Input {
  /** What is held. */
  readonly text: string;
  /** The place in it. */
  readonly at: number;
  /** The number of the line at that place, from 1. */
  readonly line: number;
  /** Nothing follows what is held. */
  readonly isEnd: boolean;
  /** Goes on to a later place. */
  goTo(at: number): void;
  /**
   * Lets go of what is behind the place (but for a little), and holds at least twice as much as before, so that what is looked at again and again
   * as it grows stays linear. False at the end.
   */
  more(): Promise<boolean>;
}

/** How a record is indented shows before it. */
const KEPT_BEHIND = 200;

const LEAST_CHARACTERS = 1 << 18;

/** @param pieces the text in order, cut at any place */
export function createInput(pieces: AsyncIterable<string>): Input {
  const iterator = pieces[Symbol.asyncIterator]();
  let [text, at, line, isEnd] = ['', 0, 1, false];
  /** The next line end, so that a long line is not looked through again for each of its records. */
  let lineEnd = -1;

  async function more(): Promise<boolean> {
    if (isEnd) return false;
    const kept = Math.min(at, KEPT_BEHIND);
    const held = text.slice(at - kept);
    const added: string[] = [];
    let length = 0;
    while (length < Math.max(LEAST_CHARACTERS, held.length)) {
      const { done, value } = await iterator.next();
      if (done === true) {
        isEnd = true;
        break;
      }
      added.push(value);
      length += value.length;
    }
    text = held + added.join('');
    at = kept;
    lineEnd = text.indexOf('\n', at);
    return length > 0;
  }

  return {
    get text() {
      return text;
    },
    get at() {
      return at;
    },
    get line() {
      return line;
    },
    get isEnd() {
      return isEnd;
    },
    goTo: (next) => {
      for (; lineEnd !== -1 && lineEnd < next; lineEnd = text.indexOf('\n', lineEnd + 1)) line++;
      at = next;
    },
    more,
  };
}
