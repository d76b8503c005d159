/** People follow authors, venues and topics, in English. */
export const enAlerts = {
  'follow.noSources':
    'There is nothing to follow here: nothing new comes in while SOURCES is not set (docs/sources.md), which whoever runs Paperboy can do. Nothing was kept.',
  'follow.elsewhere':
    'New papers that you follow come as a direct message in Slack or Discord: say <command>follow author:levine</command> there. Nothing was kept.',
  'follow.empty':
    'Say what you want to follow: <command>follow author:levine</command>, <command>follow "causal discovery"</command>, <command>follow venue:iclr</command> or any search.',
  'follow.senseless':
    '“{query}” has nothing that a new paper can be told by. Follow an author, a venue, a phrase or a topic: <command>follow author:levine</command>, <command>follow "causal discovery"</command>, <command>follow venue:iclr</command>. Nothing was kept.',
  'follow.long':
    'What is followed has at most {count, number} characters. Say it shorter, such as <command>follow "causal discovery"</command>. Nothing was kept.',
  'follow.managersOnly':
    'Only people who may manage this channel can change what it follows. Without “here” you follow something yourself.',
  'follow.full':
    '{whose, select, channel {This channel follows} other {You follow}} {count, number} things, which is the most. Stop one of them first: <command>following{whose, select, channel { here} other {}}</command> lists them.',
  'follow.added':
    '{whose, select, channel {This channel follows} other {You follow}} <strong>{query}</strong> now: {what}.',
  'follow.present':
    '{whose, select, channel {This channel follows} other {You follow}} <strong>{query}</strong> already: {what}.',
  'follow.fitting':
    '{count, plural, =0 {No paper of the library fits yet; the first that does is told of.} one {One paper of the library fits by now; those to come are told of.} other {# papers of the library fit by now; those to come are told of.}}',
  'follow.how':
    'New papers that fit come {whose, select, channel {in this channel} other {to you as a direct message}} at most once a day.',
  'follow.howNext':
    'New papers that fit come {whose, select, channel {in this channel} other {to you as a direct message}} at most once a day, next {moment}.',
  'follow.forChannel':
    'They are for you alone. <command>follow {query} here</command> makes this channel follow it, for those who may manage it.',
  'follow.words': 'about “{text}”',
  'follow.phrase': 'with “{text}”',
  'follow.titled': 'with “{text}” in the title',
  'follow.in': 'in {venue}',

  'unfollow.done':
    '{whose, select, channel {This channel does} other {You do}} not follow <strong>{query}</strong> any more.',
  'unfollow.all': '{whose, select, channel {This channel follows} other {You follow}} nothing any more.',
  'unfollow.unknown':
    '{whose, select, channel {This channel does} other {You do}} not follow <strong>{query}</strong>. <command>following{whose, select, channel { here} other {}}</command> lists what can be stopped.',
  'unfollow.gone': '{whose, select, channel {This channel does} other {You do}} not follow that any more.',

  'following.heading': '{whose, select, channel {What this channel follows} other {What you follow}}',
  'following.none':
    '{whose, select, channel {This channel follows nothing. <command>follow author:levine here</command>} other {You follow nothing. <command>follow author:levine</command>}} tells of new papers that fit, also <command>follow "causal discovery"</command> or any other search.',
  'following.range': '{from}–{to} of {of}, at most {most}',
  'following.next': 'looked through next {moment}',
  'following.last': 'something came last on {day}',
  'following.never': 'nothing came yet',
  'following.paused':
    'Nothing {whose, select, channel {reaches this channel} other {reaches you}}: {reason} When that is mended, press <strong>{action}</strong>, or follow something more; what came meanwhile comes then.',
  'following.trouble': 'The last message was not sent: {reason}',
  'following.resumed': 'New papers come again, with what came meanwhile.',
  'following.tell':
    'New papers that you follow do not reach you: {reason} <command>following</command> takes them up again.',
  'following.noAlert': 'What was told on that day is not on record any more.',

  'alert.heading':
    '{whose, select, channel {New papers that this channel follows} other {New papers that you follow}}',
  'alert.group': '{count, plural, one {one new paper} other {# new papers}}',
  'alert.more': '{count, plural, one {and one more} other {and # more}}',
  'alert.name': 'the new papers of {day}',

  'action.stop': 'Stop',
  'action.stopOne': 'Stop: {query}',
  'action.stopOf': 'Stop following {query}',
  'action.follow': 'Follow again',
  'action.followOf': 'Follow {query} again',
  'action.following': 'All I follow',
  'action.followingHere': 'All this channel follows',
  'action.resume': 'Try again',
  'action.resumeAll': 'Have new papers come again',
  'action.unsent': 'Show what it had',
  'action.allNew': '{count, plural, other {Show all #}}',
  'action.searchFor': 'Search for it',

  'help.follow': 'Follow',
  'help.follow.get': 'new papers that fit, at most once a day; with “here” for the channel',
  'help.following': 'What you follow',
  'help.following.get': 'what you follow, and a way to stop it',
} as const satisfies Readonly<Record<string, string>>;
