import type { enSlack } from './en-slack.ts';

/** What Slack’s errors mean to whoever asked, in German. */
export const deSlack: Readonly<Record<keyof typeof enSlack, string>> = {
  'slack.windowTooLate':
    'Slack öffnet ein Fenster nur innerhalb von drei Sekunden, und dieses kam zu spät. Drück oder tipp dasselbe noch einmal; mit Wörtern dahinter, wie bei /paper graph networks oder /digest on 9:00, braucht ein Befehl kein Fenster.',
  'slack.noReplies':
    'Auf diese Nachricht kann man nicht antworten, also kann ich es in ihrem Thread auch nicht. Frag außerhalb noch einmal.',
  'slack.tooMuch':
    'Slack hat die Antwort in dieser Form nicht angenommen. Frag nach weniger auf einmal, zum Beispiel nach einer Arbeit.',
  'slack.unchanged':
    'Diese Nachricht lässt sich nicht mehr ändern: Sie wurde gelöscht, oder sie ist zu alt für die Einstellungen dieses Workspace. Was du gedrückt hast, zählt trotzdem.',
  'slack.migrating':
    'Slack zieht diesen Workspace gerade in eine Organisation um; bis das fertig ist, kann ich hier nicht antworten. Frag später noch einmal.',
  'slack.notInChannel':
    'Ich bin in diesem Kanal nicht Mitglied und kann deshalb hier nichts posten. Lade mich mit /invite @Paperboy ein und versuch es noch einmal.',
  'slack.channelUnseen':
    'Ich sehe diesen Kanal nicht und kann deshalb hier nichts posten. Ist es ein privater Kanal, lade mich mit /invite @Paperboy ein und versuch es noch einmal; in Direktnachrichten zwischen anderen kann ich nichts posten.',
  'slack.limitedChannel':
    'Dieser Kanal gehört zu einem Datensatz, den ich nicht sehen darf; deshalb kann ich hier nichts posten. Frag in einem anderen Kanal.',
  'slack.archived':
    'Dieser Kanal ist archiviert, hier lässt sich nichts posten. Hol ihn aus dem Archiv, oder frag in einem anderen Kanal.',
  'slack.inactive':
    'Dieser Kanal ist eingefroren, archiviert oder gelöscht, darin lässt sich nichts ändern. Frag in einem anderen Kanal.',
  'slack.restricted':
    'Eine Einstellung dieses Workspace lässt mich hier nichts posten. Ein Admin kann es in den Berechtigungen des Kanals erlauben, oder du fragst in einem anderen Kanal.',
  'slack.readOnly':
    'Dieser Kanal ist nur zum Lesen, deshalb kann ich hier nichts posten. Ein Admin kann es mir erlauben, oder du fragst in einem anderen Kanal.',
  'slack.threadOnly':
    'In diesem Kanal nehmen nur Threads neue Nachrichten an. Frag in einem Thread noch einmal.',
  'slack.switchedOff':
    'Die Admins dieses Workspace haben Nachrichten in diesen Kanal abgeschaltet, deshalb kann ich hier nichts posten. Sie können sie wieder erlauben; bis dahin frag in einem anderen Kanal.',
  'slack.denied':
    'Dieser Workspace verwehrt mir den Zugang zu diesem Kanal. Ein Admin kann ihn erlauben, oder du fragst in einem anderen Kanal.',
  'slack.appRestricted':
    'Dieser Workspace schränkt ein, wer mich benutzen darf. Ein Admin kann es in den Einstellungen der App erlauben.',
  'slack.organisation':
    'Deine Organisation lässt mich das hier nicht tun. Ein Admin der Organisation kann es erlauben.',
  'slack.noMessagesTab':
    'Meine Direktnachrichten sind abgeschaltet, dort kann ich dir nicht schreiben. Wer mich betreibt, kann den Nachrichten-Tab in den Einstellungen der App einschalten (App Home); bis dahin frag in einem Kanal.',
  'slack.isBot': 'Einem Bot kann ich keine Direktnachrichten schreiben.',
  'slack.unknownPerson': 'Slack kennt diese Person nicht mehr, deshalb kann ich ihr nicht schreiben.',
  'slack.unseenPerson': 'Ich sehe diese Person nicht, deshalb kann ich ihr nicht schreiben.',
  'slack.missingScope':
    'Dafür fehlt mir in diesem Workspace eine Berechtigung. Wer mich installiert hat, kann sie ergänzen: die App mit dem aktuellen Manifest neu installieren.',
  'slack.noPermission':
    'Mir fehlt, was ich zum Posten hier brauche. Lade mich mit /invite @Paperboy ein; hilft das nicht, kann, wer mich installiert hat, die App mit dem aktuellen Manifest neu installieren.',
  'slack.notMember':
    'Du bist in diesem Kanal nicht Mitglied, deshalb kann ich dir darin nichts zeigen. Tritt ihm bei, oder frag mich in einer Direktnachricht.',
  'slack.threadLocked': 'Dieser Thread ist gesperrt. Frag außerhalb noch einmal.',
  'slack.tooLong':
    'Die Antwort ist länger, als Slack sie annimmt. Frag nach weniger auf einmal, zum Beispiel nach einer Arbeit.',
  'slack.windowTooLarge':
    'Die Antwort ist größer, als ein Fenster von Slack fasst. Frag mich in einer Direktnachricht.',
  'slack.windowClosed':
    'Das Fenster wurde geschlossen, bevor die Antwort da war. Öffne es wieder und frag noch einmal.',
  'slack.manyWindows': 'Slack stapelt höchstens drei Fenster. Schließ eines und versuch es noch einmal.',
  'slack.windowChanged': 'Das Fenster hat sich inzwischen geändert. Versuch es noch einmal.',
  'slack.noHomeTab':
    'Meine Startseite ist abgeschaltet. Wer mich betreibt, kann den Home-Tab in den Einstellungen der App einschalten (App Home).',
  'slack.messageLimit':
    'Die Mitglieder dieses Workspace schicken mehr Nachrichten, als sein Tarif erlaubt, deshalb nimmt Slack gerade keine von mir an. Frag später noch einmal.',
  'slack.wait': 'Es wird so viel gepostet, dass Slack um Geduld bittet. Frag in einer Minute noch einmal.',
  'slack.missing': 'Es fehlt: {needed}.',
};
