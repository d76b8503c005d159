import type { enDigest } from './en-digest.ts';

/** What the bot says of the paper of the day in German. */
export const deDigest: Readonly<Record<keyof typeof enDigest, string>> = {
  'digest.paperOfTheDay': 'Arbeit des Tages',
  'digest.newRound':
    '{papers, plural, =1 {Die einzige Arbeit{about, select, yes { zu „{topic}“} other {}} war schon hier. Runde {round} beginnt.} other {Alle # Arbeiten{about, select, yes { zu „{topic}“} other {}} waren schon hier. Runde {round} beginnt, in anderer Reihenfolge.}}',
  'digest.notHere': 'Hier gibt es keine Arbeit des Tages.',
  'digest.elsewhere':
    'Eine Arbeit des Tages erscheint in Kanälen von Slack und Discord: Schalte sie dort mit <command>digest on</command> ein.',
  'digest.managersOnly':
    'Nur wer diesen Kanal verwalten darf, kann die Arbeit des Tages hier ändern. <command>digest status</command> und <command>digest preview</command> sind für alle.',
  'digest.configured':
    'Die Arbeit des Tages in diesem Kanal legt fest, wer Paperboy betreibt (DIGEST_CHANNELS); nur dort lässt sie sich ändern.',
  'digest.noPing':
    'Diese Rolle kannst du nicht anpingen lassen: Nenne sie mit „/digest on role:“ oder einer Erwähnung, und du musst sie hier erwähnen dürfen.',
  'digest.unchanged': '{why} Es wurde nichts geändert.',
  'digest.unmet':
    'Ein früherer Wunsch geht jetzt nicht: {why} {wish, select, thread {<command>digest on no thread</command>} publish {<command>digest on no publish</command>} other {<command>digest on no ping</command>}} nimmt ihn zurück.',
  'digest.unposted': '{why} Es wurde nichts gezeigt.',
  'digest.longTopic': 'Ein Thema hat höchstens {count, number} Zeichen. Es wurde nichts geändert.',
  'digest.noneOnTopic':
    'Keine Arbeit hier passt wirklich zum Thema „{topic}“. Such zuerst danach. Es wurde nichts geändert.',
  'digest.isOn': 'Die Arbeit des Tages erscheint hier <strong>{schedule}</strong>.',
  'digest.isOnNext':
    'Die Arbeit des Tages erscheint hier <strong>{schedule}</strong>. Die nächste kommt {moment}.',
  'digest.isOnNow':
    'Die Arbeit des Tages erscheint hier <strong>{schedule}</strong>. Die heutige kommt jetzt, denn ihre Zeit ist vorbei und sie war noch nicht da.',
  'digest.onWhatNext':
    '<command>digest preview</command> zeigt, was kommt, <command>digest off</command> beendet es, <command>digest help</command> sagt, was sich einstellen lässt.',
  'digest.isOff':
    'Hier erscheint keine Arbeit des Tages mehr. Was schon da war, bleibt vermerkt: <command>digest on</command> macht dort weiter.',
  'digest.wasOff': 'Hier gibt es keine Arbeit des Tages. <command>digest on</command> schaltet sie ein.',
  'digest.sent': 'Die heutige Arbeit ist da; heute kommt sie nicht noch einmal.',
  'digest.underway': 'Die heutige Arbeit ist schon unterwegs.',
  'digest.already': 'Die heutige Arbeit war hier schon zu sehen.',
  'digest.alreadyNext': 'Die heutige Arbeit war hier schon zu sehen. Die nächste kommt {moment}.',
  'digest.noneFits':
    'Keine Arbeit hier passt zum Thema. <command>digest on topic: …</command> setzt ein anderes.',
  'digest.noPapers': 'Die Sammlung hat keine Arbeiten.',
  'digest.noneOfTopic': 'Keine Arbeit passt zum Thema „{topic}“.',
  'digest.failed':
    'Das hat nicht geklappt: {reason} <command>digest status</command> sagt, wann es wieder versucht wird.',
  'digest.pausedTold':
    'Die Arbeit des Tages, die du eingeschaltet hast, macht Pause: {reason} Ist das behoben, geht es innerhalb einer Stunde von selbst weiter; <command>digest on</command> in dem Kanal schaltet sie sofort ein.',
  'digest.noneFitsTold':
    'Noch gibt es keine Arbeit des Tages: {reason} Es wird wieder gesucht, und sie kommt, sobald eine passt; <command>digest on topic: …</command> in dem Kanal setzt ein anderes Thema.',

  'schedule.of':
    '{days} um {time} ({zone}){about, select, yes {, zu „{topic}“} other {}}{papers, select, new {, aus dem, was neu ist} only {, aus dem, was neu ist, sonst keine} other {}}{thread, select, yes {, mit Thread} other {}}{publish, select, yes {, veröffentlicht in den Kanälen, die diesem folgen} other {}}{ping, select, yes {, mit Ping einer Rolle} other {}}',
  'schedule.weekdays': 'werktags',
  'schedule.everyDay': 'täglich',
  'schedule.weekends': 'am Wochenende',
  'schedule.noRole':
    'Diese Rolle kenne ich nicht. Nenne sie mit /digest on role: oder erwähne sie: „digest on ping @Readers“; „role:none“ beendet das.',
  'schedule.noTime': '„{said}“ ist keine Uhrzeit. Schreib sie wie 9, 9:30 oder 21:15.',
  'schedule.noDays': '„{said}“ sind keine Tage. Schreib weekdays, daily oder Tage wie mon,wed,fri.',
  'schedule.noZone':
    'Eine Zeitzone oder Stadt „{said}“ gibt es nicht. Nenn eine Stadt oder einen IANA-Namen, wie Berlin oder America/New_York.',
  'schedule.noZoneBut': 'Eine Zeitzone oder Stadt „{said}“ gibt es nicht. Meintest du {near}?',

  'status.off': 'In diesem Kanal gibt es keine Arbeit des Tages.',
  'status.paused': 'macht Pause',
  'status.why': 'Warum',
  'status.whyPaused':
    '{why} Ist das behoben, geht es innerhalb einer Stunde von selbst weiter; <command>digest on</command> schaltet sie sofort ein.',
  'status.noPaper': 'Keine Arbeit',
  'status.whyNoPaper': '{why} Es wird wieder gesucht, und sie kommt, sobald eine passt.',
  'status.topic': 'Thema',
  'status.anyOf': 'irgendeine von {count, plural, one {# Arbeit} other {# Arbeiten}}',
  'status.ofTopic': '„{topic}“: {count, plural, one {# Arbeit} other {# Arbeiten}}',
  'status.thread': 'Thread',
  'status.belowEach': 'unter jeder Arbeit',
  'status.noThread': 'keiner',
  'status.published': 'Veröffentlicht',
  'status.toFollowers': 'in den Kanälen, die diesem folgen',
  'status.notPublished': 'die letzte Arbeit nicht, die hier trotzdem steht: {reason}',
  'status.ping': 'Ping',
  'status.pingsRole': 'eine Rolle, bei jeder Arbeit',
  'status.next': 'Nächste',
  'status.last': 'Letzte',
  'status.missed': '{day}: ausgefallen, weil Paperboy nicht lief',
  'status.notPosted': '{day}: nicht erschienen.',
  'status.notPostedSince': '{day}: nicht erschienen. {reason}',
  'status.underway': '{day}: unterwegs',
  'status.retried': '{day}: noch nicht erschienen ({reason}); nächster Versuch {moment}',
  'status.clock': 'Uhr',
  'status.clockWrong':
    'Der Rechner, auf dem Paperboy läuft, hatte oder hat ein falsches Datum. Das hält hier nichts auf; wer ihn betreibt, kann mit <code>paperboy doctor</code> nachsehen.',
  'status.setBy': 'Eingestellt von',
  'status.operator': 'wer Paperboy betreibt (DIGEST_CHANNELS)',
  'status.person': 'jemand hier',

  'preview.off': 'Hier gibt es keine Arbeit des Tages. Jetzt eingeschaltet, kämen diese:',
  'preview.on': 'Als Nächstes kommen:',
  'preview.paused': 'Die Arbeit des Tages macht hier Pause. Als Nächstes kämen:',
  'preview.none': 'Keine Arbeit hier passt zum Thema, also würde nichts erscheinen.',
  'preview.note': 'Alle Zeiten in {zone}. {library}. Neue Arbeiten in der Sammlung können dazwischenkommen.',
  'preview.noteOnTopic':
    'Alle Zeiten in {zone}. {count, plural, one {# Arbeit} other {# Arbeiten}} zu „{topic}“. Neue Arbeiten in der Sammlung können dazwischenkommen.',

  'digestHelp.on': 'Einschalten',
  'digestHelp.on.get': 'Uhrzeit, Stadt oder Zeitzone und Tage in beliebiger Reihenfolge; alles darf fehlen',
  'digestHelp.topic': 'Mit Thema',
  'digestHelp.topic.get': 'nur Arbeiten dazu; <code>topic: none</code> für alle',
  'digestHelp.thread': 'Mit Thread',
  'digestHelp.thread.get': 'öffnet unter jeder Arbeit einen Thread',
  'digestHelp.publish': 'Veröffentlicht',
  'digestHelp.publish.get': 'in den Kanälen, die einem Ankündigungskanal folgen',
  'digestHelp.ping': 'Mit Ping',
  'digestHelp.ping.get': 'einer Rolle, die du erwähnen darfst; <code>role:none</code> beendet das',
  'digestHelp.look': 'Ansehen',
  'digestHelp.look.get': 'wie es steht; <command>digest preview</command> zeigt die nächsten sieben',
  'digestHelp.now': 'Jetzt',
  'digestHelp.now.get': 'zeigt die heutige Arbeit sofort',
  'digestHelp.off': 'Beenden',
  'digestHelp.off.get': 'keine Arbeiten mehr hier',

  'vote.up': '{count, plural, =0 {👍 Lesenswert} other {👍 # Lesenswert}}',
  'vote.down': '{count, plural, =0 {👎 Nichts für uns} other {👎 # Nichts für uns}}',
  'vote.notKept': 'Stimmen werden hier nicht aufbewahrt.',
  'vote.noPost': 'Dieser Beitrag ist nicht mehr verzeichnet, deshalb wurde die Stimme nicht gezählt.',
  'vote.noPaper': 'Deine Stimme zählt. Die Arbeit ist nicht mehr in der Sammlung.',

  'schedule.noPapers': '„{said}“ sagt nicht, welche Arbeiten. Sag new, new or nothing oder any.',
  'news.why':
    '{days, plural, =0 {neu{where, select, named { auf {source}} other {}} seit heute} =1 {neu{where, select, named { auf {source}} other {}} seit gestern} other {neu{where, select, named { auf {source}} other {}} seit # Tagen}}{about, select, yes {; zu „{topic}“} other {}}{near, select, saved {; nah an „{title}“, das dieser Kanal gemerkt hat} shared {; nah an „{title}“, das dieser Kanal geteilt hat} up {; nah an „{title}“, wofür dieser Kanal gestimmt hat} lab {; nah an „{title}“ aus der Sammlung} area {; zur Abwechslung aus einem anderen Gebiet} other {}}',
  'news.instead':
    'heute nichts Neues{about, select, yes { zu „{topic}“} other {}}; diese ist aus der Sammlung',
  'news.insteadYet': 'falls bis dahin nichts Neues kommt, das passt',
  'news.noneReason': 'Es kam nichts Neues, das passt.',
  'news.nothingNew':
    'Es kam nichts Neues, das passt, also wurde nichts gezeigt. <command>digest on any paper</command> nimmt auch Arbeiten der Sammlung.',
  'news.others': 'Auch neu',
  'news.lacking':
    'Es kommt nichts Neues herein, solange SOURCES nicht gesetzt ist (docs/sources.md): Bis dahin kommen Arbeiten der Sammlung.',
  'status.papers': 'Arbeiten',
  'status.newPapers': 'was neu ist; aus der Sammlung an Tagen, an denen nichts Neues passt',
  'status.newOnly': 'was neu ist; keine an Tagen, an denen nichts Neues passt',
  'preview.nothingYet': 'nichts, wenn bis dahin nichts Neues kommt, das passt',
  'digestForm.papers': 'Welche Arbeiten',
  'digestForm.anyPaper': 'Irgendeine der Sammlung',
  'digestForm.newPapers': 'Neue, sonst eine der Sammlung',
  'digestForm.newOnly': 'Neue, sonst keine',
  'digestHelp.new': 'Aus dem, was neu ist',
  'digestHelp.new.get':
    'das Beste von dem, was seit der letzten kam; <code>new or nothing</code> schweigt an anderen Tagen, <code>any paper</code> beendet es',
  'digestHelp.taste': 'Geschmack',
  'digestHelp.taste.get':
    'wonach neue Arbeiten ausgesucht werden; wer den Kanal verwaltet, kann es zurücksetzen',
  'taste.heading': 'Wonach neue Arbeiten hier ausgesucht werden',
  'taste.unused':
    'Dieser Kanal bekommt irgendeine Arbeit der Sammlung. Mit <command>digest on new</command> bekäme er das Beste von dem, was neu ist, und zwar hiernach:',
  'taste.liked': 'Gefiel',
  'taste.saved': '{count, plural, one {# Arbeit gemerkt} other {# Arbeiten gemerkt}}',
  'taste.shared': '{count, plural, one {# Arbeit geteilt} other {# Arbeiten geteilt}}',
  'taste.up': '{count, plural, one {für # Arbeit gestimmt} other {für # Arbeiten gestimmt}}',
  'taste.nothing': 'hier wurde noch nichts gemerkt, geteilt oder mit Stimmen bedacht',
  'taste.words': 'Wörter',
  'taste.disliked': 'Weniger von',
  'taste.own': 'Sonst',
  'taste.nearLab': 'nah an dem, was die Sammlung Eigenes hat',
  'taste.reset': 'Zurücksetzen',
  'taste.resetOf': 'Vergessen, was diesem Kanal gefiel',
  'taste.wasReset':
    'Was diesem Kanal gefiel, ist vergessen. Stimmen bleiben, wo sie sind, und zählen nur noch, wenn sie neu abgegeben werden.',
  'taste.less': 'Weniger davon',
  'taste.lessDone':
    'Arbeiten wie „{title}“ kommen von nun an seltener, wo die Arbeit des Tages aus dem kommt, was neu ist. <command>digest taste</command> zeigt, wonach das geht.',
  'taste.lessWhich':
    'Weniger von welcher Arbeit? Sag ihren Titel oder ihre Id: <command>digest taste less</command> …',
};
