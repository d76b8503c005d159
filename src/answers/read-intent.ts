import type { Input } from '../chat/event.ts';
import type { Intent } from '../chat/intent.ts';
import type { ActionTokens } from './action-tokens.ts';
import { CONTEXT, THREAD } from './refer-back.ts';
import { isAboutContext, saidBesideQuestion } from './requests/about-context.ts';
import { compileAsked, readAsked } from './requests/asked.ts';
import { readSmallTalk } from './requests/small-talk.ts';
import { MAX_REQUEST_CHARACTERS, type StrippedRequest, stripRequest } from './requests/strip-request.ts';
import { referenceOf } from './requests/which-paper.ts';
import { VERB_LIST } from './verbs.ts';

/** Understands what was said or pressed. What is no verb asks for papers; nothing at all asks about what was said before. */
export function readIntent(input: Input, tokens: Pick<ActionTokens, 'decode'>): Intent {
  if (input.kind === 'home') return { kind: 'home' };
  if (input.kind === 'action') return tokens.decode(input.token) ?? { kind: 'help' };
  const text = input.text.replace(SPACES, ' ').trim().replace(SLASH_PAPER, '');
  return readWords(text);
}

const SPACES = /\s+/g;
const SLASH_PAPER = /^\/paper(?: |$)/i;
const ABOUT_CONTEXT: Intent = { kind: 'related', source: CONTEXT };

const SPOKEN = new Map(
  VERB_LIST.flatMap(({ words }) => (words?.said ?? []).map((said) => [said, words] as const)),
);
/** Longer ones first: `random paper` is not `random` with something behind it. */
const ANY_WORDS = [...SPOKEN.keys()].sort((one, other) => other.length - one.length).join('|');
/** People end what they say with a mark. */
const LINE = new RegExp(`^/?(${ANY_WORDS})(?:[!.?]*|:? (.+))$`, 'i');
const ASKED = compileAsked(
  VERB_LIST.filter(({ isLastResort }) => isLastResort !== true).flatMap(({ asked = [] }) => asked),
);
const ASKED_AT_LAST = compileAsked(
  VERB_LIST.filter(({ isLastResort }) => isLastResort === true).flatMap(({ asked = [] }) => asked),
);
/** Words that begin requests as well: `paper on …`, `related work on …`. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['paper', 'related']);
/** `and by Levine?` adds to what was asked before; `by Levine` alone would be a question of its own. */
const ADDS =
  /^(?:and|but|or|what about|how about)\s+(?:(?:some|any|those|ones|papers)\s+)?(?:by|from|since|before|after|in|with)\b/i;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

function readWords(text: string): Intent {
  const talk = readSmallTalk(text);
  if (talk !== undefined && (talk !== 'sign' || EMOJI.test(text))) return { kind: 'smallTalk', talk };
  if (!SAYS_SOMETHING.test(text)) return { kind: 'related', source: THREAD };
  const request = stripRequest(text);
  return (
    readOwnWords(text, request) ??
    (ADDS.test(text) ? readAsked([text], ASKED_AT_LAST) : undefined) ??
    readAsked(request.steps, ASKED) ??
    (isAboutContext(request) ? ABOUT_CONTEXT : undefined) ??
    readClauses(text) ??
    readAsked(request.steps, ASKED_AT_LAST) ??
    readTopic(text, request)
  );
}

/** A verb by the words that are its own: `cite …`. */
function readOwnWords(text: string, request: StrippedRequest): Intent | undefined {
  // The first step is all that was said, without politeness.
  const [, said = '', rest] = LINE.exec(request.steps[0] ?? text) ?? LINE.exec(text) ?? [];
  const isRequest = AMBIGUOUS.has(said.toLowerCase()) && (request.asks || isAboutContext(request));
  const intent = said === '' || isRequest ? undefined : SPOKEN.get(said.toLowerCase())?.read(rest, text);
  return intent === undefined ? undefined : withPointer(intent);
}

function readTopic(text: string, request: StrippedRequest): Intent {
  const beside = saidBesideQuestion(text);
  const { topic, asks, newest } = beside === undefined ? request : { ...stripRequest(beside), asks: true };
  return { kind: 'ask', topic, said: text, asks, newest };
}

const CLAUSES = /[,;.!?]\s+/;
/** What is wanted stands near the end. */
const MOST_CLAUSES = 6;
/** What nothing but a request says; the others have ways to be asked that any clause may have. */
const CLEAR: ReadonlySet<Intent['kind']> = new Set(['help', 'random', 'saved', 'digest', 'cite', 'save']);

/** `they cancel, unsubscribe, or leave` is no word about the papers that are posted. */
const NAMES_DIGEST = /paper|digest|article|artikel|arbeit|artículo|articulo/i;

/** `sorry, I am new here, what can I ask?` */
function readClauses(text: string): Intent | undefined {
  const clauses = text.split(CLAUSES);
  if (clauses.length < 2 || text.length > MAX_REQUEST_CHARACTERS) return undefined;
  for (const clause of clauses.toReversed().slice(0, MOST_CLAUSES)) {
    const intent = readAsked(stripRequest(clause).steps, ASKED);
    if (
      intent !== undefined &&
      CLEAR.has(intent.kind) &&
      (intent.kind !== 'digest' || NAMES_DIGEST.test(clause))
    )
      return intent;
  }
  return undefined;
}

/** `cite the second`: what points at an earlier answer is no title. */
function withPointer(intent: Intent): Intent {
  if ('reference' in intent) return { ...intent, reference: referenceOf(intent.reference) };
  return intent.kind === 'related' ? { ...intent, source: referenceOf(intent.source) } : intent;
}

const EMOJI = /\p{Extended_Pictographic}|:[a-z0-9_+-]+:|[+-]\d|[:;=]-?[)(dpo/|]|<3/iu;
