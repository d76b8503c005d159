import type { enAlerts } from './en-alerts.ts';

/** People follow authors, venues and topics, in French. */
export const frAlerts: Readonly<Record<keyof typeof enAlerts, string>> = {
  'follow.noSources':
    'Il n’y a rien à suivre ici : rien de nouveau n’arrive tant que SOURCES n’est pas défini (docs/sources.md), ce que peut faire la personne qui exploite Paperboy. Rien n’a été gardé.',
  'follow.elsewhere':
    'Les nouveaux articles que vous suivez arrivent en message direct dans Slack ou Discord : dites-y <command>follow author:levine</command>. Rien n’a été gardé.',
  'follow.empty':
    'Dites ce que vous voulez suivre : <command>follow author:levine</command>, <command>follow "causal discovery"</command>, <command>follow venue:iclr</command> ou n’importe quelle recherche.',
  'follow.senseless':
    '« {query} » ne dit rien à quoi reconnaître un nouvel article. Suivez un auteur, une conférence, une expression ou un sujet : <command>follow author:levine</command>, <command>follow "causal discovery"</command>, <command>follow venue:iclr</command>. Rien n’a été gardé.',
  'follow.long':
    'Ce qui est suivi a au plus {count, number} caractères. Dites-le plus brièvement, par exemple <command>follow "causal discovery"</command>. Rien n’a été gardé.',
  'follow.managersOnly':
    'Seules les personnes qui peuvent gérer ce canal peuvent changer ce qu’il suit. Sans « here », vous suivez vous-même.',
  'follow.full':
    '{whose, select, channel {Ce canal suit} other {Vous suivez}} déjà {count, number} choses, c’est le maximum. Arrêtez-en d’abord une : <command>following{whose, select, channel { here} other {}}</command> les montre.',
  'follow.added':
    '{whose, select, channel {Ce canal suit} other {Vous suivez}} maintenant <strong>{query}</strong> : {what}.',
  'follow.present':
    '{whose, select, channel {Ce canal suit} other {Vous suivez}} déjà <strong>{query}</strong> : {what}.',
  'follow.fitting':
    '{count, plural, =0 {Aucun article de la collection ne correspond encore ; le premier sera annoncé.} one {Un article de la collection correspond déjà ; ceux qui viendront seront annoncés.} other {# articles de la collection correspondent déjà ; ceux qui viendront seront annoncés.}}',
  'follow.how':
    'Les nouveaux articles qui correspondent arrivent {whose, select, channel {dans ce canal} other {chez vous en message direct}} au plus une fois par jour.',
  'follow.howNext':
    'Les nouveaux articles qui correspondent arrivent {whose, select, channel {dans ce canal} other {chez vous en message direct}} au plus une fois par jour, la prochaine fois {moment}.',
  'follow.forChannel':
    'Ils sont pour vous seul. Avec <command>follow {query} here</command>, ce canal le suit, pour qui peut le gérer.',
  'follow.words': 'sur « {text} »',
  'follow.phrase': 'avec « {text} »',
  'follow.titled': 'avec « {text} » dans le titre',
  'follow.in': 'dans {venue}',

  'unfollow.done':
    '{whose, select, channel {Ce canal ne suit} other {Vous ne suivez}} plus <strong>{query}</strong>.',
  'unfollow.all': '{whose, select, channel {Ce canal ne suit} other {Vous ne suivez}} plus rien.',
  'unfollow.unknown':
    '{whose, select, channel {Ce canal ne suit} other {Vous ne suivez}} pas <strong>{query}</strong>. <command>following{whose, select, channel { here} other {}}</command> montre ce qui peut être arrêté.',
  'unfollow.gone': '{whose, select, channel {Ce canal ne suit} other {Vous ne suivez}} plus cela.',

  'following.heading': '{whose, select, channel {Ce que suit ce canal} other {Ce que vous suivez}}',
  'following.none':
    '{whose, select, channel {Ce canal ne suit rien. <command>follow author:levine here</command>} other {Vous ne suivez rien. <command>follow author:levine</command>}} annonce les nouveaux articles qui correspondent, de même <command>follow "causal discovery"</command> ou toute autre recherche.',
  'following.range': '{from}–{to} sur {of}, au plus {most}',
  'following.next': 'prochaine recherche {moment}',
  'following.last': 'dernière annonce : {day}',
  'following.never': 'rien n’est encore venu',
  'following.paused':
    'Rien {whose, select, channel {n’atteint ce canal} other {ne vous atteint}} : {reason} Une fois cela réparé, appuyez sur <strong>{action}</strong> ou suivez autre chose ; ce qui est venu entre-temps arrive alors.',
  'following.trouble': 'Le dernier message n’a pas été envoyé : {reason}',
  'following.resumed': 'Les nouveaux articles arrivent de nouveau, avec ce qui est venu entre-temps.',
  'following.tell':
    'Les nouveaux articles que vous suivez ne vous atteignent pas : {reason} <command>following</command> les fait revenir.',
  'following.noAlert': 'Ce qui a été annoncé ce jour-là n’est plus enregistré.',

  'alert.heading':
    '{whose, select, channel {Nouveaux articles que suit ce canal} other {Nouveaux articles que vous suivez}}',
  'alert.group': '{count, plural, one {un nouvel article} other {# nouveaux articles}}',
  'alert.more': '{count, plural, one {et un autre} other {et # autres}}',
  'alert.name': 'les nouveaux articles du {day}',

  'action.stop': 'Arrêter',
  'action.stopOne': 'Arrêter : {query}',
  'action.stopOf': 'Ne plus suivre {query}',
  'action.follow': 'Suivre de nouveau',
  'action.followOf': 'Suivre de nouveau {query}',
  'action.following': 'Tout ce que je suis',
  'action.followingHere': 'Tout ce que suit ce canal',
  'action.resume': 'Réessayer',
  'action.resumeAll': 'Faire revenir les nouveaux articles',
  'action.unsent': 'Montrer ce qu’il contenait',
  'action.allNew': '{count, plural, other {Montrer les #}}',
  'action.searchFor': 'Rechercher cela',

  'help.follow': 'Suivre',
  'help.follow.get':
    'les nouveaux articles qui correspondent, au plus une fois par jour ; avec « here » pour le canal',
  'help.following': 'Ce que vous suivez',
  'help.following.get': 'ce que vous suivez, et comment l’arrêter',
};
