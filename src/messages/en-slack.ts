/** What Slack’s errors mean to whoever asked, in English. */
export const enSlack = {
  'slack.windowTooLate':
    'Slack opens a window only within three seconds, and this one came too late. Press or type the same again; with words behind it, as in /paper graph networks or /digest on 9:00, a command needs no window.',
  'slack.noReplies':
    'This message takes no replies, so I cannot answer in its thread. Ask again outside of it.',
  'slack.tooMuch':
    'Slack did not take the answer as it looks here. Ask for less at once, for example for one paper.',
  'slack.unchanged':
    'That message cannot be changed any more: it was deleted, or is too old for this workspace’s settings. What you pressed counts all the same.',
  'slack.migrating':
    'Slack is moving this workspace into an organisation, so I cannot answer here until that is done. Ask again later.',
  'slack.notInChannel':
    'I am not a member of this channel, so I cannot post here. Invite me with /invite @Paperboy and try again.',
  'slack.channelUnseen':
    'I cannot see this channel, so I cannot post here. If it is a private channel, invite me with /invite @Paperboy and try again; into direct messages between others I cannot post.',
  'slack.limitedChannel':
    'This channel belongs to a record that I may not see, so I cannot post here. Ask in another channel.',
  'slack.archived':
    'This channel is archived, so nothing can be posted here. Unarchive it or ask in another channel.',
  'slack.inactive':
    'This channel is frozen, archived or deleted, so nothing can be changed in it. Ask in another channel.',
  'slack.restricted':
    'A setting of this workspace does not let me post here. An admin can allow it in the channel’s posting permissions, or you can ask in another channel.',
  'slack.readOnly':
    'This channel is read-only, so I cannot post here. An admin can allow me to, or you can ask in another channel.',
  'slack.threadOnly': 'In this channel only threads take new messages. Ask again in a thread.',
  'slack.switchedOff':
    'The admins of this workspace have switched off messages to this channel, so I cannot post here. They can allow it again; until then ask in another channel.',
  'slack.denied':
    'This workspace denies me access to this channel. An admin can allow it, or you can ask in another channel.',
  'slack.appRestricted':
    'This workspace restricts who may use me. An admin can allow it in the app’s settings.',
  'slack.organisation':
    'Your organisation does not let me do that here. An admin of the organisation can allow it.',
  'slack.noMessagesTab':
    'My direct messages are switched off, so I cannot write to you there. Whoever runs me can switch on the messages tab in the app’s settings (App Home); ask in a channel until then.',
  'slack.isBot': 'I cannot write direct messages to a bot.',
  'slack.unknownPerson': 'Slack does not know this person any more, so I cannot write to them.',
  'slack.unseenPerson': 'I cannot see this person, so I cannot write to them.',
  'slack.missingScope':
    'I lack a permission for that in this workspace. Whoever installed me can add it: reinstall the app from the current manifest.',
  'slack.noPermission':
    'I do not have what I need to post here. Invite me with /invite @Paperboy; if that does not help, whoever installed me can reinstall the app from the current manifest.',
  'slack.notMember':
    'You are not a member of this channel, so I cannot show you anything in it. Join it, or ask me in a direct message.',
  'slack.threadLocked': 'This thread is locked. Ask again outside of it.',
  'slack.tooLong': 'The answer is longer than Slack takes. Ask for less at once, for example for one paper.',
  'slack.windowTooLarge': 'The answer is larger than a window of Slack’s takes. Ask me in a direct message.',
  'slack.windowClosed': 'The window was closed before the answer was there. Open it again and ask again.',
  'slack.manyWindows': 'Slack stacks no more than three windows. Close one and try again.',
  'slack.windowChanged': 'The window changed meanwhile. Try again.',
  'slack.noHomeTab':
    'My home page is switched off. Whoever runs me can switch on the home tab in the app’s settings (App Home).',
  'slack.messageLimit':
    'The members of this workspace send more messages than its plan allows, so Slack takes none of mine for now. Ask again later.',
  'slack.wait': 'So much is being posted that Slack asks to wait. Ask again in a minute.',
  'slack.missing': 'Missing: {needed}.',
} as const satisfies Readonly<Record<string, string>>;
