import type { enSources } from './en-sources.ts';

/** Where papers come from, and those that are new, in German. */
export const deSources: Readonly<Record<keyof typeof enSources, string>> = {
  'sources.help': 'Quellen neuer Arbeiten',
  'sources.help.get': 'woher neue Arbeiten kommen und wie es um jede Quelle steht; eine Quelle mehr',
  'sources.name': 'Quellen der Arbeiten',
  'sources.none':
    'Arbeiten kommen nur aus dem Ordner, und was sich darin ändert, wird übernommen. Wer Paperboy betreibt, nennt weitere Quellen in SOURCES (docs/sources.md).',
  'sources.nothingYet':
    'Hier sind noch keine Arbeiten: Die Quellen werden noch gelesen. <command>sources</command> zeigt, wie es um sie steht.',
  'sources.addHint':
    '<command>sources add arxiv:cs.LG</command> liest noch eine: arXiv, eine Zotero-Gruppe, einen Feed, OpenAlex; <command>new</command> zeigt, was kam.',
  'sources.read': 'gelesen {when}',
  'sources.readNow': 'gerade eben gelesen',
  'sources.unread': 'noch nicht zu Ende gelesen',
  'sources.reading': 'wird gerade gelesen',
  'sources.next': 'wieder {when}',
  'sources.nextNow': 'gleich wieder',
  'sources.paused': 'angehalten',
  'sources.trouble': 'Schwierigkeit: {why}',
  'sources.failing': 'zuerst gescheitert {when}',
  'sources.operator': 'in SOURCES genannt',
  'sources.by': 'hinzugefügt von: {who}',
  'sources.person': 'einer Person',
  'sources.show': 'Quellen zeigen',
  'sources.add': '{name} hinzufügen',
  'sources.pause': '{name} anhalten',
  'sources.resume': '{name} fortsetzen',
  'sources.remove': '{name} entfernen',
  'sources.removeSurely': 'Mit ihren Arbeiten entfernen',
  'sources.sure':
    '<strong>{name}</strong> entfernen? {count, plural, =0 {Sie hat noch keine Arbeiten.} one {Ihre Arbeit verlässt die Sammlung, wenn keine andere Quelle sie hat.} other {Ihre # Arbeiten verlassen die Sammlung, außer denen, die auch eine andere Quelle hat.}} Angehalten behält sie ihre Arbeiten.',
  'sources.added':
    '<strong>{name}</strong> ist hinzugefügt. Sie wird jetzt und dann immer wieder gelesen, und was sie hat, kommt in die Sammlung.',
  'sources.present': '<strong>{name}</strong> ist schon unter den Quellen.',
  'sources.isPaused':
    '<strong>{name}</strong> wird nicht mehr gelesen, bis sie fortgesetzt wird. Ihre Arbeiten bleiben.',
  'sources.wasPaused': '<strong>{name}</strong> ist schon angehalten.',
  'sources.isResumed': '<strong>{name}</strong> wird wieder gelesen.',
  'sources.wasRead': '<strong>{name}</strong> war nicht angehalten.',
  'sources.removed': '<strong>{name}</strong> ist entfernt, mit den Arbeiten, die sonst niemand hat.',
  'sources.wasRemoved': '<strong>{name}</strong> war schon entfernt.',
  'sources.unknown': 'Eine Quelle <strong>{name}</strong> gibt es hier nicht.',
  'sources.unknownNear': 'Eine Quelle <strong>{name}</strong> gibt es hier nicht. Meinst du {near}?',
  'sources.fixed':
    '<strong>{name}</strong> ist in SOURCES genannt: Das kann nur ändern, wer Paperboy betreibt, und niemand hier.',
  'sources.off':
    'Hier wird nichts geholt, weil SOURCES nicht gesetzt ist. Wer Paperboy betreibt, kann es setzen (docs/sources.md). Es wurde nichts geändert.',
  'sources.fault': '{fault} Es wurde nichts geändert.',
  'sources.which':
    'Welche Quelle? Sag ihren Namen: <command>sources {verb} arxiv:cs.LG</command>. <command>sources</command> zeigt, welche es gibt.',
  'sources.notHere':
    'Hier gibt es keine Quellen: Die Sammlung ist, was ihr Ordner hat. Wer Paperboy betreibt, kann welche in SOURCES nennen (docs/sources.md).',
  'sources.managersOnly':
    'Nur wer diesen Kanal verwalten darf, kann die Quellen ändern, denn sie gehören allen; eine Direktnachricht macht niemanden dazu. <command>sources</command> ist für alle da.',
  'sources.failingTold':
    'Eine Quelle, die du hinzugefügt hast, lässt sich nicht lesen: <strong>{name}</strong>. Zuerst scheiterte es {when}. {trouble} Es wird immer wieder versucht; <command>sources</command> zeigt, wie es steht, und dort kann sie angehalten oder entfernt werden.',
  'sources.gone':
    'Diese Arbeit ist nicht mehr in der Sammlung: Die Quelle, die sie hatte, ist fort oder hat sie nicht mehr.',
  'sources.removeGone': 'Eine von der Liste nehmen, die nicht mehr in der Sammlung ist',

  'new.help': 'Neue Arbeiten',
  'new.help.get': 'was in die Sammlung kam, das Neueste zuerst; sonst aus den letzten sieben Tagen',
  'new.since': 'Neu seit <strong>{day}</strong>',
  'new.onSince': 'Neu zu <strong>{topic}</strong> seit {day}',
  'new.list': 'neue Arbeiten seit {day}',
  'new.onSource': 'neu bei {source}: {when}',
  'new.inFolder': 'neu im Ordner: {when}',
  'new.none':
    'Seit {day} kam nichts Neues.{count, plural, =0 {} one { Eine Quelle wird gelesen.} other { # Quellen werden gelesen.}}',
  'new.noneOn':
    'Zu <strong>{topic}</strong> kam seit {day} nichts Neues.{count, plural, =0 {} one { Eine Quelle wird gelesen.} other { # Quellen werden gelesen.}}',
  'new.longer': 'Die letzten {count} Tage',
  'new.latest': 'Die jüngsten Arbeiten',
  'new.latestOn': 'Die jüngsten zu {topic}',
  'new.notGrowing':
    'Die Sammlung wächst nicht: Sie ist, was ihr Ordner hat. Wer Paperboy betreibt, kann Quellen neuer Arbeiten in SOURCES nennen; docs/sources.md sagt, wie.',
  'new.noTime':
    '„{said}“ ist keine Zeit, die ich kenne. Sag zum Beispiel gestern, montag, vor 3 tagen, letzte woche, märz oder 2026-11-01.',
  'unknown.lookedUp': 'Noch nicht in der Sammlung; gerade nachgeschlagen:',
  'unknown.relatedHere': 'Verwandte Arbeiten hier',
  'unknown.add': 'In die Sammlung aufnehmen',
  'unknown.added': '{title} ist jetzt in der Sammlung.',
  'unknown.present': '{title} ist schon in der Sammlung.',
  'unknown.addManagersOnly':
    'Nur wer einen Kanal verwalten darf, nimmt Arbeiten in die Sammlung auf. Bitte jemanden davon, auf „In die Sammlung aufnehmen“ zu drücken.',
  'unknown.notElsewhere': '<strong>{reference}</strong> ist auch bei {names} nicht bekannt.',
  'unknown.silent':
    '<strong>{reference}</strong> ließ sich nicht nachschlagen: keine Antwort von {names}. Frag bitte in einer Minute noch einmal.',
  'unknown.onlyFirst': 'Von mehreren werden nur die ersten {count} auf einmal nachgeschlagen.',
};
