import type { Span } from '../chat/reply.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { ForeignLanguage } from './requests/foreign-language.ts';

/** Of a language that the bot does not speak, but that is as widely read. */
const CHINESE = '这里的论文是英文的，请用英语提问。';

interface Hint {
  readonly sentence: readonly Span[];
  /** The language in which it is said. */
  readonly say: Messages;
}

/**
 * What is told to somebody who asks in a language that the papers are not in: in that language, and behind it in the own one of
 * who asks, since others may read it too.
 */
export async function foreignHint(language: ForeignLanguage, own: Messages): Promise<Hint> {
  if (language === 'other') return { sentence: own.spans('foreign.asked'), say: own };
  const behind = [{ text: ' (' }, ...own.spans('foreign.papers'), { text: ')' }];
  if (language === 'zh') return { sentence: [{ text: CHINESE }, ...behind], say: own };
  const say = await messagesFor(language);
  const sentence = say.spans('foreign.asked');
  return { sentence: say.locale === own.locale ? sentence : [...sentence, ...behind], say };
}
