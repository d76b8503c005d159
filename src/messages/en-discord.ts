/** What Discord’s errors mean to whoever asked, in English. */
export const enDiscord = {
  'discord.late': 'It is too late for an answer.',
  'discord.noChannel': 'The channel does not exist any more.',
  'discord.noServer': 'I am not in this server any more.',
  'discord.noMessage': 'The message does not exist any more.',
  'discord.unknownPerson': 'Discord does not know this person.',
  'discord.explicit': 'Discord takes the post for explicit content and does not deliver it.',
  'discord.slowMode': 'The channel is in slow mode. Try again when it is over.',
  'discord.busyChannel': 'Too much is written in the channel. Try again in a few minutes.',
  'discord.busyServer': 'Too much is written in this server. Try again in a few minutes.',
  'discord.fullThread': 'The thread has as many members as Discord allows. Ask outside of it.',
  'discord.token': 'Discord does not accept the token.',
  'discord.unverified':
    'Discord wants the account behind me verified first (Developer Portal, whoever runs me can do that).',
  'discord.manyDirect': 'Discord allows no more direct messages for now. Try again in a few minutes.',
  'discord.messagesOff': 'Discord has switched off messages for a while. Try again in a few minutes.',
  'discord.tooLarge': 'The post is too large for Discord.',
  'discord.featureOff': 'Discord has switched this off for a while. Try again in a few minutes.',
  'discord.forum':
    'In a forum there are only posts with threads, and I post messages. Choose a text channel.',
  'discord.wait': 'Discord asks to wait. Try again in a few minutes.',
  'discord.cloudflare': 'Cloudflare, before Discord, does not let this machine through for now.',
  'discord.unseenChannel':
    'I cannot see the channel. Whoever manages it can let me view it; View Channel, Send Messages, Embed Links and Read Message History are needed.',
  'discord.notDirect': 'That does not work in direct messages. Ask in a channel.',
  'discord.notMine': 'The message is not mine.',
  'discord.empty': 'Discord takes no empty message.',
  'discord.closedDirect':
    'I cannot write to you directly: allow direct messages from members of this server in its privacy settings.',
  'discord.noMutualServer': 'I cannot write to you directly: we share no server any more.',
  'discord.noTextChannel': 'The channel takes no messages. Choose a text channel.',
  'discord.verification':
    'The verification level of this server keeps me out of the channel. Whoever manages it can give me a role.',
  'discord.noPermission':
    'I lack a permission in the channel: View Channel, Send Messages, Embed Links and Read Message History are needed. Whoever manages it can change that in its settings under Permissions.',
  'discord.systemNotice': 'To a notice of Discord’s own nobody can reply. Ask in a message of your own.',
  'discord.channelType': 'That does not work in a channel of this type. Choose a text channel.',
  'discord.notTaken': 'Discord does not take the post.',
  'discord.archivedThread':
    'The thread is archived. Whoever manages it can open it again, or ask outside of it.',
  'discord.location': 'Discord does not offer this server where I run.',
  'discord.overloaded': 'Discord is overloaded. Try again in a few minutes.',
  'discord.noHistory':
    'I may not reply, since I lack the permission Read Message History. Whoever manages it can change that in its settings under Permissions.',
  'discord.hasThread': 'The message has a thread already.',
  'discord.lockedThread': 'The thread is locked. Ask outside of it, or let whoever manages it unlock it.',
  'discord.manyThreads': 'The server has as many open threads as Discord allows. Close some of them.',
  'discord.ageRestricted': 'To a message of an age-restricted channel I may not reply elsewhere.',
  'discord.autoMod':
    'AutoMod of this server blocks the message. Whoever manages the server can exempt me from the rule.',
  'discord.autoModTitle':
    'AutoMod of this server blocks the title. Whoever manages the server can exempt me from the rule.',
  'discord.harmfulLink': 'Discord takes a link in the message for a harmful one and does not show it.',
} as const satisfies Readonly<Record<string, string>>;
