/** Where papers come from, and those that are new, in English. */
export const enSources = {
  'sources.help': 'Sources of new papers',
  'sources.help.get': 'where new papers come from and how each stands; a source more',
  'sources.name': 'Sources of papers',
  'sources.none':
    'Papers come from the folder alone, and what changes in it is taken in. Whoever runs Paperboy names more sources in SOURCES (docs/sources.md).',
  'sources.nothingYet':
    'There are no papers here yet: the sources are still being read. <command>sources</command> shows how they stand.',
  'sources.addHint':
    '<command>sources add arxiv:cs.LG</command> reads another one: arXiv, a Zotero group, a feed, OpenAlex; <command>new</command> shows what came.',
  'sources.read': 'read {when}',
  'sources.readNow': 'read just now',
  'sources.unread': 'not read to its end yet',
  'sources.reading': 'being read now',
  'sources.next': 'next {when}',
  'sources.nextNow': 'next any moment',
  'sources.paused': 'paused',
  'sources.trouble': 'trouble: {why}',
  'sources.failing': 'first failed {when}',
  'sources.operator': 'named in SOURCES',
  'sources.by': 'added by {who}',
  'sources.person': 'a person',

  'sources.show': 'Show the sources',
  'sources.add': 'Add {name}',
  'sources.pause': 'Pause {name}',
  'sources.resume': 'Resume {name}',
  'sources.remove': 'Remove {name}',
  'sources.removeSurely': 'Remove it and its papers',
  'sources.sure':
    'Remove <strong>{name}</strong>? {count, plural, =0 {It has no papers yet.} one {Its paper leaves the library, unless another source has it too.} other {Its # papers leave the library, but those that another source has too.}} A pause keeps them.',

  'sources.added':
    '<strong>{name}</strong> is added. It is read now and from time to time, and what it has comes into the library.',
  'sources.present': '<strong>{name}</strong> is among the sources already.',
  'sources.isPaused': '<strong>{name}</strong> is read no more until it is resumed. Its papers stay.',
  'sources.wasPaused': '<strong>{name}</strong> is paused already.',
  'sources.isResumed': '<strong>{name}</strong> is read again.',
  'sources.wasRead': '<strong>{name}</strong> was not paused.',
  'sources.removed': '<strong>{name}</strong> is removed, with the papers that nothing else has.',
  'sources.wasRemoved': '<strong>{name}</strong> was removed already.',
  'sources.unknown': 'There is no source <strong>{name}</strong> here.',
  'sources.unknownNear': 'There is no source <strong>{name}</strong> here. Did you mean {near}?',
  'sources.fixed':
    '<strong>{name}</strong> is named in SOURCES: whoever runs Paperboy can change that, and nobody here.',
  'sources.off':
    'Nothing is fetched here, since SOURCES is not set. Whoever runs Paperboy can set it (docs/sources.md). Nothing was changed.',
  'sources.fault': '{fault} Nothing was changed.',
  'sources.which':
    'Which source? Say its name: <command>sources {verb} arxiv:cs.LG</command>. <command>sources</command> shows those that there are.',
  'sources.notHere':
    'There are no sources here: the library is what its folder has. Whoever runs Paperboy can name some in SOURCES (docs/sources.md).',
  'sources.managersOnly':
    'Only people who may manage this channel can change the sources, since they are everybody’s; a direct message makes nobody one who may. <command>sources</command> is for everyone.',
  'sources.failingTold':
    'A source that you added cannot be read: <strong>{name}</strong>. It first failed {when}. {trouble} It is tried again and again; <command>sources</command> shows how it stands, and there it can be paused or removed.',
  'sources.gone':
    'This paper is no longer in the library: the source that had it went, or it was taken out there.',
  'sources.removeGone': 'Take one off that is no longer in the library',

  'new.help': 'New papers',
  'new.help.get': 'what came into the library, the newest first; by default of the last seven days',
  'new.since': 'New since <strong>{day}</strong>',
  'new.onSince': 'New on <strong>{topic}</strong> since {day}',
  'new.list': 'new papers since {day}',
  'new.onSource': 'new on {source} {when}',
  'new.inFolder': 'new in the folder {when}',
  'new.none':
    'Nothing new came since {day}.{count, plural, =0 {} one { One source is read.} other { # sources are read.}}',
  'new.noneOn':
    'Nothing new on <strong>{topic}</strong> came since {day}.{count, plural, =0 {} one { One source is read.} other { # sources are read.}}',
  'new.longer': 'The last {count} days',
  'new.latest': 'The latest papers',
  'new.latestOn': 'The latest on {topic}',
  'new.notGrowing':
    'The library does not grow: it is what its folder has. Whoever runs Paperboy can name sources of new papers in SOURCES; docs/sources.md says how.',
  'new.noTime':
    '“{said}” is no time that I know. Say it like yesterday, monday, 3 days ago, last week, march or 2026-11-01.',
  'unknown.lookedUp': 'Not in the library yet; looked up just now:',
  'unknown.relatedHere': 'Related papers here',
  'unknown.add': 'Add to the library',
  'unknown.added': '{title} is in the library now.',
  'unknown.present': '{title} is in the library already.',
  'unknown.addManagersOnly':
    'Only who may manage a channel adds papers to the library. Ask one of them to press “Add to the library”.',
  'unknown.notElsewhere': '<strong>{reference}</strong> is not known at {names} either.',
  'unknown.silent':
    '<strong>{reference}</strong> could not be looked up: no answer from {names}. Please ask again in a minute.',
  'unknown.onlyFirst': 'Of several only the first {count} are looked up at once.',
} as const satisfies Readonly<Record<string, string>>;
