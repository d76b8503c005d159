import type { enSources } from './en-sources.ts';

/** Where papers come from, and those that are new, in Spanish. */
export const esSources: Readonly<Record<keyof typeof enSources, string>> = {
  'sources.help': 'Fuentes de artículos nuevos',
  'sources.help.get': 'de dónde vienen los artículos nuevos y cómo está cada fuente; una fuente más',
  'sources.name': 'Fuentes de los artículos',
  'sources.none':
    'Los artículos vienen solo de la carpeta, y lo que cambia en ella se recoge. Quien administra Paperboy nombra más fuentes en SOURCES (docs/sources.md).',
  'sources.nothingYet':
    'Aquí aún no hay artículos: las fuentes todavía se están leyendo. <command>sources</command> muestra cómo están.',
  'sources.addHint':
    '<command>sources add arxiv:cs.LG</command> lee otra más: arXiv, un grupo de Zotero, un feed, OpenAlex; <command>new</command> muestra lo que llegó.',
  'sources.read': 'leída {when}',
  'sources.readNow': 'leída ahora mismo',
  'sources.unread': 'aún no leída hasta el final',
  'sources.reading': 'leyéndose ahora',
  'sources.next': 'otra vez {when}',
  'sources.nextNow': 'otra vez en cualquier momento',
  'sources.paused': 'en pausa',
  'sources.trouble': 'problema: {why}',
  'sources.failing': 'primer fallo {when}',
  'sources.operator': 'nombrada en SOURCES',
  'sources.by': 'añadida por {who}',
  'sources.person': 'una persona',
  'sources.show': 'Mostrar las fuentes',
  'sources.add': 'Añadir {name}',
  'sources.pause': 'Pausar {name}',
  'sources.resume': 'Reanudar {name}',
  'sources.remove': 'Quitar {name}',
  'sources.removeSurely': 'Quitarla con sus artículos',
  'sources.sure':
    '¿Quitar <strong>{name}</strong>? {count, plural, =0 {Aún no tiene artículos.} one {Su artículo sale de la colección, salvo que otra fuente también lo tenga.} other {Sus # artículos salen de la colección, salvo los que otra fuente también tenga.}} Una pausa los conserva.',
  'sources.added':
    '<strong>{name}</strong> queda añadida. Se lee ahora y después de vez en cuando, y lo que tiene entra en la colección.',
  'sources.present': '<strong>{name}</strong> ya está entre las fuentes.',
  'sources.isPaused': '<strong>{name}</strong> ya no se lee hasta que se reanude. Sus artículos se quedan.',
  'sources.wasPaused': '<strong>{name}</strong> ya está en pausa.',
  'sources.isResumed': '<strong>{name}</strong> se lee de nuevo.',
  'sources.wasRead': '<strong>{name}</strong> no estaba en pausa.',
  'sources.removed': '<strong>{name}</strong> se quitó, con los artículos que nada más tiene.',
  'sources.wasRemoved': '<strong>{name}</strong> ya se había quitado.',
  'sources.unknown': 'Aquí no hay ninguna fuente <strong>{name}</strong>.',
  'sources.unknownNear': 'Aquí no hay ninguna fuente <strong>{name}</strong>. ¿Quieres decir {near}?',
  'sources.fixed':
    '<strong>{name}</strong> está nombrada en SOURCES: eso lo cambia quien administra Paperboy, y nadie aquí.',
  'sources.off':
    'Aquí no se busca nada, porque SOURCES no está puesto. Quien administra Paperboy puede ponerlo (docs/sources.md). No se cambió nada.',
  'sources.fault': '{fault} No se cambió nada.',
  'sources.which':
    '¿Qué fuente? Di su nombre: <command>sources {verb} arxiv:cs.LG</command>. <command>sources</command> muestra las que hay.',
  'sources.notHere':
    'Aquí no hay fuentes: la colección es lo que tiene su carpeta. Quien administra Paperboy puede nombrar algunas en SOURCES (docs/sources.md).',
  'sources.managersOnly':
    'Solo quienes pueden administrar este canal pueden cambiar las fuentes, porque son de todos; un mensaje directo no da ese derecho a nadie. <command>sources</command> es para todos.',
  'sources.failingTold':
    'Una fuente que añadiste no se puede leer: <strong>{name}</strong>. Primer fallo {when}. {trouble} Se sigue intentando; <command>sources</command> muestra cómo está, y allí se puede pausar o quitar.',
  'sources.gone': 'Este artículo ya no está en la colección: la fuente que lo tenía ya no está, o lo retiró.',
  'sources.removeGone': 'Quitar de la lista uno que ya no está en la colección',

  'new.help': 'Artículos nuevos',
  'new.help.get':
    'lo que entró en la colección, lo más nuevo primero; si no se dice más, de los últimos siete días',
  'new.since': 'Nuevo desde <strong>{day}</strong>',
  'new.onSince': 'Nuevo sobre <strong>{topic}</strong> desde {day}',
  'new.list': 'artículos nuevos desde {day}',
  'new.onSource': 'nuevo en {source}: {when}',
  'new.inFolder': 'nuevo en la carpeta: {when}',
  'new.none':
    'No llegó nada nuevo desde {day}.{count, plural, =0 {} one { Se lee una fuente.} other { Se leen # fuentes.}}',
  'new.noneOn':
    'No llegó nada nuevo sobre <strong>{topic}</strong> desde {day}.{count, plural, =0 {} one { Se lee una fuente.} other { Se leen # fuentes.}}',
  'new.longer': 'Los últimos {count} días',
  'new.latest': 'Los artículos más recientes',
  'new.latestOn': 'Lo más reciente sobre {topic}',
  'new.notGrowing':
    'La colección no crece: es lo que tiene su carpeta. Quien administra Paperboy puede nombrar fuentes de artículos nuevos en SOURCES; docs/sources.md dice cómo.',
  'new.noTime':
    '«{said}» no es un momento que yo conozca. Di por ejemplo ayer, lunes, hace 3 días, la semana pasada, marzo o 2026-11-01.',
  'unknown.lookedUp': 'Aún no está en la colección; consultado ahora mismo:',
  'unknown.relatedHere': 'Artículos relacionados aquí',
  'unknown.add': 'Añadir a la colección',
  'unknown.added': '{title} ya está en la colección.',
  'unknown.present': '{title} ya estaba en la colección.',
  'unknown.addManagersOnly':
    'Solo quien puede administrar un canal añade artículos a la colección. Pide a alguien así que pulse «Añadir a la colección».',
  'unknown.notElsewhere': 'Tampoco en {names} se conoce <strong>{reference}</strong>.',
  'unknown.silent':
    'No se ha podido consultar <strong>{reference}</strong>: sin respuesta de {names}. Vuelve a preguntar dentro de un minuto.',
  'unknown.onlyFirst': 'De varios solo se consultan los {count} primeros a la vez.',
};
