import type { enPage } from './en-page.ts';

/** What the web page says by itself in French. */
export const frPage: Readonly<Record<keyof typeof enPage, string>> = {
  'page.skip': 'Aller à la conversation',
  'page.box': 'Chercher des articles, ou en demander de similaires',
  'page.placeholder': 'Chercher des articles : des mots, un titre, author:nom',
  'page.completions': 'Suggestions',
  'page.kind.title': 'titre',
  'page.kind.author': 'personne',
  'page.kind.venue': 'conférence',
  'page.kind.search': 'recherche',
  'page.saved': 'Liste de lecture',
  'page.newTab': 'S’ouvre dans un nouvel onglet',

  'page.headline': 'Demandez le journal !',
  'page.welcome':
    'Demandez des articles avec vos propres mots, par titre ou par nom. Chaque réponse renvoie à l’article, montre les phrases qui correspondent et mène à des travaux similaires.',
  'page.whatElse': 'Ce qu’on peut demander d’autre',
  'page.soon': 'Un instant',
  'page.soonHeadline': 'Un instant.',
  'page.reading': '{why} Cette page continue d’elle-même.',

  'page.youAsked': 'Vous avez demandé :',
  'page.answer': 'Réponse',
  'page.paper': 'Article',
  'page.id': 'Identifiant',
  'page.copy': 'Copier',
  'page.copied': 'Copié',
  'page.selected': 'Sélectionné',

  'page.oneShown': 'Un article est affiché.',
  'page.someShown': '{count} articles sont affichés.',
  'page.rangeShown': 'Les articles {from} à {to} sont affichés.',
  'page.entryShown': 'Une entrée BibTeX est affichée.',
  'page.noneShown': 'La réponse n’a pas d’articles.',

  'page.changes': 'Cela modifie quelque chose',
  'page.consent': 'Une adresse seule ne modifie rien ici. Appuyez sur le bouton si vous le voulez.',
  'page.doIt': 'Le faire',
  'page.doItOf': 'Le faire : {title}',

  'page.noPaper': 'Article introuvable',
  'page.notFound': 'Introuvable',
  'page.noPage': 'Cette page n’existe pas ici.',
  'page.notPossible': 'Impossible',
  'page.onlyRead': 'Cette page se lit seulement.',
  'page.elsewhere': 'Cela venait d’une autre page. Appuyez sur le bouton de celle-ci.',
  'page.tooMuch': 'C’est plus que cette page n’accepte.',
  'page.wrong': 'Un problème est survenu',
  'page.logged': 'Il est consigné sous la référence {reference}.',
  'page.toStart': 'Retour au début',
  'page.unreachable': 'Paperboy est injoignable. Fonctionne-t-il encore ?',
  'page.refused': 'Cela n’a pas marché : le serveur a répondu {status}.',
  'page.retry': 'Réessayer',
};
