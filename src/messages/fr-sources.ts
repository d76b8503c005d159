import type { enSources } from './en-sources.ts';

/** Where papers come from, and those that are new, in French. */
export const frSources: Readonly<Record<keyof typeof enSources, string>> = {
  'sources.help': 'Sources de nouveaux articles',
  'sources.help.get': 'd’où viennent les nouveaux articles et où en est chaque source ; une source de plus',
  'sources.name': 'Sources des articles',
  'sources.none':
    'Les articles viennent du seul dossier, et ce qui y change est repris. La personne qui gère Paperboy nomme d’autres sources dans SOURCES (docs/sources.md).',
  'sources.nothingYet':
    'Il n’y a pas encore d’articles ici : les sources sont en cours de lecture. <command>sources</command> montre où elles en sont.',
  'sources.addHint':
    '<command>sources add arxiv:cs.LG</command> en lit une de plus : arXiv, un groupe Zotero, un flux, OpenAlex ; <command>new</command> montre ce qui est arrivé.',
  'sources.read': 'lue {when}',
  'sources.readNow': 'lue à l’instant',
  'sources.unread': 'pas encore lue jusqu’au bout',
  'sources.reading': 'en cours de lecture',
  'sources.next': 'de nouveau {when}',
  'sources.nextNow': 'de nouveau d’un moment à l’autre',
  'sources.paused': 'en pause',
  'sources.trouble': 'problème : {why}',
  'sources.failing': 'premier échec {when}',
  'sources.operator': 'nommée dans SOURCES',
  'sources.by': 'ajoutée par {who}',
  'sources.person': 'une personne',
  'sources.show': 'Montrer les sources',
  'sources.add': 'Ajouter {name}',
  'sources.pause': 'Mettre en pause {name}',
  'sources.resume': 'Reprendre {name}',
  'sources.remove': 'Retirer {name}',
  'sources.removeSurely': 'La retirer avec ses articles',
  'sources.sure':
    'Retirer <strong>{name}</strong> ? {count, plural, =0 {Elle n’a pas encore d’articles.} one {Son article quitte la collection, sauf si une autre source l’a aussi.} other {Ses # articles quittent la collection, sauf ceux qu’une autre source a aussi.}} Une pause les garde.',
  'sources.added':
    '<strong>{name}</strong> est ajoutée. Elle est lue maintenant puis régulièrement, et ce qu’elle a vient dans la collection.',
  'sources.present': '<strong>{name}</strong> est déjà parmi les sources.',
  'sources.isPaused': '<strong>{name}</strong> n’est plus lue jusqu’à sa reprise. Ses articles restent.',
  'sources.wasPaused': '<strong>{name}</strong> est déjà en pause.',
  'sources.isResumed': '<strong>{name}</strong> est lue de nouveau.',
  'sources.wasRead': '<strong>{name}</strong> n’était pas en pause.',
  'sources.removed': '<strong>{name}</strong> est retirée, avec les articles que rien d’autre n’a.',
  'sources.wasRemoved': '<strong>{name}</strong> était déjà retirée.',
  'sources.unknown': 'Il n’y a pas de source <strong>{name}</strong> ici.',
  'sources.unknownNear': 'Il n’y a pas de source <strong>{name}</strong> ici. Vouliez-vous dire {near} ?',
  'sources.fixed':
    '<strong>{name}</strong> est nommée dans SOURCES : la personne qui gère Paperboy peut changer cela, et personne ici.',
  'sources.off':
    'Rien n’est récupéré ici, car SOURCES n’est pas défini. La personne qui gère Paperboy peut le définir (docs/sources.md). Rien n’a été changé.',
  'sources.fault': '{fault} Rien n’a été changé.',
  'sources.which':
    'Quelle source ? Dites son nom : <command>sources {verb} arxiv:cs.LG</command>. <command>sources</command> montre celles qu’il y a.',
  'sources.notHere':
    'Il n’y a pas de sources ici : la collection est ce que son dossier contient. La personne qui gère Paperboy peut en nommer dans SOURCES (docs/sources.md).',
  'sources.managersOnly':
    'Seules les personnes qui peuvent gérer ce salon peuvent changer les sources, car elles sont à tout le monde ; un message direct ne donne ce droit à personne. <command>sources</command> est pour tous.',
  'sources.failingTold':
    'Une source que vous avez ajoutée ne peut plus être lue : <strong>{name}</strong>. Premier échec {when}. {trouble} De nouveaux essais suivent ; <command>sources</command> montre où elle en est, et permet de la mettre en pause ou de la retirer.',
  'sources.gone':
    'Cet article n’est plus dans la collection : la source qui l’avait est partie, ou l’a retiré.',
  'sources.removeGone': 'Retirer de la liste un article qui n’est plus dans la collection',

  'new.help': 'Nouveaux articles',
  'new.help.get':
    'ce qui est entré dans la collection, le plus récent d’abord ; par défaut, des sept derniers jours',
  'new.since': 'Nouveau depuis <strong>{day}</strong>',
  'new.onSince': 'Nouveau sur <strong>{topic}</strong> depuis {day}',
  'new.list': 'nouveaux articles depuis {day}',
  'new.onSource': 'nouveau sur {source} : {when}',
  'new.inFolder': 'nouveau dans le dossier : {when}',
  'new.none':
    'Rien de nouveau depuis {day}.{count, plural, =0 {} one { Une source est lue.} other { # sources sont lues.}}',
  'new.noneOn':
    'Rien de nouveau sur <strong>{topic}</strong> depuis {day}.{count, plural, =0 {} one { Une source est lue.} other { # sources sont lues.}}',
  'new.longer': 'Les {count} derniers jours',
  'new.latest': 'Les derniers articles',
  'new.latestOn': 'Les derniers sur {topic}',
  'new.notGrowing':
    'La collection ne grandit pas : elle est ce que son dossier contient. La personne qui gère Paperboy peut nommer des sources de nouveaux articles dans SOURCES ; docs/sources.md dit comment.',
  'new.noTime':
    '« {said} » n’est pas un moment que je connais. Dites par exemple hier, lundi, il y a 3 jours, la semaine dernière, mars ou 2026-11-01.',
  'unknown.lookedUp': 'Pas encore dans la collection ; recherché à l’instant :',
  'unknown.relatedHere': 'Articles similaires ici',
  'unknown.add': 'Ajouter à la collection',
  'unknown.added': '{title} est maintenant dans la collection.',
  'unknown.present': '{title} est déjà dans la collection.',
  'unknown.addManagersOnly':
    'Seules les personnes qui peuvent gérer un canal ajoutent des articles à la collection. Demandez à l’une d’elles d’appuyer sur « Ajouter à la collection ».',
  'unknown.notElsewhere': '<strong>{reference}</strong> n’est pas non plus connu de {names}.',
  'unknown.silent':
    'Impossible de rechercher <strong>{reference}</strong> : pas de réponse de {names}. Redemandez dans une minute.',
  'unknown.onlyFirst': 'De plusieurs, seuls les {count} premiers sont recherchés à la fois.',
};
