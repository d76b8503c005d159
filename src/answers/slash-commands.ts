import type { Commands } from '../chat/slash-command.ts';
import { VERB_LIST } from './verbs.ts';

/** What the verbs have of slash commands and menus of messages. */
export const COMMANDS: Commands = {
  slash: VERB_LIST.flatMap(({ slash }) => slash ?? []),
  menus: VERB_LIST.flatMap(({ menu }) => menu ?? []),
};
