import type { ReadContext } from '../formats/parsed-listing.ts';
import type { ListingBytes } from './file-bytes.ts';
import { openText } from './listing-text.ts';
import { UnreadableListing } from './unreadable.ts';

/** The `@string` definitions in a text: names in lower case → LaTeX source. */
export type StringsOf = (text: string) => Promise<ReadonlyMap<string, string>>;

/** One of the files of a folder. */
interface FileOfFolder {
  readonly file: string;
  readonly open: () => Promise<ListingBytes>;
}

/**
 * For each file of a folder the definitions of the others, as for `\bibliography{names,papers}`. No file is read before they
 * are asked for, and then once. Of two definitions of one name that in the first file counts, in the order of their names.
 */
export function createMacros(files: readonly FileOfFolder[], stringsOf: StringsOf): MacrosOf {
  let definitions: Promise<readonly Definitions[]> | undefined;
  return (file) => async () => {
    definitions ??= readAll(files, stringsOf);
    const others = (await definitions).filter((one) => one.file !== file);
    return new Map(others.toReversed().flatMap(({ strings }) => [...strings]));
  };
}

/** What the reader of a file of a folder is given. */
export type MacrosOf = (file: string) => ReadContext['macros'];

interface Definitions {
  readonly file: string;
  readonly strings: ReadonlyMap<string, string>;
}

/** Definitions stand at the beginning; of each file no more than this is held for them, in characters. */
const MAX_CHARACTERS = 16 * 1024 ** 2;
const DEFINITION = /@string\s*[{(]/i;

async function readAll(
  files: readonly FileOfFolder[],
  stringsOf: StringsOf,
): Promise<readonly Definitions[]> {
  const all: Definitions[] = [];
  for (const { file, open } of files) {
    const text = await readBeginning(open);
    if (DEFINITION.test(text)) all.push({ file, strings: await stringsOf(text) });
  }
  return all;
}

async function readBeginning(open: FileOfFolder['open']): Promise<string> {
  const texts: string[] = [];
  let characters = 0;
  try {
    for await (const { text } of (await openText(await open()))()) {
      texts.push(text);
      characters += text.length;
      if (characters >= MAX_CHARACTERS) break;
    }
  } catch (error) {
    // Why it cannot be read is said where it is read as a listing.
    if (!(error instanceof UnreadableListing)) throw error;
    return '';
  }
  return texts.join('');
}
