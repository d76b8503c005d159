import type { enDiscord } from './en-discord.ts';

/** What Discord’s errors mean to whoever asked, in French. */
export const frDiscord: Readonly<Record<keyof typeof enDiscord, string>> = {
  'discord.late': 'Il est trop tard pour une réponse.',
  'discord.noChannel': 'Ce salon n’existe plus.',
  'discord.noServer': 'Je ne suis plus dans ce serveur.',
  'discord.noMessage': 'Ce message n’existe plus.',
  'discord.unknownPerson': 'Discord ne connaît pas cette personne.',
  'discord.explicit': 'Discord prend la publication pour du contenu explicite et ne la transmet pas.',
  'discord.slowMode': 'Ce salon est en mode lent. Réessayez quand ce sera fini.',
  'discord.busyChannel': 'On écrit trop dans ce salon. Réessayez dans quelques minutes.',
  'discord.busyServer': 'On écrit trop dans ce serveur. Réessayez dans quelques minutes.',
  'discord.fullThread': 'Ce fil a autant de membres que Discord en permet. Demandez en dehors.',
  'discord.token': 'Discord n’accepte pas le jeton.',
  'discord.unverified':
    'Discord veut d’abord que le compte derrière moi soit vérifié (Developer Portal, la personne qui me gère peut le faire).',
  'discord.manyDirect':
    'Discord ne permet plus de messages privés pour l’instant. Réessayez dans quelques minutes.',
  'discord.messagesOff': 'Discord a désactivé les messages pour un moment. Réessayez dans quelques minutes.',
  'discord.tooLarge': 'La publication est trop grande pour Discord.',
  'discord.featureOff': 'Discord a désactivé cela pour un moment. Réessayez dans quelques minutes.',
  'discord.forum':
    'Dans un forum il n’y a que des publications avec des fils, et je publie des messages. Choisissez un salon textuel.',
  'discord.wait': 'Discord demande d’attendre. Réessayez dans quelques minutes.',
  'discord.cloudflare': 'Cloudflare, devant Discord, ne laisse pas passer cette machine pour l’instant.',
  'discord.unseenChannel':
    'Je ne vois pas ce salon. La personne qui le gère peut m’y laisser entrer ; il faut View Channel, Send Messages, Embed Links et Read Message History.',
  'discord.notDirect': 'Cela ne marche pas en message privé. Demandez dans un salon.',
  'discord.notMine': 'Ce message n’est pas de moi.',
  'discord.empty': 'Discord n’accepte pas de message vide.',
  'discord.closedDirect':
    'Je ne peux pas vous écrire directement : autorisez les messages privés des membres de ce serveur dans ses paramètres de confidentialité.',
  'discord.noMutualServer':
    'Je ne peux pas vous écrire directement : nous n’avons plus de serveur en commun.',
  'discord.noTextChannel': 'Ce salon n’accepte pas de messages. Choisissez un salon textuel.',
  'discord.verification':
    'Le niveau de vérification de ce serveur me tient hors du salon. La personne qui le gère peut me donner un rôle.',
  'discord.noPermission':
    'Il me manque une autorisation dans ce salon : il faut View Channel, Send Messages, Embed Links et Read Message History. La personne qui le gère peut changer cela dans ses paramètres, sous Permissions.',
  'discord.systemNotice': 'Personne ne peut répondre à un avis de Discord. Demandez dans un message à vous.',
  'discord.channelType': 'Cela ne marche pas dans un salon de ce type. Choisissez un salon textuel.',
  'discord.notTaken': 'Discord n’accepte pas la publication.',
  'discord.archivedThread':
    'Ce fil est archivé. La personne qui le gère peut le rouvrir, ou demandez en dehors.',
  'discord.location': 'Discord ne propose pas ce serveur là où je tourne.',
  'discord.overloaded': 'Discord est surchargé. Réessayez dans quelques minutes.',
  'discord.noHistory':
    'Je ne peux pas répondre, car il me manque l’autorisation Read Message History. La personne qui gère le salon peut changer cela dans ses paramètres, sous Permissions.',
  'discord.hasThread': 'Ce message a déjà un fil.',
  'discord.lockedThread':
    'Ce fil est verrouillé. Demandez en dehors, ou faites-le déverrouiller par la personne qui le gère.',
  'discord.manyThreads': 'Ce serveur a autant de fils ouverts que Discord en permet. Fermez-en quelques-uns.',
  'discord.ageRestricted':
    'Je ne peux pas répondre ailleurs à un message d’un salon soumis à une limite d’âge.',
  'discord.autoMod':
    'AutoMod de ce serveur bloque le message. La personne qui gère le serveur peut m’exempter de la règle.',
  'discord.autoModTitle':
    'AutoMod de ce serveur bloque le titre. La personne qui gère le serveur peut m’exempter de la règle.',
  'discord.harmfulLink': 'Discord prend un lien du message pour dangereux et ne l’affiche pas.',
};
