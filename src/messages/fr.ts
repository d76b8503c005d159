import { frActions } from './fr-actions.ts';
import { frAlerts } from './fr-alerts.ts';
import { frDigest } from './fr-digest.ts';
import { frDiscord } from './fr-discord.ts';
import { frPage } from './fr-page.ts';
import { frPlatforms } from './fr-platforms.ts';
import { frSlack } from './fr-slack.ts';
import { frSources } from './fr-sources.ts';
import type { Catalogue } from './messages.ts';

/** What the bot says in French, to people it calls “vous”. */
export const fr: Catalogue = {
  ...frActions,
  ...frAlerts,
  ...frSources,

  'text.quoted': '« {text} »',

  'list.comma': '{one}, {other}',
  'list.range': '{from}–{to} sur {of}',
  'list.results': 'résultats pour {query}',
  'list.nearestTo': 'Au plus près de <strong>{name}</strong>',
  'list.namesAndMore': '{names} et {more} de plus',
  'list.namesAndOthers': '{names} et autres',
  'list.more': '{count} de plus',
  'list.others': 'Autres',
  'list.noneKnown': 'rien de connu',
  'list.cut': 'seuls les {count, number} premiers caractères comptent',

  'library.papers': '{count, plural, one {# article} other {# articles}}',
  'library.papersOf': '{count, plural, one {# article} other {# articles}} : {editions}',
  'library.edition': '{name} ({count, number})',

  'paper.byMeaning': 'par le sens',
  'paper.noAbstract': 'Le catalogue n’a pas de résumé pour cet article.',
  'paper.searched': 'Chercher sur Google Scholar',

  'search.papersFor': 'Articles pour <strong>{name}</strong>',
  'search.papersOf': 'Articles <strong>{name}</strong>',
  'search.understood': 'compris : {what}',
  'search.noneAnswers': 'aucun ne répond vraiment',
  'search.gone': 'les articles qui étaient ici ont disparu',
  'search.also': 'aussi cherché : « {query} »',
  'search.provisional':
    'pour l’instant classés d’après les mots seuls : Paperboy apprend encore lesquels vont ensemble',
  'search.firstPage': 'Première page',
  'search.firstPageOf': 'Première page des résultats pour {query}',
  'search.beyondEnd':
    '{count, plural, one {Il n’y a que # article} other {Il n’y a que # articles}} pour « {query} ».',
  'search.unknownField': 'je ne connais pas « {field}: »',
  'search.unknownValue': 'je ne connais pas cette valeur de « {field}: »',

  'filter.since': 'depuis {year}',
  'filter.after': 'après {year}',
  'filter.before': 'avant {year}',
  'filter.until': 'jusqu’en {year}',
  'filter.years': '{from} à {to}',
  'filter.by': 'de {name}',
  'filter.not': 'sans {what}',
  'filter.either': '{one} ou {other}',
  'filter.newest': 'les plus récents d’abord',
  'filter.oldest': 'les plus anciens d’abord',

  'none.answers': 'Rien ici ne répond vraiment à <strong>{query}</strong> (cherché dans : {library}).',
  'none.didYouMean': 'Vouliez-vous dire : {query} ?',
  'none.searchOnly': 'Chercher seulement {words}',
  'none.ofYears':
    'Aucun article ici ne date {span, select, one {de {from}} since {de {from} ou après} until {de {to} ou avant} other {de {from} à {to}}} (années ici : {here}).',
  'none.ofVenues': 'Aucune conférence ou revue ici ne s’appelle {names} (ici : {here}).',
  'none.ofAuthor': 'Personne ici ne s’appelle {name}.',
  'none.ofAuthorNear': 'Personne ici ne s’appelle {name} ; proche : {near}.',
  'none.ofAuthors': 'Aucun article ici n’est signé ensemble par {names}.',
  'none.ofTitles': 'Aucun titre ici ne contient {texts}.',
  'none.ofPhrases': 'Aucun article ici ne contient exactement {texts}.',
  'none.ofExcluded': 'Tous les articles ici contiennent {texts}.',

  'others.ofYears':
    '{count, plural, one {# article} other {# articles}}{about, select, yes { pour {words}} other {}}, mais aucun ne date {span, select, one {de {from}} since {de {from} ou après} until {de {to} ou avant} other {de {from} à {to}}}.',
  'others.ofVenues':
    '{count, plural, one {# article} other {# articles}}{about, select, yes { pour {words}} other {}}, mais aucun de {names}.',
  'others.ofAuthors':
    '{count, plural, one {# article} other {# articles}}{about, select, yes { pour {words}} other {}}, mais aucun de {names}.',
  'others.ofTitles':
    '{count, plural, one {# article} other {# articles}}{about, select, yes { pour {words}} other {}}, mais aucun avec {texts} dans le titre.',
  'others.ofPhrases':
    '{count, plural, one {# article} other {# articles}}{about, select, yes { pour {words}} other {}}, mais aucun avec exactement {texts}.',
  'others.ofExcluded':
    '{count, plural, one {# article} other {# articles}}{about, select, yes { pour {words}} other {}}, mais aucun sans {texts}.',

  'related.name': 'Articles similaires',
  'related.terms': 'en commun : {terms}',
  'related.authors': '{count, plural, one {signé aussi par} other {signés aussi par}} : {names}',
  'related.to': 'Similaires à <strong>{name}</strong>',
  'related.notClose': 'aucun n’est vraiment proche',
  'related.noWords': 'Il n’y a là aucun mot pour trouver des articles similaires.',
  'related.noneOfPaper': 'Rien ici n’est proche de <strong>{name}</strong> (cherché dans : {library}).',
  'related.noneOfText':
    'Rien ici n’est proche de <strong>{name}</strong> (cherché dans : {library}). Plus de mots aideraient peut-être.',

  'cite.heading': 'Citer <strong>{title}</strong>',
  'cite.headingAs': '<strong>{title}</strong> en {form}',
  'cite.as': 'Citer en {form}',

  'unknown.several': 'Plusieurs articles sont possibles :',
  'unknown.didYouMean':
    'Aucun article ici n’a l’identifiant, le titre, le nom ou l’adresse « {said} ». Vouliez-vous dire :',
  'unknown.searchForIt':
    'Aucun article ici n’a l’identifiant, le titre, le nom ou l’adresse « {said} ». Cherchez quelques-uns de ses mots pour le trouver.',
  'unknown.absent':
    'Introuvable ici : <strong>{isId, select, yes {un article avec l’identifiant {name}} other {{name}}}</strong> ({library}).{hasNear, select, yes { Les plus proches par le titre :} other {}}',
  'unknown.number': 'Il n’y a pas de numéro {number} ici : la liste va de {from} à {to}.',
  'unknown.pointer':
    'Quel article ? Aucun de cette conversation ne correspond : demandez d’abord des articles, ou nommez-en un.',

  'request.noQuestion':
    'Aucun article ne répond à cela. Demandez-moi des articles : un sujet, un titre, un nom ; <command>help</command> dit quoi d’autre.',
  'request.understood': 'Compris : {what}',
  'request.words': 'Chercher plutôt ces mots',
  'request.wordsOf': 'Chercher plutôt ces mots : {said}',
  'request.nearestTo': 'Montrer quand même les plus proches : {query}',

  'foreign.asked':
    'Les articles ici sont en anglais, et ce sont des mots anglais qui les trouvent : posez la question avec des termes anglais.',
  'foreign.papers': 'Les articles ici sont en anglais.',

  'more.heading': 'Suite de <strong>{query}</strong>',
  'more.someWords': 'ceux-ci n’ont que certains des mots',
  'more.unanswered': 'Rien ne répondait à la dernière question.',
  'more.noList': 'Il n’y a pas de liste à continuer ici. Demandez d’abord quelque chose.',
  'more.firstPage': 'C’est la première page.',
  'more.all': 'C’était tout.',

  'refine.noQuestion': 'Il n’y a pas ici de question d’où l’enlever. Demandez d’abord quelque chose.',

  'people.heading': 'Qui écrit sur <strong>{topic}</strong>',
  'people.counted':
    '{people, plural, one {# personne a} other {# personnes ont}} écrit les articles examinés ({papers, number}).',
  'people.papersBy': 'Articles de {name}',

  'facts.papers': '{count, plural, one {# article} other {# articles}} ici',
  'facts.venues':
    '{count, plural, one {# article} other {# articles}} ici, de {venues, plural, one {# conférence ou revue} other {# conférences et revues}}',
  'facts.noVenues': '{count, plural, one {# article} other {# articles}} ici, parus on ne sait où',
  'facts.years':
    '{count, plural, one {# article} other {# articles}} ici, de {years, plural, one {# année} other {# années}}',
  'facts.noYears': '{count, plural, one {# article} other {# articles}} ici, d’années inconnues',

  'random.none': 'Il n’y a aucun article à choisir pour le moment. Réessayez plus tard.',
  'random.another': 'Un autre',
  'random.anotherAny': 'Un autre : n’importe quel article',

  'save.added': '{title} est maintenant dans votre liste de lecture.',
  'save.present': '{title} est déjà dans votre liste de lecture.',
  'save.full': 'Votre liste de lecture est pleine. Retirez-en d’abord quelque chose.',

  'saved.name': 'Votre liste de lecture',
  'saved.show': 'Afficher votre liste de lecture',
  'saved.empty': 'Votre liste de lecture est vide. « Enregistrer » sous un article l’ajoute ici.',
  'saved.export': 'Votre liste en fichier {format}',
  'saved.exported': '{count, plural, one {# article} other {# articles}} en {format}',
  'saved.gone':
    '{count, plural, one {# n’est plus dans la collection} other {# ne sont plus dans la collection}}',
  'saved.notKept': 'Les listes de lecture ne sont pas conservées ici.',

  'share.by': 'Partagé par {name}',

  'unable.citations':
    'Je ne sais pas combien de fois les articles sont cités, lus ou notés : les catalogues ne le disent pas.',
  'unable.citationsOrder':
    'Je ne sais pas combien de fois les articles sont cités, lus ou notés : les catalogues ne le disent pas. Ceux-ci sont dans l’ordre où ils répondent.',

  'expired.button':
    'Ce bouton est trop ancien : ce qu’il désignait n’est plus conservé. Redemandez, s’il vous plaît.',

  'problem.answering':
    'Un problème est survenu en répondant. Il est consigné sous la référence {reference} ; redemander peut aider, et la personne qui gère Paperboy peut la retrouver.',

  'talk.greeting':
    'Bonjour ! Demandez-moi des articles : un sujet, un titre, un nom ; <command>help</command> dit quoi d’autre.',
  'talk.thanks': 'Avec plaisir.',
  'talk.praise': 'Ravi de l’entendre.',
  'talk.assent': 'Très bien. Demandez-moi des articles quand vous voulez.',
  'talk.presence':
    'Je suis là. Demandez-moi des articles : un sujet, un titre, un nom ; <command>help</command> dit quoi d’autre.',
  'talk.farewell': 'À bientôt.',
  'talk.stop':
    'Très bien, je me tais. <command>digest off</command> arrête l’article du jour dans un salon, si c’est ce que vous vouliez.',
  'talk.complaint':
    'Désolé. D’autres mots aideront peut-être, ou un titre, ou un nom ; <command>help</command> dit ce que je comprends.',
  'talk.sign': '🙂',

  'help.heading': 'Ce que vous pouvez demander',
  'help.searchFor': 'Chercher {query}',
  'help.surprise': 'Surprenez-moi',
  'help.surpriseAny': 'Surprenez-moi : n’importe quel article',
  'help.search': 'Recherche',
  'help.search.get': 'des articles, les meilleurs d’abord, pour des mots, une question, une moitié de titre',
  'help.exact': 'Mots exacts',
  'help.exact.get': 'seulement les articles avec exactement ces mots, ou sans l’un d’eux',
  'help.filters': 'Filtres',
  'help.filters.get': 'seulement ces articles-là',
  'help.people': 'Personnes',
  'help.people.say': 'qui travaille sur …',
  'help.people.get': 'qui a écrit les articles sur un sujet',
  'help.facts': 'Ce qu’il y a',
  'help.facts.say': 'combien d’articles avez-vous',
  'help.venues.say': 'quelles conférences avez-vous',
  'help.facts.get': 'ce que contient la collection',
  'help.paper': 'Un article',
  'help.paper.get': 'un article en entier, par identifiant, titre, nom ou lien',
  'help.related': 'Articles similaires',
  'help.related.get':
    'des articles proches d’un identifiant, d’un titre ou d’un texte, même d’un résumé entier, et pourquoi',
  'help.cite': 'BibTeX',
  'help.cite.get': 'une entrée BibTeX, par identifiant, titre, nom ou lien',
  'help.random': 'N’importe quel article',
  'help.random.say': 'surprenez-moi',
  'help.random.get': 'un article choisi au hasard',
  'help.saved': 'Votre liste de lecture',
  'help.saved.get': 'votre liste de lecture ; « Enregistrer » sous un article l’y ajoute',
  'help.digest': 'Article du jour',
  'help.digest.get': 'un article par jour dans ce salon',

  ...frDigest,
  ...frPlatforms,
  ...frSlack,
  ...frDiscord,
  ...frPage,
  'saved.fitting': 'Dans votre liste de lecture : <strong>{query}</strong>',
  'saved.nothingFits': 'Rien dans votre liste de lecture ne contient « {query} ».',
  'saved.searchAll': 'Chercher dans tous les articles',
  'saved.searchAllFor': 'Chercher dans tous les articles : {query}',
  'home.change': 'Modifier',
  'home.changeIn': 'Modifier l’article du jour dans {channel}',
  'home.moreChannels': '{count, plural, one {… et dans # autre salon} other {… et dans # autres salons}}',
  'home.channel': '{channel} : {schedule}',
  'home.paused': '{channel} : en pause',
};
