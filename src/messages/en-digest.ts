/** What the bot says of the paper of the day in English. */
export const enDigest = {
  'digest.paperOfTheDay': 'Paper of the day',
  'digest.newRound':
    '{papers, plural, =1 {The only paper{about, select, yes { on “{topic}”} other {}} was shown here. Round {round} begins.} other {All # papers{about, select, yes { on “{topic}”} other {}} were shown here. Round {round} begins, in another order.}}',
  'digest.notHere': 'There are no digests here.',
  'digest.elsewhere':
    'A paper of the day is posted in channels of Slack and Discord: turn it on there with <command>digest on</command>.',
  'digest.managersOnly':
    'Only people who may manage this channel can change its digest. <command>digest status</command> and <command>digest preview</command> are for everyone.',
  'digest.configured':
    'The digest of this channel is set by whoever runs Paperboy (DIGEST_CHANNELS), and can only be changed there.',
  'digest.noPing':
    'You cannot have that role pinged: name it by “/digest on role:” or a mention, and be allowed to mention it here.',
  'digest.unchanged': '{why} Nothing was changed.',
  'digest.unmet':
    'Something that was wished before does not work now: {why} {wish, select, thread {<command>digest on no thread</command>} publish {<command>digest on no publish</command>} other {<command>digest on no ping</command>}} takes that wish back.',
  'digest.unposted': '{why} Nothing was posted.',
  'digest.longTopic': 'A topic has at most {count, number} characters. Nothing was changed.',
  'digest.noneOnTopic':
    'No paper here really fits the topic “{topic}”. Try a search for it first. Nothing was changed.',
  'digest.isOn': 'A paper of the day is posted here <strong>{schedule}</strong>.',
  'digest.isOnNext':
    'A paper of the day is posted here <strong>{schedule}</strong>. The next comes {moment}.',
  'digest.isOnNow':
    'A paper of the day is posted here <strong>{schedule}</strong>. Today’s comes now, since its time is over and it was not posted yet.',
  'digest.onWhatNext':
    '<command>digest preview</command> shows what comes, <command>digest off</command> ends it, <command>digest help</command> tells what can be set.',
  'digest.isOff':
    'No more papers of the day here. What was shown is remembered, so that <command>digest on</command> goes on where it ended.',
  'digest.wasOff': 'There is no paper of the day here. <command>digest on</command> turns it on.',
  'digest.sent': 'Today’s paper is posted; it does not come again later today.',
  'digest.underway': 'Today’s paper is on its way already.',
  'digest.already': 'Today’s paper was posted here already.',
  'digest.alreadyNext': 'Today’s paper was posted here already. The next comes {moment}.',
  'digest.noneFits': 'No paper here fits the topic. <command>digest on topic: …</command> sets another one.',
  'digest.noPapers': 'The corpus has no papers.',
  'digest.noneOfTopic': 'No paper fits the topic “{topic}”.',
  'digest.failed':
    'It could not be posted: {reason} <command>digest status</command> tells when it is tried again.',
  'digest.pausedTold':
    'The daily paper that you turned on is paused: {reason} When that is mended, it goes on by itself within the hour; <command>digest on</command> in that channel turns it on at once.',
  'digest.noneFitsTold':
    'There is no paper of the day yet: {reason} It is looked for again and comes when one fits; <command>digest on topic: …</command> in that channel sets another topic.',

  'schedule.of':
    '{days} at {time} ({zone}){about, select, yes {, about “{topic}”} other {}}{papers, select, new {, out of what is new} only {, out of what is new or none} other {}}{thread, select, yes {, with a thread} other {}}{publish, select, yes {, published to the channels that follow this one} other {}}{ping, select, yes {, with a ping of one role} other {}}',
  'schedule.weekdays': 'weekdays',
  'schedule.everyDay': 'every day',
  'schedule.weekends': 'weekends',
  'schedule.noRole':
    'I do not know that role. Name it by /digest on role:, or mention it: “digest on ping @Readers”; “role:none” ends that.',
  'schedule.noTime': '“{said}” is no time of day. Say it like 9, 9:30, 9am or 21:15.',
  'schedule.noDays': '“{said}” are no days. Say weekdays, daily, or days like mon,wed,fri.',
  'schedule.noZone':
    'There is no time zone or city “{said}”. Say a city or an IANA name, like Berlin or America/New_York.',
  'schedule.noZoneBut': 'There is no time zone or city “{said}”. Did you mean {near}?',

  'status.off': 'There is no paper of the day in this channel.',
  'status.paused': 'paused',
  'status.why': 'Why',
  'status.whyPaused':
    '{why} When that is mended, it goes on by itself within the hour; <command>digest on</command> turns it on at once.',
  'status.noPaper': 'No paper',
  'status.whyNoPaper': '{why} It is looked for again, and comes when one fits.',
  'status.topic': 'Topic',
  'status.anyOf': 'any of {count, plural, one {# paper} other {# papers}}',
  'status.ofTopic': '“{topic}”: {count, plural, one {# paper} other {# papers}}',
  'status.thread': 'Thread',
  'status.belowEach': 'below each paper',
  'status.noThread': 'none',
  'status.published': 'Published',
  'status.toFollowers': 'to the channels that follow this one',
  'status.notPublished': 'not the last paper, which was posted here all the same: {reason}',
  'status.ping': 'Ping',
  'status.pingsRole': 'one role, with each paper',
  'status.next': 'Next',
  'status.last': 'Last',
  'status.missed': '{day}: missed, since Paperboy was not running',
  'status.notPosted': '{day}: not posted.',
  'status.notPostedSince': '{day}: not posted. {reason}',
  'status.underway': '{day}: on its way',
  'status.retried': '{day}: not posted yet ({reason}); tried again {moment}',
  'status.clock': 'Clock',
  'status.clockWrong':
    'The machine that Paperboy runs on had a wrong date, or has one. That holds up nothing here; whoever runs it can look with <code>paperboy doctor</code>.',
  'status.setBy': 'Set by',
  'status.operator': 'whoever runs Paperboy (DIGEST_CHANNELS)',
  'status.person': 'a person here',

  'preview.off': 'There is no paper of the day here. If it were turned on now, these would come:',
  'preview.on': 'These come next:',
  'preview.paused': 'The paper of the day is paused here. These would come next:',
  'preview.none': 'No paper here fits the topic, so nothing would be posted.',
  'preview.note': 'All times {zone}. {library}. New papers in the corpus may come in between.',
  'preview.noteOnTopic':
    'All times {zone}. {count, plural, one {# paper} other {# papers}} on “{topic}”. New papers in the corpus may come in between.',

  'digestHelp.on': 'Turn it on',
  'digestHelp.on.get': 'time, city or zone and days in any order; each may be left out',
  'digestHelp.topic': 'With a topic',
  'digestHelp.topic.get': 'only papers on it; <code>topic: none</code> for all',
  'digestHelp.thread': 'With a thread',
  'digestHelp.thread.get': 'opens a thread below each paper',
  'digestHelp.publish': 'Published',
  'digestHelp.publish.get': 'to the channels that follow an announcement channel',
  'digestHelp.ping': 'With a ping',
  'digestHelp.ping.get': 'of one role, which you may mention; <code>role:none</code> ends it',
  'digestHelp.look': 'Look',
  'digestHelp.look.get': 'how it stands; <command>digest preview</command> shows the next seven',
  'digestHelp.now': 'Now',
  'digestHelp.now.get': 'posts today’s paper at once',
  'digestHelp.off': 'End',
  'digestHelp.off.get': 'no more papers here',

  'vote.up': '{count, plural, =0 {👍 Worth reading} other {👍 # Worth reading}}',
  'vote.down': '{count, plural, =0 {👎 Not for us} other {👎 # Not for us}}',
  'vote.notKept': 'Votes are not kept here.',
  'vote.noPost': 'This post is not on record any more, so the vote was not counted.',
  'vote.noPaper': 'Your vote is counted. The paper is no longer in the library.',

  'schedule.noPapers': '“{said}” are no papers that I know. Say new, new or nothing, or any.',
  'news.why':
    '{days, plural, =0 {new{where, select, named { on {source}} other {}} today} =1 {new{where, select, named { on {source}} other {}} yesterday} other {new{where, select, named { on {source}} other {}} # days ago}}{about, select, yes {; on “{topic}”} other {}}{near, select, saved {; near to “{title}”, which this channel saved} shared {; near to “{title}”, which this channel shared} up {; near to “{title}”, which this channel voted for} lab {; near to “{title}”, which the library has} area {; of another area than usual, for a change} other {}}',
  'news.instead':
    'nothing new{about, select, yes { on “{topic}”} other {}} today; this one is from the library',
  'news.insteadYet': 'if nothing new that fits comes until then',
  'news.noneReason': 'Nothing new that fits came.',
  'news.nothingNew':
    'Nothing new that fits came, so nothing was posted. <command>digest on any paper</command> takes papers of the library too.',
  'news.others': 'Also new',
  'news.lacking':
    'Nothing new comes in while SOURCES is not set (docs/sources.md): until then papers are those of the library.',
  'status.papers': 'Papers',
  'status.newPapers': 'what is new; of the library on days when nothing new fits',
  'status.newOnly': 'what is new; none on days when nothing new fits',
  'preview.nothingYet': 'nothing, unless something new that fits comes until then',
  'digestForm.papers': 'Which papers',
  'digestForm.anyPaper': 'Any paper of the library',
  'digestForm.newPapers': 'New papers, else one of the library',
  'digestForm.newOnly': 'New papers, else none',
  'digestHelp.new': 'Of what is new',
  'digestHelp.new.get':
    'the best of what came since the last one; <code>new or nothing</code> is silent on other days, <code>any paper</code> ends it',
  'digestHelp.taste': 'Taste',
  'digestHelp.taste.get': 'what new papers are picked by; managers may reset it',
  'taste.heading': 'What new papers are picked by here',
  'taste.unused':
    'This channel gets any paper of the library. With <command>digest on new</command> it would get the best of what is new, by this:',
  'taste.liked': 'Liked',
  'taste.saved': '{count, plural, one {# paper saved} other {# papers saved}}',
  'taste.shared': '{count, plural, one {# paper shared} other {# papers shared}}',
  'taste.up': '{count, plural, one {# paper voted for} other {# papers voted for}}',
  'taste.nothing': 'nothing was saved, shared or voted for here yet',
  'taste.words': 'Words',
  'taste.disliked': 'Less of',
  'taste.own': 'Else',
  'taste.nearLab': 'near to what the library has of its own',
  'taste.reset': 'Reset',
  'taste.resetOf': 'Forget what this channel liked',
  'taste.wasReset':
    'What this channel liked is forgotten. Votes stay where they are, and count from now on only if cast again.',
  'taste.less': 'Less of this',
  'taste.lessDone':
    'Papers like “{title}” come less from now on, where the paper of the day is out of what is new. <command>digest taste</command> shows what it goes by.',
  'taste.lessWhich': 'Less of which paper? Say its title or id: <command>digest taste less</command> …',
} as const satisfies Readonly<Record<string, string>>;
