import type { enSlack } from './en-slack.ts';

/** What Slack’s errors mean to whoever asked, in French. */
export const frSlack: Readonly<Record<keyof typeof enSlack, string>> = {
  'slack.windowTooLate':
    'Slack n’ouvre une fenêtre que pendant trois secondes, et celle-ci est arrivée trop tard. Appuyez ou tapez de nouveau ; avec des mots derrière, comme /paper graph networks ou /digest on 9:00, une commande n’a pas besoin de fenêtre.',
  'slack.noReplies':
    'Ce message n’accepte pas de réponses, je ne peux donc pas répondre dans son fil. Redemandez en dehors.',
  'slack.tooMuch':
    'Slack n’a pas accepté la réponse sous cette forme. Demandez moins à la fois, par exemple un seul article.',
  'slack.unchanged':
    'Ce message ne peut plus être modifié : il a été supprimé, ou il est trop ancien pour les réglages de cet espace. Votre clic compte quand même.',
  'slack.migrating':
    'Slack déplace cet espace de travail dans une organisation, je ne peux donc pas répondre ici d’ici là. Redemandez plus tard.',
  'slack.notInChannel':
    'Je ne suis pas membre de ce canal, je ne peux donc rien y publier. Invitez-moi avec /invite @Paperboy et réessayez.',
  'slack.channelUnseen':
    'Je ne vois pas ce canal, je ne peux donc rien y publier. S’il est privé, invitez-moi avec /invite @Paperboy et réessayez ; dans les messages directs d’autres personnes, je ne peux rien publier.',
  'slack.limitedChannel':
    'Ce canal appartient à un dossier que je ne peux pas voir, je ne peux donc rien y publier. Demandez dans un autre canal.',
  'slack.archived':
    'Ce canal est archivé, rien ne peut y être publié. Désarchivez-le ou demandez dans un autre canal.',
  'slack.inactive':
    'Ce canal est gelé, archivé ou supprimé, rien ne peut y être modifié. Demandez dans un autre canal.',
  'slack.restricted':
    'Un réglage de cet espace de travail m’empêche de publier ici. Un admin peut l’autoriser dans les autorisations du canal, ou vous pouvez demander dans un autre canal.',
  'slack.readOnly':
    'Ce canal est en lecture seule, je ne peux donc rien y publier. Un admin peut me l’autoriser, ou vous pouvez demander dans un autre canal.',
  'slack.threadOnly': 'Dans ce canal, seuls les fils acceptent de nouveaux messages. Redemandez dans un fil.',
  'slack.switchedOff':
    'Les admins de cet espace ont désactivé les messages dans ce canal, je ne peux donc rien y publier. Ils peuvent les réactiver ; en attendant, demandez dans un autre canal.',
  'slack.denied':
    'Cet espace de travail me refuse l’accès à ce canal. Un admin peut l’autoriser, ou vous pouvez demander dans un autre canal.',
  'slack.appRestricted':
    'Cet espace de travail limite qui peut m’utiliser. Un admin peut l’autoriser dans les réglages de l’application.',
  'slack.organisation':
    'Votre organisation ne me laisse pas faire cela ici. Un admin de l’organisation peut l’autoriser.',
  'slack.noMessagesTab':
    'Mes messages directs sont désactivés, je ne peux pas vous y écrire. La personne qui me gère peut activer l’onglet des messages dans les réglages de l’application (App Home) ; en attendant, demandez dans un canal.',
  'slack.isBot': 'Je ne peux pas écrire de messages directs à un bot.',
  'slack.unknownPerson': 'Slack ne connaît plus cette personne, je ne peux donc pas lui écrire.',
  'slack.unseenPerson': 'Je ne vois pas cette personne, je ne peux donc pas lui écrire.',
  'slack.missingScope':
    'Il me manque une autorisation pour cela dans cet espace de travail. La personne qui m’a installé peut l’ajouter : réinstaller l’application avec le manifeste actuel.',
  'slack.noPermission':
    'Il me manque ce qu’il faut pour publier ici. Invitez-moi avec /invite @Paperboy ; si cela n’aide pas, la personne qui m’a installé peut réinstaller l’application avec le manifeste actuel.',
  'slack.notMember':
    'Vous n’êtes pas membre de ce canal, je ne peux donc rien vous y montrer. Rejoignez-le, ou demandez-moi en message direct.',
  'slack.threadLocked': 'Ce fil est verrouillé. Redemandez en dehors.',
  'slack.tooLong':
    'La réponse est plus longue que ce que Slack accepte. Demandez moins à la fois, par exemple un seul article.',
  'slack.windowTooLarge':
    'La réponse est plus grande qu’une fenêtre de Slack. Demandez-moi en message direct.',
  'slack.windowClosed': 'La fenêtre a été fermée avant l’arrivée de la réponse. Rouvrez-la et redemandez.',
  'slack.manyWindows': 'Slack n’empile pas plus de trois fenêtres. Fermez-en une et réessayez.',
  'slack.windowChanged': 'La fenêtre a changé entre-temps. Réessayez.',
  'slack.noHomeTab':
    'Ma page d’accueil est désactivée. La personne qui me gère peut activer l’onglet d’accueil dans les réglages de l’application (App Home).',
  'slack.messageLimit':
    'Les membres de cet espace envoient plus de messages que son forfait ne le permet, Slack n’accepte donc pas les miens pour l’instant. Redemandez plus tard.',
  'slack.wait': 'Il y a tant de publications que Slack demande d’attendre. Redemandez dans une minute.',
  'slack.missing': 'Il manque : {needed}.',
};
