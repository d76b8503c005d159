import { editDistance } from '../search/words/spelling.ts';

/** Names that begin so are Paperboy's: nobody else's programs have them. */
const OURS = /^(?:CORPUS|DIGEST|EMBEDDINGS)_/;
/** Those that begin so belong to other programs too: only what is nearly one of Paperboy's can be meant. */
const SHARED = /^(?:SLACK|DISCORD|DATABASE|LIBRARY|LOG|TOKEN)_/;

/**
 * Variables that are none of Paperboy's, and look as if they were meant to be: a misspelt one is as if it was not there. It may
 * belong to another program all the same (`SLACK_TOKEN`), so this is a warning; where that which it is like is set, none.
 * @param names of the variables that are set
 * @param known all that Paperboy has
 */
export function warnOfNearNames(names: readonly string[], known: readonly string[]): readonly string[] {
  const set = new Set(names);
  return names
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const near = known.filter((one) => isNear(name.toUpperCase(), one));
      if (near.some((one) => set.has(one))) return [];
      if (near.length > 0)
        return [`${name} is not a variable of Paperboy; did you mean ${near.join(' or ')}?`];
      return OURS.test(name) ? [`${name} is not a variable of Paperboy; .env.example lists them`] : [];
    });
}

function isNear(name: string, known: string): boolean {
  if (!OURS.test(known) && !SHARED.test(known)) return false;
  return (
    editDistance(name, known, mistakesIn(known)) <= mistakesIn(known) ||
    (sharesPlatform(name, known) && sameWords(name, known))
  );
}

function mistakesIn({ length }: string): number {
  return length >= 12 ? 2 : 1;
}

/** A word more or a word less: SLACK_TOKEN, DISCORD_BOT_TOKEN. Elsewhere that makes other names (TEST_DATABASE_URL). */
function sameWords(name: string, known: string): boolean {
  const [one, other] = [new Set(name.split('_')), new Set(known.split('_'))];
  return one.size > 1 && (one.isSubsetOf(other) || one.isSupersetOf(other));
}

function sharesPlatform(name: string, known: string): boolean {
  const [first] = known.split('_');
  return /^(?:SLACK|DISCORD|CORPUS|DIGEST)$/.test(first ?? '') && name.startsWith(`${first}_`);
}
