import { ComponentType } from 'discord.js';

/** What mentions a role. It notifies nobody unless `allowed_mentions` names the role. @param role its id */
export function roleMention(role: string): string {
  return `<@&${role}>`;
}

/** The role that a post of ours mentions before anything else; undefined where it mentions none. */
export function mentionedRole(message: {
  readonly content: string;
  readonly components: readonly { readonly type: ComponentType; readonly content?: string }[];
}): string | undefined {
  const [first] = message.components;
  const display = first?.type === ComponentType.TextDisplay ? first.content : undefined;
  return MENTION_ONLY.exec(display ?? message.content.split('\n', 1).join())?.[1];
}

const MENTION_ONLY = /^<@&(\d{1,20})>$/;
