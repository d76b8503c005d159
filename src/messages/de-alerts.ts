import type { enAlerts } from './en-alerts.ts';

/** People follow authors, venues and topics, in German. */
export const deAlerts: Readonly<Record<keyof typeof enAlerts, string>> = {
  'follow.noSources':
    'Hier gibt es nichts zu verfolgen: Es kommt nichts Neues, solange SOURCES nicht gesetzt ist (docs/sources.md). Das kann, wer Paperboy betreibt. Es wurde nichts gespeichert.',
  'follow.elsewhere':
    'Neue Arbeiten, denen du folgst, kommen als Direktnachricht in Slack oder Discord: Sag dort <command>follow author:levine</command>. Es wurde nichts gespeichert.',
  'follow.empty':
    'Sag, was du verfolgen möchtest: <command>follow author:levine</command>, <command>follow "causal discovery"</command>, <command>follow venue:iclr</command> oder irgendeine Suche.',
  'follow.senseless':
    '„{query}“ sagt nichts, woran sich eine neue Arbeit erkennen ließe. Folge einem Autor, einer Konferenz, einer Wendung oder einem Thema: <command>follow author:levine</command>, <command>follow "causal discovery"</command>, <command>follow venue:iclr</command>. Es wurde nichts gespeichert.',
  'follow.long':
    'Was verfolgt wird, hat höchstens {count, number} Zeichen. Sag es kürzer, etwa <command>follow "causal discovery"</command>. Es wurde nichts gespeichert.',
  'follow.managersOnly':
    'Was dieser Kanal verfolgt, können nur die ändern, die ihn verwalten dürfen. Ohne „here“ folgst du selbst.',
  'follow.full':
    '{whose, select, channel {Dieser Kanal verfolgt} other {Du verfolgst}} schon {count, number} Dinge, mehr geht nicht. Beende erst eines: <command>following{whose, select, channel { here} other {}}</command> zeigt sie.',
  'follow.added':
    '{whose, select, channel {Dieser Kanal verfolgt} other {Du verfolgst}} jetzt <strong>{query}</strong>: {what}.',
  'follow.present':
    '{whose, select, channel {Dieser Kanal verfolgt} other {Du verfolgst}} <strong>{query}</strong> schon: {what}.',
  'follow.fitting':
    '{count, plural, =0 {Bisher passt keine Arbeit der Sammlung; die erste, die passt, wird gemeldet.} one {Bisher passt eine Arbeit der Sammlung; gemeldet werden die, die noch kommen.} other {Bisher passen # Arbeiten der Sammlung; gemeldet werden die, die noch kommen.}}',
  'follow.how':
    'Was neu ist und passt, kommt {whose, select, channel {in diesem Kanal} other {als Direktnachricht an dich}} höchstens einmal am Tag.',
  'follow.howNext':
    'Was neu ist und passt, kommt {whose, select, channel {in diesem Kanal} other {als Direktnachricht an dich}} höchstens einmal am Tag, das nächste Mal {moment}.',
  'follow.forChannel':
    'Das ist nur für dich. Mit <command>follow {query} here</command> verfolgt es dieser Kanal; das können die, die ihn verwalten dürfen.',
  'follow.words': 'über „{text}“',
  'follow.phrase': 'mit „{text}“',
  'follow.titled': 'mit „{text}“ im Titel',
  'follow.in': 'in {venue}',

  'unfollow.done':
    '{whose, select, channel {Dieser Kanal verfolgt} other {Du verfolgst}} <strong>{query}</strong> nicht mehr.',
  'unfollow.all': '{whose, select, channel {Dieser Kanal verfolgt} other {Du verfolgst}} nichts mehr.',
  'unfollow.unknown':
    '{whose, select, channel {Dieser Kanal verfolgt} other {Du verfolgst}} <strong>{query}</strong> nicht. <command>following{whose, select, channel { here} other {}}</command> zeigt, was du beenden kannst.',
  'unfollow.gone': '{whose, select, channel {Dieser Kanal verfolgt} other {Du verfolgst}} das nicht mehr.',

  'following.heading': '{whose, select, channel {Was dieser Kanal verfolgt} other {Was du verfolgst}}',
  'following.none':
    '{whose, select, channel {Dieser Kanal verfolgt nichts. <command>follow author:levine here</command>} other {Du verfolgst nichts. <command>follow author:levine</command>}} meldet neue Arbeiten, die passen, auch <command>follow "causal discovery"</command> oder jede andere Suche.',
  'following.range': '{from}–{to} von {of}, höchstens {most}',
  'following.next': 'das nächste Mal gesucht wird {moment}',
  'following.last': 'zuletzt kam etwas am {day}',
  'following.never': 'noch kam nichts',
  'following.paused':
    '{whose, select, channel {Diesen Kanal erreicht} other {Dich erreicht}} nichts: {reason} Ist das behoben, drück <strong>{action}</strong> oder verfolge noch etwas; was inzwischen kam, kommt dann.',
  'following.trouble': 'Die letzte Nachricht wurde nicht gesendet: {reason}',
  'following.resumed': 'Neue Arbeiten kommen wieder, auch was inzwischen kam.',
  'following.tell':
    'Neue Arbeiten, die du verfolgst, erreichen dich nicht: {reason} Mit <command>following</command> geht es weiter.',
  'following.noAlert': 'Was an diesem Tag gemeldet wurde, ist nicht mehr verzeichnet.',

  'alert.heading':
    '{whose, select, channel {Neue Arbeiten, die dieser Kanal verfolgt} other {Neue Arbeiten, die du verfolgst}}',
  'alert.group': '{count, plural, one {eine neue Arbeit} other {# neue Arbeiten}}',
  'alert.more': '{count, plural, one {und eine weitere} other {und # weitere}}',
  'alert.name': 'die neuen Arbeiten vom {day}',

  'action.stop': 'Beenden',
  'action.stopOne': 'Beenden: {query}',
  'action.stopOf': '{query} nicht mehr verfolgen',
  'action.follow': 'Wieder verfolgen',
  'action.followOf': '{query} wieder verfolgen',
  'action.following': 'Alles, was ich verfolge',
  'action.followingHere': 'Alles, was dieser Kanal verfolgt',
  'action.resume': 'Noch einmal versuchen',
  'action.resumeAll': 'Neue Arbeiten sollen wieder kommen',
  'action.unsent': 'Zeigen, was darin war',
  'action.allNew': '{count, plural, other {Alle # zeigen}}',
  'action.searchFor': 'Danach suchen',

  'help.follow': 'Verfolgen',
  'help.follow.get': 'neue Arbeiten, die passen, höchstens einmal am Tag; mit „here“ für den Kanal',
  'help.following': 'Was du verfolgst',
  'help.following.get': 'was du verfolgst, und wie du es beendest',
};
