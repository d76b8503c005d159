import type { enPlatforms } from './en-platforms.ts';

/** What Slack and Discord say by themselves in French. */
export const frPlatforms: Readonly<Record<keyof typeof enPlatforms, string>> = {
  'action.search': 'Chercher',

  'late.looking': 'Je cherche…',
  'late.reading': '{why} Votre réponse suivra dès qu’elle sera là.',
  'limit.questions':
    'J’ai déjà {count, plural, one {une question} =2 {deux questions} =5 {cinq questions} other {# questions}} de vous en attente. Reposez celle-ci quand elles auront une réponse.',

  'problem.notPosted':
    'La réponse n’a pas pu être publiée. Le problème est consigné sous la référence {reference} ; redemander peut aider, et la personne qui gère Paperboy peut la retrouver.',
  'problem.notShown':
    'La réponse n’a pas pu être affichée. Le problème est consigné sous la référence {reference} ; redemander peut aider, et la personne qui gère Paperboy peut la retrouver.',
  'problem.notShownSince': 'La réponse n’a pas pu être affichée. {why}',
  'problem.request': 'Un problème est survenu. Il est consigné sous la référence {reference}.',
  'problem.notInstalled':
    'Paperboy n’est plus installé dans cet espace de travail, ou son jeton n’est plus lisible. La personne qui le gère peut le réinstaller.',
  'problem.unknownAsker':
    'Slack ne m’a pas dit si vous êtes membre ici, je n’ai donc rien modifié. Réessayez dans un instant.',
  'problem.unknownAskers':
    'Slack ne m’a pas dit si vous êtes membre ici, je n’ai donc rien modifié. Il me manque l’autorisation users:read : la personne qui m’a installé peut réinstaller l’application avec le manifeste actuel.',
  'problem.tooLate':
    'La réponse a pris plus que le quart d’heure pendant lequel Discord en accepte une. Redemandez.',
  'problem.unknownCommand':
    'Je ne connais plus cette commande : elle vient d’une autre version de moi. Rechargez Discord pour voir les commandes disponibles, ou envoyez-moi un message privé avec le mot help.',
  'problem.unknownPart':
    'Je ne sais plus ce que cela désigne : cela vient d’une autre version de moi. Redemandez pour en obtenir un nouveau.',
  'problem.unreadable':
    'Je ne peux pas lire ce que d’autres ont écrit ici. La personne qui me gère peut l’activer : Discord Developer Portal → l’application → *Bot* → *Message Content Intent*, puis me redémarrer. En attendant, demandez avec vos propres mots, ou utilisez *Applications → Related papers* sur le message.',
  'problem.lacking':
    'Je ne peux pas répondre dans {channel} : il me manque l’autorisation {permissions}. La personne qui gère ce salon peut l’accorder dans ses paramètres, sous *Permissions*. {slash} y fonctionne quand même.',
  'problem.noAnswerHere': 'Je ne peux pas répondre ici. {why}',
  'problem.noAnswerIn': 'Je ne peux pas répondre dans {channel}. {why}',
  'problem.noAnswerInBut': 'Je ne peux pas répondre dans {channel}. {why} {slash} y fonctionne quand même.',

  'dialog.close': 'Fermer',
  'dialog.cancel': 'Annuler',

  'searchForm.title': 'Chercher des articles',
  'searchForm.words': 'Que cherchez-vous ?',
  'searchForm.hint': 'Des mots, une question, un titre, author:nom, year:2020..2023',
  'searchForm.pick': 'Ou choisissez un titre ou un nom',
  'searchForm.letters': 'Tapez quelques lettres',
  'searchForm.nothing': 'Écrivez ce que vous cherchez, ou choisissez ci-dessous un titre ou un nom.',
  'searchForm.searchFor': 'Chercher : {query}',
  'searchForm.by': 'De {name}',

  'digestForm.turnOn': 'Activer',
  'digestForm.in': 'Dans {channel}',
  'digestForm.direct': 'Dans ces messages privés',
  'digestForm.when': 'Quand',
  'digestForm.time': 'Heure',
  'digestForm.zone': 'Fuseau horaire',
  'digestForm.city': 'Tapez une ville',
  'digestForm.days': 'Quels jours',
  'digestForm.any': 'N’importe quel article',
  'digestForm.hint':
    'Des mots comme pour une recherche ; author:, venue: et year: aussi. Vide : n’importe quel article.',
  'digestForm.thread': 'Ouvrir un fil sous chaque article',
};
