import { LANGUAGES } from './languages.ts';
import { hasContent } from './other-topics.ts';
import { compilePhrase } from './phrase.ts';
import { type StrippedRequest, stripRequest } from './strip-request.ts';

const POINTING = LANGUAGES.flatMap((language) =>
  language.pointing.map((phrase) => compilePhrase(phrase, 'whole', language)),
);
const ASKING = LANGUAGES.flatMap((language) =>
  language.aboutContext.map((phrase) => compilePhrase(phrase, 'whole', language)),
);

const CLAUSES = /[,;.!?]\s+/;
const DEMONSTRATIVE = /\b(?:this|that|it|these|such|there|dazu|damit|esto|eso|ça|cela)\b/i;

/** Does a request ask about what was said before it, rather than name a topic? `any papers?`, `papers on this?` */
export function isAboutContext({ topic, asks, steps }: StrippedRequest): boolean {
  if (asks && (topic === '' || POINTING.some((phrase) => phrase.find(topic) !== undefined))) return true;
  if (steps.some(asksAboutContext)) return true;
  // `how did others deal with this, any work?`
  const whole = steps.reduce((longest, step) => (step.length > longest.length ? step : longest), '');
  const clauses = whole.split(CLAUSES);
  if (clauses.length > MOST_CLAUSES) return false;
  const others = clauses.filter((clause) => !asksAboutContext(clause));
  return (
    others.length < clauses.length &&
    others.length === 1 &&
    others.every((clause) => DEMONSTRATIVE.test(clause) && clause.split(' ').length <= MOST_WORDS)
  );
}

const MOST_WORDS = 8;
/** So many at each end of a message are read by themselves. */
const MOST_CLAUSES = 6;

function asksAboutContext(step: string): boolean {
  return ASKING.some((phrase) => phrase.find(step) !== undefined);
}

/**
 * What stands beside a question about what was said, where it is said in the same message: `we want to use satellite images,
 * is there prior work?`; undefined where nothing does.
 */
export function saidBesideQuestion(text: string): string | undefined {
  const clauses = text.split(CLAUSES);
  if (clauses.length < 2) return undefined;
  const others = clauses.filter((clause, at) => {
    const isAtAnEnd = at < MOST_CLAUSES || at >= clauses.length - MOST_CLAUSES;
    return !isAtAnEnd || !isAboutContext(stripRequest(clause));
  });
  const beside = others.join(', ');
  return others.length > 0 && others.length < clauses.length && hasContent(beside) ? beside : undefined;
}
