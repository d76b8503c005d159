import { createBot } from '../../src/answers/bot.ts';
import type { ChatEvent, Input } from '../../src/chat/event.ts';
import type { Action, Reply } from '../../src/chat/reply.ts';
import { type AlertStage, openAlertStage } from './alert-stage.ts';
import { actionsOf, shownText, silent } from './conversation.ts';
import { inputEvent } from './events.ts';
import { seedLibrary } from './seeds.ts';

/** What somebody who may manage the channel, or not, or is alone with the bot, says of what they follow. */
export interface FollowTalk {
  readonly stage: AlertStage;
  /** What is shown. */
  say(text: string, as?: Partial<ChatEvent>): Promise<string>;
  /** Presses what has this label below the last answer. */
  press(label: string, as?: Partial<ChatEvent>): Promise<string>;
  readonly last: Reply;
}

const IN_CHANNEL: Partial<ChatEvent> = { canShare: true };
export const ALONE: Partial<ChatEvent> = { canShare: false };
export const MANAGER: Partial<ChatEvent> = {
  canShare: true,
  sender: { id: 'u1', name: 'Ada', isManager: true },
};

/** With the seeds; in a channel unless it is said otherwise. */
export async function talkOfFollows(): Promise<FollowTalk> {
  const stage = await openAlertStage(seedLibrary);
  const bot = createBot({ library: seedLibrary, alerts: async () => stage.desk, logger: silent });
  let last: Reply = { tone: 'notice', audience: 'sender', blocks: [] };
  const handle = async (input: Input, as: Partial<ChatEvent>) => {
    last = await bot.handle({ ...inputEvent(input), ...as });
    return shownText(last);
  };
  return {
    stage,
    say: (text, as = IN_CHANNEL) => handle({ kind: 'text', text }, as),
    press: (label, as = IN_CHANNEL) => {
      const found: Action | undefined = actionsOf(last).find((action) => action.label.startsWith(label));
      if (found === undefined) throw new Error(`nothing to press is called ${label}`);
      return handle({ kind: 'action', token: found.token }, as);
    },
    get last() {
      return last;
    },
  };
}
