import type { Library } from '../../search/library.ts';
import { words } from '../../search/words/analyzer.ts';
import { isEnglishWord } from '../../search/words/english-words.ts';
import { authorCalled } from './names-in-words.ts';

const FULL_NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}\.?)?(?:\s+\p{Lu}[\p{L}\p{M}'’-]+){1,2}/gu;
const MOST = 3;

/** Full names of authors here that a message has anywhere: `I met Tamara Broderick: which of her papers are here?` */
export async function knownNames(
  said: string,
  library: Pick<Library, 'suggest'>,
): Promise<readonly string[]> {
  const names = [...new Set([...said.matchAll(FULL_NAME)].map(([name]) => name))].slice(0, MOST);
  const found = await Promise.all(names.map((name) => authorCalled(name, library)));
  return found.flatMap((one) => (one?.isExact === true ? [one.name] : []));
}

const SURNAME = /(?<=[\p{L}\p{N},;:]\s)\p{Lu}[\p{L}\p{M}'’-]{2,}/gu;

/** Single names within a sentence that somebody here is called by. */
export async function knownSurnames(
  said: string,
  library: Pick<Library, 'suggest'>,
): Promise<readonly string[]> {
  const names = [
    ...new Set(
      [...said.matchAll(SURNAME)]
        .map(([name]) => name.replace(/['’]s$/, ''))
        .filter((name) => !words(name).some(isEnglishWord)),
    ),
  ].slice(0, MOST);
  const found = await Promise.all(names.map((name) => authorCalled(name, library)));
  return found.flatMap((one) => (one?.isExact === true ? [one.name] : []));
}
