import type { enAlerts } from './en-alerts.ts';

/** People follow authors, venues and topics, in Spanish. */
export const esAlerts: Readonly<Record<keyof typeof enAlerts, string>> = {
  'follow.noSources':
    'Aquí no hay nada que seguir: no llega nada nuevo mientras SOURCES no esté definido (docs/sources.md), lo que puede hacer quien gestiona Paperboy. No se guardó nada.',
  'follow.elsewhere':
    'Los artículos nuevos que sigues llegan como mensaje directo en Slack o Discord: di allí <command>follow author:levine</command>. No se guardó nada.',
  'follow.empty':
    'Di qué quieres seguir: <command>follow author:levine</command>, <command>follow "causal discovery"</command>, <command>follow venue:iclr</command> o cualquier búsqueda.',
  'follow.senseless':
    '«{query}» no dice nada por lo que se reconozca un artículo nuevo. Sigue a un autor, una conferencia, una expresión o un tema: <command>follow author:levine</command>, <command>follow "causal discovery"</command>, <command>follow venue:iclr</command>. No se guardó nada.',
  'follow.long':
    'Lo que se sigue tiene como máximo {count, number} caracteres. Dilo más corto, por ejemplo <command>follow "causal discovery"</command>. No se guardó nada.',
  'follow.managersOnly':
    'Solo quienes pueden gestionar este canal pueden cambiar lo que sigue. Sin «here» lo sigues tú.',
  'follow.full':
    '{whose, select, channel {Este canal ya sigue} other {Ya sigues}} {count, number} cosas, que es el máximo. Deja antes una de ellas: <command>following{whose, select, channel { here} other {}}</command> las muestra.',
  'follow.added':
    '{whose, select, channel {Este canal sigue ahora} other {Ahora sigues}} <strong>{query}</strong>: {what}.',
  'follow.present':
    '{whose, select, channel {Este canal ya sigue} other {Ya sigues}} <strong>{query}</strong>: {what}.',
  'follow.fitting':
    '{count, plural, =0 {Todavía no encaja ningún artículo de la colección; se avisa del primero que encaje.} one {Por ahora encaja un artículo de la colección; se avisa de los que vengan.} other {Por ahora encajan # artículos de la colección; se avisa de los que vengan.}}',
  'follow.how':
    'Los artículos nuevos que encajan llegan {whose, select, channel {en este canal} other {a ti como mensaje directo}} como máximo una vez al día.',
  'follow.howNext':
    'Los artículos nuevos que encajan llegan {whose, select, channel {en este canal} other {a ti como mensaje directo}} como máximo una vez al día, la próxima vez {moment}.',
  'follow.forChannel':
    'Son solo para ti. Con <command>follow {query} here</command> lo sigue este canal, si puedes gestionarlo.',
  'follow.words': 'sobre «{text}»',
  'follow.phrase': 'con «{text}»',
  'follow.titled': 'con «{text}» en el título',
  'follow.in': 'en {venue}',

  'unfollow.done':
    '{whose, select, channel {Este canal ya no sigue} other {Ya no sigues}} <strong>{query}</strong>.',
  'unfollow.all': '{whose, select, channel {Este canal ya no sigue} other {Ya no sigues}} nada.',
  'unfollow.unknown':
    '{whose, select, channel {Este canal no sigue} other {No sigues}} <strong>{query}</strong>. <command>following{whose, select, channel { here} other {}}</command> muestra lo que se puede dejar.',
  'unfollow.gone': '{whose, select, channel {Este canal ya no sigue} other {Ya no sigues}} eso.',

  'following.heading': '{whose, select, channel {Lo que sigue este canal} other {Lo que sigues}}',
  'following.none':
    '{whose, select, channel {Este canal no sigue nada. <command>follow author:levine here</command>} other {No sigues nada. <command>follow author:levine</command>}} avisa de los artículos nuevos que encajan, igual que <command>follow "causal discovery"</command> o cualquier otra búsqueda.',
  'following.range': '{from}–{to} de {of}, como máximo {most}',
  'following.next': 'se mira de nuevo {moment}',
  'following.last': 'lo último llegó el {day}',
  'following.never': 'todavía no llegó nada',
  'following.paused':
    'Nada {whose, select, channel {llega a este canal} other {te llega}}: {reason} Cuando esté arreglado, pulsa <strong>{action}</strong> o sigue algo más; entonces llega lo que vino entretanto.',
  'following.trouble': 'El último mensaje no se envió: {reason}',
  'following.resumed': 'Los artículos nuevos vuelven a llegar, con lo que vino entretanto.',
  'following.tell':
    'Los artículos nuevos que sigues no te llegan: {reason} Con <command>following</command> vuelven a llegar.',
  'following.noAlert': 'Lo que se avisó ese día ya no está registrado.',

  'alert.heading':
    '{whose, select, channel {Artículos nuevos que sigue este canal} other {Artículos nuevos que sigues}}',
  'alert.group': '{count, plural, one {un artículo nuevo} other {# artículos nuevos}}',
  'alert.more': '{count, plural, one {y uno más} other {y # más}}',
  'alert.name': 'los artículos nuevos del {day}',

  'action.stop': 'Dejar',
  'action.stopOne': 'Dejar: {query}',
  'action.stopOf': 'Dejar de seguir {query}',
  'action.follow': 'Seguir de nuevo',
  'action.followOf': 'Seguir {query} de nuevo',
  'action.following': 'Todo lo que sigo',
  'action.followingHere': 'Todo lo que sigue este canal',
  'action.resume': 'Intentar de nuevo',
  'action.resumeAll': 'Que vuelvan a llegar los artículos nuevos',
  'action.unsent': 'Mostrar lo que contenía',
  'action.allNew': '{count, plural, other {Mostrar los #}}',
  'action.searchFor': 'Buscarlo',

  'help.follow': 'Seguir',
  'help.follow.get': 'los artículos nuevos que encajan, como máximo una vez al día; con «here» para el canal',
  'help.following': 'Lo que sigues',
  'help.following.get': 'lo que sigues, y cómo dejarlo',
};
