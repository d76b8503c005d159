import { enActions } from './en-actions.ts';
import { enAlerts } from './en-alerts.ts';
import { enDigest } from './en-digest.ts';
import { enDiscord } from './en-discord.ts';
import { enPage } from './en-page.ts';
import { enPlatforms } from './en-platforms.ts';
import { enSlack } from './en-slack.ts';
import { enSources } from './en-sources.ts';

/** What the bot says in English, which leads: other languages have the same keys and values. */
export const en = {
  ...enActions,
  ...enAlerts,
  ...enSources,

  'text.quoted': '“{text}”',

  'list.comma': '{one}, {other}',
  'list.range': '{from}–{to} of {of}',
  'list.results': 'results for {query}',
  'list.nearestTo': 'Nearest to <strong>{name}</strong>',
  'list.namesAndMore': '{names} and {more} more',
  'list.namesAndOthers': '{names} and others',
  'list.more': '{count} more',
  'list.others': 'Others',
  'list.noneKnown': 'none known',
  'list.cut': 'only the first {count, number} characters count',

  'library.papers': '{count, plural, one {# paper} other {# papers}}',
  'library.papersOf': '{count, plural, one {# paper} other {# papers}}: {editions}',
  'library.edition': '{name} ({count, number})',

  'paper.byMeaning': 'by meaning',
  'paper.noAbstract': 'The listing has no abstract of this paper.',
  'paper.searched': 'Search on Google Scholar',

  'search.papersFor': 'Papers for <strong>{name}</strong>',
  'search.papersOf': 'Papers <strong>{name}</strong>',
  'search.understood': 'understood: {what}',
  'search.noneAnswers': 'none of them really answers',
  'search.gone': 'the papers that stood here went',
  'search.also': 'also searched for “{query}”',
  'search.provisional': 'in the order of the words alone while Paperboy still reads which go together',
  'search.firstPage': 'First page',
  'search.firstPageOf': 'First page of results for {query}',
  'search.beyondEnd':
    '{count, plural, one {There is only # paper} other {There are only # papers}} for “{query}”.',
  'search.unknownField': 'I do not know “{field}:”',
  'search.unknownValue': 'I do not know “{field}:” with that value',

  'filter.since': 'since {year}',
  'filter.after': 'after {year}',
  'filter.before': 'before {year}',
  'filter.until': 'up to {year}',
  'filter.years': '{from} to {to}',
  'filter.by': 'by {name}',
  'filter.not': 'not {what}',
  'filter.either': '{one} or {other}',
  'filter.newest': 'newest first',
  'filter.oldest': 'oldest first',

  'none.answers': 'Nothing here really answers <strong>{query}</strong> (searched: {library}).',
  'none.didYouMean': 'Did you mean: {query}',
  'none.searchOnly': 'Search only for {words}',
  'none.ofYears':
    'No paper here is {span, select, one {from {from}} since {from {from} or later} until {from {to} or earlier} other {from {from} to {to}}} (years here: {here}).',
  'none.ofVenues': 'No venue here is called {names} (venues here: {here}).',
  'none.ofAuthor': 'Nobody called {name} here.',
  'none.ofAuthorNear': 'Nobody called {name} here; near: {near}.',
  'none.ofAuthors': 'No paper here is by {names} together.',
  'none.ofTitles': 'No title here has {texts}.',
  'none.ofPhrases': 'No paper here has the exact words {texts}.',
  'none.ofExcluded': 'Every paper here has {texts}.',

  'others.ofYears':
    '{count, plural, one {# paper} other {# papers}}{about, select, yes { for {words}} other {}}, but none {span, select, one {from {from}} since {from {from} or later} until {from {to} or earlier} other {from {from} to {to}}}.',
  'others.ofVenues':
    '{count, plural, one {# paper} other {# papers}}{about, select, yes { for {words}} other {}}, but none of {names}.',
  'others.ofAuthors':
    '{count, plural, one {# paper} other {# papers}}{about, select, yes { for {words}} other {}}, but none by {names}.',
  'others.ofTitles':
    '{count, plural, one {# paper} other {# papers}}{about, select, yes { for {words}} other {}}, but none with {texts} in the title.',
  'others.ofPhrases':
    '{count, plural, one {# paper} other {# papers}}{about, select, yes { for {words}} other {}}, but none with the exact words {texts}.',
  'others.ofExcluded':
    '{count, plural, one {# paper} other {# papers}}{about, select, yes { for {words}} other {}}, but none without {texts}.',

  'related.name': 'Related',
  'related.terms': 'both: {terms}',
  'related.authors': '{count, plural, one {same author} other {same authors}}: {names}',
  'related.to': 'Related to <strong>{name}</strong>',
  'related.notClose': 'none of them comes really close',
  'related.noWords': 'There are no words there to find related papers by.',
  'related.noneOfPaper': 'Nothing here comes close to <strong>{name}</strong> (searched: {library}).',
  'related.noneOfText':
    'Nothing here comes close to <strong>{name}</strong> (searched: {library}). More words may help.',

  'cite.heading': 'Cite <strong>{title}</strong>',
  'cite.headingAs': '<strong>{title}</strong> as {form}',
  'cite.as': 'Cite as {form}',

  'unknown.several': 'Several papers may be meant:',
  'unknown.didYouMean': 'There is no paper with the id, title, name or address “{said}” here. Did you mean:',
  'unknown.searchForIt':
    'There is no paper with the id, title, name or address “{said}” here. Search for some of its words to find it.',
  'unknown.absent':
    'I do not have <strong>{isId, select, yes {a paper with the id {name}} other {{name}}}</strong> here ({library}).{hasNear, select, yes { The nearest by title:} other {}}',
  'unknown.number': 'There is no number {number} here: the list goes from {from} to {to}.',
  'unknown.pointer':
    'Which paper? None in this conversation is meant by that: ask for papers first, or name one.',

  'request.noQuestion':
    'That is nothing that papers would answer. Ask me for papers: a topic, a title, a name; <command>help</command> tells what else.',
  'request.understood': 'Understood: {what}',
  'request.words': 'Search the words instead',
  'request.wordsOf': 'Search the words instead: {said}',
  'request.nearestTo': 'Show the nearest anyway: {query}',

  'foreign.asked':
    'This may be in a language that I do not read: the papers here are in English, and English words find them.',
  'foreign.papers': 'The papers here are in English.',

  'more.heading': 'Further from <strong>{query}</strong>',
  'more.someWords': 'these share only some of the words',
  'more.unanswered': 'Nothing answered the last question.',
  'more.noList': 'There is no list here to go on with. Ask for something first.',
  'more.firstPage': 'That is the first page.',
  'more.all': 'That was all there is.',

  'refine.noQuestion': 'There is no question here to leave that out of. Ask for something first.',

  'people.heading': 'Who writes on <strong>{topic}</strong>',
  'people.counted':
    '{people, plural, one {# person} other {# people}} wrote the papers that were looked at ({papers, number}).',
  'people.papersBy': 'Papers by {name}',

  'facts.papers': '{count, plural, one {# paper} other {# papers}} here',
  'facts.venues':
    '{count, plural, one {# paper} other {# papers}} here, of {venues, plural, one {# venue} other {# venues}}',
  'facts.noVenues': '{count, plural, one {# paper} other {# papers}} here; their venues are not known',
  'facts.years':
    '{count, plural, one {# paper} other {# papers}} here, of {years, plural, one {# year} other {# years}}',
  'facts.noYears': '{count, plural, one {# paper} other {# papers}} here; their years are not known',

  'random.none': 'There is no paper to choose just now. Please ask again.',
  'random.another': 'Another one',
  'random.anotherAny': 'Another one: any paper',

  'save.added': '{title} is on your reading list now.',
  'save.present': '{title} is on your reading list already.',
  'save.full': 'Your reading list is full. Remove something from it first.',

  'saved.name': 'Your reading list',
  'saved.show': 'Show your reading list',
  'saved.empty': 'Your reading list is empty. “Save” below a paper puts it here.',
  'saved.export': 'Your reading list as a file in {format}',
  'saved.exported': '{count, plural, one {# paper} other {# papers}} of your reading list as {format}',
  'saved.gone': '{count} no longer in the library',
  'saved.notKept': 'Reading lists are not kept here.',

  'share.by': 'Shared by {name}',

  'unable.citations': 'I do not know how often papers are cited, read or rated: the listings do not say.',
  'unable.citationsOrder':
    'I do not know how often papers are cited, read or rated: the listings do not say. These are in the order in which they answer.',

  'expired.button': 'This button is too old: what it stood for is no longer kept. Please ask again.',

  'problem.answering':
    'Something went wrong while answering. It was logged under the reference {reference}; asking again may help, and whoever runs Paperboy can look the reference up.',

  'talk.greeting':
    'Hello! Ask me for papers: a topic, a title, a name; <command>help</command> tells what else.',
  'talk.thanks': 'You are welcome.',
  'talk.praise': 'Glad to hear it.',
  'talk.assent': 'All right. Ask me for papers whenever you like.',
  'talk.presence':
    'I am here. Ask me for papers: a topic, a title, a name; <command>help</command> tells what else.',
  'talk.farewell': 'See you.',
  'talk.stop':
    'All right, I am quiet. <command>digest off</command> ends the paper of the day in a channel, if that was meant.',
  'talk.complaint':
    'Sorry. Other words may help, or a title, or a name; <command>help</command> tells what I understand.',
  'talk.sign': '🙂',

  'help.heading': 'What you can ask',
  'help.searchFor': 'Search for {query}',
  'help.surprise': 'Surprise me',
  'help.surpriseAny': 'Surprise me: any paper',
  'help.search': 'Search',
  'help.search.get': 'papers, best first, for any words, a question, half a title',
  'help.exact': 'Exact words',
  'help.exact.get': 'only papers with exactly these words, or without one',
  'help.filters': 'Filters',
  'help.filters.get': 'only papers of these',
  'help.people': 'People',
  'help.people.say': 'who works on …',
  'help.people.get': 'the authors of the papers on a topic',
  'help.facts': 'What there is',
  'help.facts.say': 'how many papers do you have',
  'help.venues.say': 'which venues',
  'help.facts.get': 'what the library holds',
  'help.paper': 'One paper',
  'help.paper.get': 'one paper in full, by id, title, name or link',
  'help.related': 'Related papers',
  'help.related.get': 'papers near to an id, a title or any text, even a whole abstract, and why',
  'help.cite': 'BibTeX',
  'help.cite.get': 'a BibTeX entry, by id, title, name or link',
  'help.random': 'Any paper',
  'help.random.say': 'surprise me',
  'help.random.get': 'a paper that chance chooses',
  'help.saved': 'Your reading list',
  'help.saved.get': 'your reading list; “Save” below a paper adds to it',
  'help.digest': 'Paper of the day',
  'help.digest.get': 'a paper every day in this channel',

  ...enDigest,
  ...enPlatforms,
  ...enSlack,
  ...enDiscord,
  ...enPage,
  'saved.fitting': 'On your reading list: <strong>{query}</strong>',
  'saved.nothingFits': 'Nothing on your reading list has “{query}”.',
  'saved.searchAll': 'Search all papers',
  'saved.searchAllFor': 'Search all papers for {query}',
  'home.change': 'Change',
  'home.changeIn': 'Change the paper of the day in {channel}',
  'home.moreChannels': '{count, plural, one {… and in # more channel} other {… and in # more channels}}',
  'home.channel': '{channel}: {schedule}',
  'home.paused': '{channel}: paused',
} as const satisfies Readonly<Record<string, string>>;
