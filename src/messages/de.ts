import { deActions } from './de-actions.ts';
import { deAlerts } from './de-alerts.ts';
import { deDigest } from './de-digest.ts';
import { deDiscord } from './de-discord.ts';
import { dePage } from './de-page.ts';
import { dePlatforms } from './de-platforms.ts';
import { deSlack } from './de-slack.ts';
import { deSources } from './de-sources.ts';
import type { Catalogue } from './messages.ts';

/** What the bot says in German, to people it calls “du”. */
export const de: Catalogue = {
  ...deActions,
  ...deAlerts,
  ...deSources,

  'text.quoted': '„{text}“',

  'list.comma': '{one}, {other}',
  'list.range': '{from}–{to} von {of}',
  'list.results': 'Treffer für {query}',
  'list.nearestTo': 'Am nächsten an <strong>{name}</strong>',
  'list.namesAndMore': '{names} und {more} weitere',
  'list.namesAndOthers': '{names} und andere',
  'list.more': '{count} weitere',
  'list.others': 'Andere',
  'list.noneKnown': 'keine bekannt',
  'list.cut': 'nur die ersten {count, number} Zeichen zählen',

  'library.papers': '{count, plural, one {# Arbeit} other {# Arbeiten}}',
  'library.papersOf': '{count, plural, one {# Arbeit} other {# Arbeiten}}: {editions}',
  'library.edition': '{name} ({count, number})',

  'paper.byMeaning': 'der Bedeutung nach',
  'paper.noAbstract': 'Zu dieser Arbeit ist hier kein Abstract verzeichnet.',
  'paper.searched': 'Bei Google Scholar suchen',

  'search.papersFor': 'Arbeiten zu <strong>{name}</strong>',
  'search.papersOf': 'Arbeiten <strong>{name}</strong>',
  'search.understood': 'verstanden: {what}',
  'search.noneAnswers': 'keine davon passt wirklich',
  'search.gone': 'die Arbeiten, die hier standen, gibt es nicht mehr',
  'search.also': 'auch gesucht nach „{query}“',
  'search.provisional': 'vorerst nur nach den Wörtern geordnet: Paperboy liest noch, welche zusammengehören',
  'search.firstPage': 'Erste Seite',
  'search.firstPageOf': 'Erste Seite der Treffer für {query}',
  'search.beyondEnd':
    '{count, plural, one {Es gibt nur # Arbeit} other {Es gibt nur # Arbeiten}} zu „{query}“.',
  'search.unknownField': '„{field}:“ kenne ich nicht',
  'search.unknownValue': '„{field}:“ kenne ich nicht mit diesem Wert',

  'filter.since': 'seit {year}',
  'filter.after': 'nach {year}',
  'filter.before': 'vor {year}',
  'filter.until': 'bis {year}',
  'filter.years': '{from} bis {to}',
  'filter.by': 'von {name}',
  'filter.not': 'ohne {what}',
  'filter.either': '{one} oder {other}',
  'filter.newest': 'neueste zuerst',
  'filter.oldest': 'älteste zuerst',

  'none.answers': 'Hier passt nichts wirklich zu <strong>{query}</strong> (durchsucht: {library}).',
  'none.didYouMean': 'Meintest du: {query}?',
  'none.searchOnly': 'Nur nach {words} suchen',
  'none.ofYears':
    'Keine Arbeit hier ist aus {span, select, one {dem Jahr {from}} since {dem Jahr {from} oder später} until {dem Jahr {to} oder früher} other {den Jahren {from} bis {to}}} (Jahre hier: {here}).',
  'none.ofVenues': 'Keine Tagung oder Zeitschrift hier heißt {names} (hier gibt es: {here}).',
  'none.ofAuthor': 'Hier heißt niemand {name}.',
  'none.ofAuthorNear': 'Hier heißt niemand {name}; ähnlich: {near}.',
  'none.ofAuthors': 'Keine Arbeit hier ist gemeinsam von {names}.',
  'none.ofTitles': 'Kein Titel hier enthält {texts}.',
  'none.ofPhrases': 'Keine Arbeit hier enthält genau die Worte {texts}.',
  'none.ofExcluded': 'Jede Arbeit hier enthält {texts}.',

  'others.ofYears':
    '{count, plural, one {# Arbeit} other {# Arbeiten}}{about, select, yes { zu {words}} other {}}, aber keine aus {span, select, one {dem Jahr {from}} since {dem Jahr {from} oder später} until {dem Jahr {to} oder früher} other {den Jahren {from} bis {to}}}.',
  'others.ofVenues':
    '{count, plural, one {# Arbeit} other {# Arbeiten}}{about, select, yes { zu {words}} other {}}, aber keine von {names}.',
  'others.ofAuthors':
    '{count, plural, one {# Arbeit} other {# Arbeiten}}{about, select, yes { zu {words}} other {}}, aber keine von {names}.',
  'others.ofTitles':
    '{count, plural, one {# Arbeit} other {# Arbeiten}}{about, select, yes { zu {words}} other {}}, aber keine mit {texts} im Titel.',
  'others.ofPhrases':
    '{count, plural, one {# Arbeit} other {# Arbeiten}}{about, select, yes { zu {words}} other {}}, aber keine mit genau den Worten {texts}.',
  'others.ofExcluded':
    '{count, plural, one {# Arbeit} other {# Arbeiten}}{about, select, yes { zu {words}} other {}}, aber keine ohne {texts}.',

  'related.name': 'Verwandte Arbeiten',
  'related.terms': 'gemeinsam: {terms}',
  'related.authors':
    '{count, plural, one {auch von dieser Person} other {auch von diesen Personen}}: {names}',
  'related.to': 'Verwandt mit <strong>{name}</strong>',
  'related.notClose': 'keine davon kommt wirklich nah heran',
  'related.noWords': 'Da stehen keine Wörter, zu denen sich verwandte Arbeiten finden ließen.',
  'related.noneOfPaper': 'Hier kommt nichts nah an <strong>{name}</strong> heran (durchsucht: {library}).',
  'related.noneOfText':
    'Hier kommt nichts nah an <strong>{name}</strong> heran (durchsucht: {library}). Mehr Wörter helfen vielleicht.',

  'cite.heading': '<strong>{title}</strong> zitieren',
  'cite.headingAs': '<strong>{title}</strong> als {form}',
  'cite.as': 'Zitieren als {form}',

  'unknown.several': 'Es können mehrere Arbeiten gemeint sein:',
  'unknown.didYouMean':
    'Eine Arbeit mit der Id, dem Titel, dem Namen oder der Adresse „{said}“ gibt es hier nicht. Meintest du:',
  'unknown.searchForIt':
    'Eine Arbeit mit der Id, dem Titel, dem Namen oder der Adresse „{said}“ gibt es hier nicht. Such nach ein paar ihrer Wörter, um sie zu finden.',
  'unknown.absent':
    'Hier nicht dabei: <strong>{isId, select, yes {eine Arbeit mit der Id {name}} other {{name}}}</strong> ({library}).{hasNear, select, yes { Dem Titel nach am nächsten:} other {}}',
  'unknown.number': 'Eine Nummer {number} gibt es hier nicht: Die Liste geht von {from} bis {to}.',
  'unknown.pointer':
    'Welche Arbeit? In diesem Gespräch ist damit keine gemeint: Frag zuerst nach Arbeiten, oder nenn eine.',

  'request.noQuestion':
    'Darauf antwortet keine Arbeit. Frag mich nach Arbeiten: ein Thema, ein Titel, ein Name; <command>help</command> sagt, was noch geht.',
  'request.understood': 'Verstanden: {what}',
  'request.words': 'Stattdessen die Wörter suchen',
  'request.wordsOf': 'Stattdessen die Wörter suchen: {said}',
  'request.nearestTo': 'Die nächsten trotzdem zeigen: {query}',

  'foreign.asked':
    'Die Arbeiten hier sind auf Englisch, und englische Wörter finden sie: Frag bitte mit englischen Begriffen.',
  'foreign.papers': 'Die Arbeiten hier sind auf Englisch.',

  'more.heading': 'Weiteres zu <strong>{query}</strong>',
  'more.someWords': 'diese haben nur einige der Wörter gemeinsam',
  'more.unanswered': 'Auf die letzte Frage gab es keine Antwort.',
  'more.noList': 'Hier ist keine Liste, die weitergehen könnte. Frag zuerst etwas.',
  'more.firstPage': 'Das ist die erste Seite.',
  'more.all': 'Das war alles.',

  'refine.noQuestion': 'Hier ist keine Frage, aus der sich das weglassen ließe. Frag zuerst etwas.',

  'people.heading': 'Wer schreibt über <strong>{topic}</strong>',
  'people.counted':
    '{people, plural, one {# Person hat} other {# Personen haben}} die Arbeiten geschrieben, die angesehen wurden ({papers, number}).',
  'people.papersBy': 'Arbeiten von {name}',

  'facts.papers': 'Hier gibt es {count, plural, one {# Arbeit} other {# Arbeiten}}',
  'facts.venues':
    'Hier gibt es {count, plural, one {# Arbeit} other {# Arbeiten}}, aus {venues, plural, one {# Tagung oder Zeitschrift} other {# Tagungen und Zeitschriften}}',
  'facts.noVenues':
    'Hier gibt es {count, plural, one {# Arbeit} other {# Arbeiten}}; wo sie erschienen sind, ist nicht bekannt',
  'facts.years':
    'Hier gibt es {count, plural, one {# Arbeit} other {# Arbeiten}}, aus {years, plural, one {# Jahr} other {# Jahren}}',
  'facts.noYears':
    'Hier gibt es {count, plural, one {# Arbeit} other {# Arbeiten}}; aus welchen Jahren, ist nicht bekannt',

  'random.none': 'Gerade gibt es keine Arbeit zur Auswahl. Frag bitte noch einmal.',
  'random.another': 'Noch eine',
  'random.anotherAny': 'Noch eine: irgendeine Arbeit',

  'save.added': '{title} steht jetzt auf deiner Leseliste.',
  'save.present': '{title} steht schon auf deiner Leseliste.',
  'save.full': 'Deine Leseliste ist voll. Entferne zuerst etwas.',

  'saved.name': 'Deine Leseliste',
  'saved.show': 'Deine Leseliste zeigen',
  'saved.empty': 'Deine Leseliste ist leer. „Merken“ unter einer Arbeit legt sie hier ab.',
  'saved.export': 'Deine Leseliste als Datei in {format}',
  'saved.exported': '{count, plural, one {# Arbeit} other {# Arbeiten}} deiner Leseliste als {format}',
  'saved.gone': '{count} nicht mehr in der Sammlung',
  'saved.notKept': 'Leselisten werden hier nicht aufbewahrt.',

  'share.by': 'Geteilt von {name}',

  'unable.citations':
    'Wie oft Arbeiten zitiert, gelesen oder bewertet werden, weiß ich nicht: Das steht nicht in den Verzeichnissen.',
  'unable.citationsOrder':
    'Wie oft Arbeiten zitiert, gelesen oder bewertet werden, weiß ich nicht: Das steht nicht in den Verzeichnissen. Diese stehen in der Reihenfolge, in der sie zur Frage passen.',

  'expired.button':
    'Dieser Knopf ist zu alt: Wofür er stand, ist nicht mehr gespeichert. Frag bitte noch einmal.',

  'problem.answering':
    'Beim Antworten ist etwas schiefgegangen. Es steht im Protokoll unter {reference}; noch einmal fragen hilft vielleicht, und wer Paperboy betreibt, kann dort nachsehen.',

  'talk.greeting':
    'Hallo! Frag mich nach Arbeiten: ein Thema, ein Titel, ein Name; <command>help</command> sagt, was noch geht.',
  'talk.thanks': 'Gern geschehen.',
  'talk.praise': 'Freut mich.',
  'talk.assent': 'Alles klar. Frag mich nach Arbeiten, wann immer du magst.',
  'talk.presence':
    'Ich bin da. Frag mich nach Arbeiten: ein Thema, ein Titel, ein Name; <command>help</command> sagt, was noch geht.',
  'talk.farewell': 'Bis bald.',
  'talk.stop':
    'Alles klar, ich bin still. <command>digest off</command> beendet die Arbeit des Tages in einem Kanal, falls das gemeint war.',
  'talk.complaint':
    'Tut mir leid. Andere Wörter helfen vielleicht, oder ein Titel, oder ein Name; <command>help</command> sagt, was ich verstehe.',
  'talk.sign': '🙂',

  'help.heading': 'Was du fragen kannst',
  'help.searchFor': 'Nach {query} suchen',
  'help.surprise': 'Überrasch mich',
  'help.surpriseAny': 'Überrasch mich: irgendeine Arbeit',
  'help.search': 'Suche',
  'help.search.get': 'Arbeiten, die besten zuerst, zu Wörtern, einer Frage, einem halben Titel',
  'help.exact': 'Genaue Worte',
  'help.exact.get': 'nur Arbeiten mit genau diesen Worten, oder ohne eines',
  'help.filters': 'Filter',
  'help.filters.get': 'nur solche Arbeiten',
  'help.people': 'Personen',
  'help.people.say': 'wer arbeitet an …',
  'help.people.get': 'wer die Arbeiten zu einem Thema geschrieben hat',
  'help.facts': 'Was es gibt',
  'help.facts.say': 'wie viele Arbeiten hast du',
  'help.venues.say': 'welche Tagungen gibt es',
  'help.facts.get': 'was die Sammlung enthält',
  'help.paper': 'Eine Arbeit',
  'help.paper.get': 'eine Arbeit ganz, nach Id, Titel, Name oder Link',
  'help.related': 'Verwandte Arbeiten',
  'help.related.get':
    'Arbeiten in der Nähe einer Id, eines Titels oder Textes, auch eines ganzen Abstracts, und warum',
  'help.cite': 'BibTeX',
  'help.cite.get': 'ein BibTeX-Eintrag, nach Id, Titel, Name oder Link',
  'help.random': 'Irgendeine Arbeit',
  'help.random.say': 'überrasch mich',
  'help.random.get': 'eine Arbeit, die der Zufall aussucht',
  'help.saved': 'Deine Leseliste',
  'help.saved.get': 'deine Leseliste; „Merken“ unter einer Arbeit fügt sie hinzu',
  'help.digest': 'Arbeit des Tages',
  'help.digest.get': 'jeden Tag eine Arbeit in diesem Kanal',

  ...deDigest,
  ...dePlatforms,
  ...deSlack,
  ...deDiscord,
  ...dePage,
  'saved.fitting': 'Auf deiner Leseliste: <strong>{query}</strong>',
  'saved.nothingFits': 'Nichts auf deiner Leseliste hat „{query}“.',
  'saved.searchAll': 'Alle Arbeiten durchsuchen',
  'saved.searchAllFor': 'Alle Arbeiten durchsuchen: {query}',
  'home.change': 'Ändern',
  'home.changeIn': 'Die Arbeit des Tages in {channel} ändern',
  'home.moreChannels': '{count, plural, one {… und in # weiteren Kanal} other {… und in # weiteren Kanälen}}',
  'home.channel': '{channel}: {schedule}',
  'home.paused': '{channel}: pausiert',
};
