import type { enDiscord } from './en-discord.ts';

/** What Discord’s errors mean to whoever asked, in German. */
export const deDiscord: Readonly<Record<keyof typeof enDiscord, string>> = {
  'discord.late': 'Für eine Antwort ist es zu spät.',
  'discord.noChannel': 'Den Kanal gibt es nicht mehr.',
  'discord.noServer': 'Ich bin nicht mehr auf diesem Server.',
  'discord.noMessage': 'Die Nachricht gibt es nicht mehr.',
  'discord.unknownPerson': 'Discord kennt diese Person nicht.',
  'discord.explicit': 'Discord hält den Beitrag für anstößig und stellt ihn nicht zu.',
  'discord.slowMode': 'Der Kanal ist im Slow-Modus. Versuch es wieder, wenn der vorbei ist.',
  'discord.busyChannel': 'In dem Kanal wird zu viel geschrieben. Versuch es in ein paar Minuten noch einmal.',
  'discord.busyServer':
    'Auf diesem Server wird zu viel geschrieben. Versuch es in ein paar Minuten noch einmal.',
  'discord.fullThread': 'Der Thread hat so viele Mitglieder, wie Discord erlaubt. Frag außerhalb.',
  'discord.token': 'Discord nimmt das Token nicht an.',
  'discord.unverified':
    'Discord will erst das Konto hinter mir bestätigt haben (Developer Portal, das kann, wer mich betreibt).',
  'discord.manyDirect':
    'Discord erlaubt gerade keine weiteren Direktnachrichten. Versuch es in ein paar Minuten noch einmal.',
  'discord.messagesOff':
    'Discord hat Nachrichten für eine Weile abgeschaltet. Versuch es in ein paar Minuten noch einmal.',
  'discord.tooLarge': 'Der Beitrag ist zu groß für Discord.',
  'discord.featureOff':
    'Discord hat das für eine Weile abgeschaltet. Versuch es in ein paar Minuten noch einmal.',
  'discord.forum':
    'In einem Forum gibt es nur Beiträge mit Threads, und ich poste Nachrichten. Nimm einen Textkanal.',
  'discord.wait': 'Discord bittet um Geduld. Versuch es in ein paar Minuten noch einmal.',
  'discord.cloudflare': 'Cloudflare, das vor Discord steht, lässt diesen Rechner gerade nicht durch.',
  'discord.unseenChannel':
    'Ich sehe den Kanal nicht. Wer ihn verwaltet, kann mich hineinlassen; nötig sind View Channel, Send Messages, Embed Links und Read Message History.',
  'discord.notDirect': 'In Direktnachrichten geht das nicht. Frag in einem Kanal.',
  'discord.notMine': 'Die Nachricht ist nicht von mir.',
  'discord.empty': 'Discord nimmt keine leere Nachricht an.',
  'discord.closedDirect':
    'Ich kann dir nicht direkt schreiben: Erlaube Direktnachrichten von Mitgliedern dieses Servers in dessen Privatsphäre-Einstellungen.',
  'discord.noMutualServer': 'Ich kann dir nicht direkt schreiben: Wir haben keinen gemeinsamen Server mehr.',
  'discord.noTextChannel': 'Der Kanal nimmt keine Nachrichten an. Nimm einen Textkanal.',
  'discord.verification':
    'Die Verifizierungsstufe dieses Servers hält mich aus dem Kanal heraus. Wer ihn verwaltet, kann mir eine Rolle geben.',
  'discord.noPermission':
    'Mir fehlt eine Berechtigung in dem Kanal: Nötig sind View Channel, Send Messages, Embed Links und Read Message History. Wer ihn verwaltet, kann das in seinen Einstellungen unter Berechtigungen ändern.',
  'discord.systemNotice':
    'Auf einen Hinweis von Discord selbst kann niemand antworten. Frag in einer eigenen Nachricht.',
  'discord.channelType': 'In einem Kanal dieser Art geht das nicht. Nimm einen Textkanal.',
  'discord.notTaken': 'Discord nimmt den Beitrag nicht an.',
  'discord.archivedThread':
    'Der Thread ist archiviert. Wer ihn verwaltet, kann ihn wieder öffnen; oder frag außerhalb.',
  'discord.location': 'Wo ich laufe, bietet Discord diesen Server nicht an.',
  'discord.overloaded': 'Discord ist überlastet. Versuch es in ein paar Minuten noch einmal.',
  'discord.noHistory':
    'Ich darf nicht antworten, denn mir fehlt die Berechtigung Read Message History. Wer den Kanal verwaltet, kann das in seinen Einstellungen unter Berechtigungen ändern.',
  'discord.hasThread': 'Die Nachricht hat schon einen Thread.',
  'discord.lockedThread':
    'Der Thread ist gesperrt. Frag außerhalb, oder bitte darum, dass er entsperrt wird.',
  'discord.manyThreads':
    'Der Server hat so viele offene Threads, wie Discord erlaubt. Schließt einige davon.',
  'discord.ageRestricted':
    'Auf eine Nachricht aus einem Kanal mit Altersbeschränkung darf ich anderswo nicht antworten.',
  'discord.autoMod':
    'AutoMod auf diesem Server blockiert die Nachricht. Wer den Server verwaltet, kann mich von der Regel ausnehmen.',
  'discord.autoModTitle':
    'AutoMod auf diesem Server blockiert den Titel. Wer den Server verwaltet, kann mich von der Regel ausnehmen.',
  'discord.harmfulLink': 'Discord hält einen Link in der Nachricht für schädlich und zeigt sie nicht.',
};
