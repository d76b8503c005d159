import type { Message } from 'discord.js';

/** How the bot is mentioned in a server. */
export interface Ourselves {
  readonly id: string;
  /** Of the role that Discord made for it alone, which people pick in its place. */
  readonly roleId?: string | undefined;
}

/** The bot as it is mentioned where a message is. */
export function ourselvesIn({ client, guild }: Pick<Message<boolean>, 'client' | 'guild'>): Ourselves {
  const { user } = client as Message<boolean>['client'];
  return { id: user.id, roleId: guild?.roles.botRoleFor(user)?.id };
}

/** Does a text name the bot? A reply to it does not by itself. */
export function namesBot(content: string, { id, roleId }: Ourselves): boolean {
  const mentions = [`<@${id}>`, `<@!${id}>`, ...(roleId === undefined ? [] : [`<@&${roleId}>`])];
  return mentions.some((mention) => content.includes(mention));
}

const FIRST_MENTION = /^\s*(<@[!&]?\d+>)/;

/** Does a text begin with the name of somebody else? */
export function namesOthersFirst(content: string, us: Ourselves): boolean {
  const [, mention] = FIRST_MENTION.exec(content) ?? [];
  return mention !== undefined && !namesBot(mention, us);
}
