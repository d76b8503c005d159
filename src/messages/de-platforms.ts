import type { enPlatforms } from './en-platforms.ts';

/** What Slack and Discord say by themselves in German. */
export const dePlatforms: Readonly<Record<keyof typeof enPlatforms, string>> = {
  'action.search': 'Suchen',

  'late.looking': 'Ich suche …',
  'late.reading': '{why} Deine Antwort folgt, sobald sie da ist.',
  'limit.questions':
    'Von dir warten noch {count, plural, one {eine Frage} =2 {zwei Fragen} =5 {fünf Fragen} other {# Fragen}}. Stell diese hier noch einmal, wenn sie beantwortet sind.',

  'problem.notPosted':
    'Die Antwort konnte nicht gepostet werden. Es steht im Protokoll unter {reference}; noch einmal fragen hilft vielleicht, und wer Paperboy betreibt, kann dort nachsehen.',
  'problem.notShown':
    'Die Antwort konnte nicht angezeigt werden. Es steht im Protokoll unter {reference}; noch einmal fragen hilft vielleicht, und wer Paperboy betreibt, kann dort nachsehen.',
  'problem.notShownSince': 'Die Antwort konnte nicht angezeigt werden. {why}',
  'problem.request': 'Etwas ist schiefgegangen. Es steht im Protokoll unter {reference}.',
  'problem.notInstalled':
    'Paperboy ist in diesem Workspace nicht mehr installiert, oder sein Token lässt sich nicht mehr lesen. Wer es betreibt, kann es neu installieren.',
  'problem.unknownAsker':
    'Slack hat mir nicht gesagt, ob du hier Mitglied bist, deshalb habe ich nichts geändert. Versuch es gleich noch einmal.',
  'problem.unknownAskers':
    'Slack hat mir nicht gesagt, ob du hier Mitglied bist, deshalb habe ich nichts geändert. Mir fehlt die Berechtigung users:read: Wer mich installiert hat, kann die App mit dem aktuellen Manifest neu installieren.',
  'problem.tooLate':
    'Die Antwort hat länger gebraucht als die Viertelstunde, in der Discord eine annimmt. Frag noch einmal.',
  'problem.unknownCommand':
    'Diesen Befehl kenne ich nicht mehr: Er gehört zu einer anderen Version von mir. Lade Discord neu, um die Befehle zu sehen, die es gibt, oder schick mir eine Direktnachricht mit dem Wort help.',
  'problem.unknownPart':
    'Ich weiß nicht mehr, wofür das steht: Es gehört zu einer anderen Version von mir. Frag noch einmal, dann kommt es neu.',
  'problem.unreadable':
    'Ich kann nicht lesen, was andere hier geschrieben haben. Wer mich betreibt, kann das einschalten: Discord Developer Portal → die Anwendung → *Bot* → *Message Content Intent*, und mich dann neu starten. Bis dahin frag mich mit eigenen Worten, oder nimm *Apps → Related papers* an der Nachricht.',
  'problem.lacking':
    'In {channel} kann ich nicht antworten: Mir fehlt die Berechtigung {permissions}. Wer den Kanal verwaltet, kann sie in seinen Einstellungen unter *Berechtigungen* geben. {slash} geht dort trotzdem.',
  'problem.noAnswerHere': 'Hier kann ich nicht antworten. {why}',
  'problem.noAnswerIn': 'In {channel} kann ich nicht antworten. {why}',
  'problem.noAnswerInBut': 'In {channel} kann ich nicht antworten. {why} {slash} geht dort trotzdem.',

  'dialog.close': 'Schließen',
  'dialog.cancel': 'Abbrechen',

  'searchForm.title': 'Arbeiten suchen',
  'searchForm.words': 'Was suchst du?',
  'searchForm.hint': 'Wörter, eine Frage, ein Titel, author:name, year:2020..2023',
  'searchForm.pick': 'Oder wähl einen Titel oder Namen',
  'searchForm.letters': 'Tipp ein paar Buchstaben',
  'searchForm.nothing': 'Schreib, was du suchst, oder wähl unten einen Titel oder einen Namen.',
  'searchForm.searchFor': 'Suche: {query}',
  'searchForm.by': 'Von {name}',

  'digestForm.turnOn': 'Einschalten',
  'digestForm.in': 'In {channel}',
  'digestForm.direct': 'In diesen Direktnachrichten',
  'digestForm.when': 'Wann',
  'digestForm.time': 'Uhrzeit',
  'digestForm.zone': 'Zeitzone',
  'digestForm.city': 'Tipp eine Stadt',
  'digestForm.days': 'An welchen Tagen',
  'digestForm.any': 'Irgendeine Arbeit',
  'digestForm.hint': 'Wörter wie bei einer Suche; auch author:, venue: und year:. Leer: irgendeine Arbeit.',
  'digestForm.thread': 'Unter jeder Arbeit einen Thread öffnen',
};
