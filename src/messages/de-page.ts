import type { enPage } from './en-page.ts';

/** What the web page says by itself in German. */
export const dePage: Readonly<Record<keyof typeof enPage, string>> = {
  'page.skip': 'Zum Gespräch springen',
  'page.box': 'Arbeiten suchen oder nach verwandten fragen',
  'page.placeholder': 'Arbeiten suchen: Wörter, ein Titel, author:name',
  'page.completions': 'Vorschläge',
  'page.kind.title': 'Titel',
  'page.kind.author': 'Person',
  'page.kind.venue': 'Tagung',
  'page.kind.search': 'Suche',
  'page.saved': 'Leseliste',
  'page.newTab': 'Öffnet in einem neuen Tab',

  'page.headline': 'Extrablatt!',
  'page.welcome':
    'Frag nach Arbeiten: mit eigenen Worten, nach Titel oder nach Namen. Jede Antwort verlinkt die Arbeit, zeigt die Sätze, die passen, und führt weiter zu Verwandtem.',
  'page.whatElse': 'Was man noch fragen kann',
  'page.soon': 'Gleich',
  'page.soonHeadline': 'Gleich geht’s los.',
  'page.reading': '{why} Diese Seite macht von selbst weiter.',

  'page.youAsked': 'Du hast gefragt:',
  'page.answer': 'Antwort',
  'page.paper': 'Arbeit',
  'page.id': 'Id',
  'page.copy': 'Kopieren',
  'page.copied': 'Kopiert',
  'page.selected': 'Markiert',

  'page.oneShown': 'Eine Arbeit ist zu sehen.',
  'page.someShown': '{count} Arbeiten sind zu sehen.',
  'page.rangeShown': 'Die Arbeiten {from} bis {to} sind zu sehen.',
  'page.entryShown': 'Ein BibTeX-Eintrag ist zu sehen.',
  'page.noneShown': 'Die Antwort enthält keine Arbeiten.',

  'page.changes': 'Das ändert etwas',
  'page.consent': 'Eine Adresse allein ändert hier nichts. Drück den Knopf, wenn du es willst.',
  'page.doIt': 'Tu es',
  'page.doItOf': 'Tu es: {title}',

  'page.noPaper': 'Keine solche Arbeit',
  'page.notFound': 'Nicht gefunden',
  'page.noPage': 'Eine solche Seite gibt es hier nicht.',
  'page.notPossible': 'Nicht möglich',
  'page.onlyRead': 'Diese Seite lässt sich nur lesen.',
  'page.elsewhere': 'Das kam von einer anderen Seite. Drück den Knopf auf dieser hier.',
  'page.tooMuch': 'Das ist mehr, als diese Seite annimmt.',
  'page.wrong': 'Etwas ist schiefgegangen',
  'page.logged': 'Es steht im Protokoll unter {reference}.',
  'page.toStart': 'Zurück zum Anfang',
  'page.unreachable': 'Paperboy ist nicht zu erreichen. Läuft es noch?',
  'page.refused': 'Das ging nicht: Der Server hat mit {status} geantwortet.',
  'page.retry': 'Noch einmal',
};
