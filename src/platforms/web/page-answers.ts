import { toAddress } from '../../chat/address.ts';
import type { Bot } from '../../chat/bot.ts';
import type { Input } from '../../chat/event.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Messages } from '../../messages/messages.ts';
import { boxOf, isList, titleOf } from './about-reply.ts';
import type { Asked } from './asked.ts';
import type { PageContent } from './page.ts';
import type { Changes } from './render-action.ts';
import { renderConsent, renderExchange } from './render-html.ts';
import { keptPaper, renderKept } from './render-kept.ts';
import { renderPart } from './render-part.ts';
import type { Html } from './render-text.ts';

/** How something is asked. */
interface How {
  readonly say: Messages;
  /** By a button; a mere look at an address changes nothing. */
  readonly isPressed: boolean;
}

/** What the bot answers, as pages and parts of pages. */
export interface PageAnswers {
  /** A question with its answer. */
  exchange(asked: Asked, how: How): Promise<PageContent>;
  /** The page of one paper. */
  paper(id: string, say: Messages): Promise<PageContent & { readonly found: boolean }>;
  /** What opens below a paper. @param under the level of that paper's heading */
  part(asked: Asked, under: number, how: How): Promise<Html>;
  /** A paper that is put on the reading list or taken off it. */
  kept(asked: Asked, paperId: string, how: How): Promise<Html>;
}

const ADDRESS = toAddress('web', 'local', 'page');
/** A conversation beside: “next” and “the second” are still said of the list on screen. */
const ASIDE = toAddress('web', 'local', 'page', 'aside');
const SENDER = { id: 'local', name: 'you', isManager: true } as const;
const LEVELS = { min: 2, max: 6 } as const;

/** Whoever is at the page may do everything here: there is nobody else. */
export function createPageAnswers(bot: Bot): PageAnswers {
  const changes: Changes = (token) => bot.needs({ kind: 'action', token }).changes;
  const ask = (input: Input, { locale }: Messages, address = ADDRESS) =>
    bot.handle({ address, sender: { ...SENDER, locale }, input, receivedAt: new Date() });
  const paperOf = (id: string, say: Messages, address = ADDRESS) =>
    ask({ kind: 'text', text: `paper ${id}` }, say, address);
  const consentTo = (
    { field, value, question }: Asked,
    { say, isPressed }: How,
    input: Input,
  ): Html | undefined =>
    !isPressed && bot.needs(input).changes ? renderConsent({ field, value }, say, question) : undefined;

  return {
    exchange: async (asked, how) => {
      const { say } = how;
      const consent = consentTo(asked, how, asked.input);
      if (consent !== undefined)
        return {
          title: asked.question ?? say.text('page.changes'),
          box: asked.question ?? '',
          content: consent,
        };
      const reply = await ask(asked.input, say);
      const question = questionOf(asked, reply);
      return {
        title: titleOf(reply, say, question),
        box: boxOf(reply, question),
        content: renderExchange(reply, { question, changes, say }),
      };
    },
    paper: async (id, say) => {
      const reply = await paperOf(id, say);
      const [first] = reply.blocks;
      const found = reply.tone === 'answer' && first?.kind === 'paper' && first.ordinal === undefined;
      const shown: Reply = found ? reply : { ...reply, tone: 'notice' };
      const title = found ? first.title : say.text('page.noPaper');
      return { found, title, content: renderExchange(shown, { changes, say }) };
    },
    part: async (asked, under, how) => {
      const consent = consentTo(asked, how, asked.input);
      const level = Math.max(LEVELS.min, Math.min(LEVELS.max, Math.trunc(under) || LEVELS.min));
      const { say } = how;
      return consent ?? renderPart(await ask(asked.input, say, ASIDE), { changes, say, under: level });
    },
    kept: async ({ input }, paperId, { say }) => {
      const reply = await ask(input, say, ASIDE);
      const paper = keptPaper(reply, paperId) ?? keptPaper(await paperOf(paperId, say, ASIDE), paperId);
      return renderKept(reply, paper, { changes, say });
    },
  };
}

/** What was typed, or what the list is of whose page was turned. */
function questionOf({ question, of }: Asked, reply: Reply): string | undefined {
  return question ?? (isList(reply) ? of : undefined);
}
