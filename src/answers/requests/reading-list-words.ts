const READING_LIST =
  /(?:^|\s)(?:reading list|saved papers|(?:my|the) (?:list|saved|papers|bookmarks|favou?rites)|bookmarks|leseliste|(?:meine|die) liste|liste de lecture|ma liste|mes favoris|lista de lectura|mi lista|mis favoritos)(?: (?:als|en|como))?$/i;

/** Do words that may name a paper name the reading list? `export my reading list`, `mes favoris en` */
export function namesReadingList(words: string): boolean {
  return READING_LIST.test(words.slice(-LONGEST).trim());
}

/** The longest of them, with what stands before. */
const LONGEST = 60;
