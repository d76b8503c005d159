import { esActions } from './es-actions.ts';
import { esAlerts } from './es-alerts.ts';
import { esDigest } from './es-digest.ts';
import { esDiscord } from './es-discord.ts';
import { esPage } from './es-page.ts';
import { esPlatforms } from './es-platforms.ts';
import { esSlack } from './es-slack.ts';
import { esSources } from './es-sources.ts';
import type { Catalogue } from './messages.ts';

/** What the bot says in Spanish, to people it calls “tú”. */
export const es: Catalogue = {
  ...esActions,
  ...esAlerts,
  ...esSources,

  'text.quoted': '«{text}»',

  'list.comma': '{one}, {other}',
  'list.range': '{from}–{to} de {of}',
  'list.results': 'resultados de {query}',
  'list.nearestTo': 'Lo más cercano a <strong>{name}</strong>',
  'list.namesAndMore': '{names} y {more} más',
  'list.namesAndOthers': '{names} y otros',
  'list.more': '{count} más',
  'list.others': 'Otros',
  'list.noneKnown': 'no se conoce ninguno',
  'list.cut': 'solo cuentan los primeros {count, number} caracteres',

  'library.papers': '{count, plural, one {# artículo} other {# artículos}}',
  'library.papersOf': '{count, plural, one {# artículo} other {# artículos}}: {editions}',
  'library.edition': '{name} ({count, number})',

  'paper.byMeaning': 'por el significado',
  'paper.noAbstract': 'El catálogo no tiene el resumen de este artículo.',
  'paper.searched': 'Buscar en Google Scholar',

  'search.papersFor': 'Artículos sobre <strong>{name}</strong>',
  'search.papersOf': 'Artículos <strong>{name}</strong>',
  'search.understood': 'entendido: {what}',
  'search.noneAnswers': 'ninguno responde de verdad',
  'search.gone': 'los artículos que estaban aquí ya no están',
  'search.also': 'también se buscó «{query}»',
  'search.provisional': 'por ahora ordenados solo por las palabras: Paperboy aún aprende cuáles van juntas',
  'search.firstPage': 'Primera página',
  'search.firstPageOf': 'Primera página de resultados de {query}',
  'search.beyondEnd':
    '{count, plural, one {Solo hay # artículo} other {Solo hay # artículos}} sobre «{query}».',
  'search.unknownField': 'no conozco «{field}:»',
  'search.unknownValue': 'no conozco «{field}:» con ese valor',

  'filter.since': 'desde {year}',
  'filter.after': 'después de {year}',
  'filter.before': 'antes de {year}',
  'filter.until': 'hasta {year}',
  'filter.years': '{from} a {to}',
  'filter.by': 'de {name}',
  'filter.not': 'sin {what}',
  'filter.either': '{one} o {other}',
  'filter.newest': 'primero los más nuevos',
  'filter.oldest': 'primero los más antiguos',

  'none.answers': 'Nada aquí responde de verdad a <strong>{query}</strong> (se buscó en: {library}).',
  'none.didYouMean': '¿Querías decir: {query}?',
  'none.searchOnly': 'Buscar solo {words}',
  'none.ofYears':
    'Ningún artículo aquí es {span, select, one {de {from}} since {de {from} o posterior} until {de {to} o anterior} other {de {from} a {to}}} (años aquí: {here}).',
  'none.ofVenues': 'Ninguna conferencia o revista aquí se llama {names} (aquí hay: {here}).',
  'none.ofAuthor': 'Nadie aquí se llama {name}.',
  'none.ofAuthorNear': 'Nadie aquí se llama {name}; parecido: {near}.',
  'none.ofAuthors': 'Ningún artículo aquí es de {names} en conjunto.',
  'none.ofTitles': 'Ningún título aquí contiene {texts}.',
  'none.ofPhrases': 'Ningún artículo aquí contiene exactamente {texts}.',
  'none.ofExcluded': 'Todos los artículos aquí contienen {texts}.',

  'others.ofYears':
    '{count, plural, one {# artículo} other {# artículos}}{about, select, yes { sobre {words}} other {}}, pero ninguno {span, select, one {de {from}} since {de {from} o posterior} until {de {to} o anterior} other {de {from} a {to}}}.',
  'others.ofVenues':
    '{count, plural, one {# artículo} other {# artículos}}{about, select, yes { sobre {words}} other {}}, pero ninguno de {names}.',
  'others.ofAuthors':
    '{count, plural, one {# artículo} other {# artículos}}{about, select, yes { sobre {words}} other {}}, pero ninguno de {names}.',
  'others.ofTitles':
    '{count, plural, one {# artículo} other {# artículos}}{about, select, yes { sobre {words}} other {}}, pero ninguno con {texts} en el título.',
  'others.ofPhrases':
    '{count, plural, one {# artículo} other {# artículos}}{about, select, yes { sobre {words}} other {}}, pero ninguno con exactamente {texts}.',
  'others.ofExcluded':
    '{count, plural, one {# artículo} other {# artículos}}{about, select, yes { sobre {words}} other {}}, pero ninguno sin {texts}.',

  'related.name': 'Relacionados',
  'related.terms': 'en común: {terms}',
  'related.authors': '{count, plural, one {también de} other {también de}}: {names}',
  'related.to': 'Relacionados con <strong>{name}</strong>',
  'related.notClose': 'ninguno se acerca de verdad',
  'related.noWords': 'Ahí no hay palabras con las que encontrar artículos relacionados.',
  'related.noneOfPaper': 'Nada aquí se acerca a <strong>{name}</strong> (se buscó en: {library}).',
  'related.noneOfText':
    'Nada aquí se acerca a <strong>{name}</strong> (se buscó en: {library}). Quizá ayuden más palabras.',

  'cite.heading': 'Citar <strong>{title}</strong>',
  'cite.headingAs': '<strong>{title}</strong> en {form}',
  'cite.as': 'Citar en {form}',

  'unknown.several': 'Puede tratarse de varios artículos:',
  'unknown.didYouMean':
    'Aquí no hay ningún artículo con el id, el título, el nombre o la dirección «{said}». Quizá querías decir:',
  'unknown.searchForIt':
    'Aquí no hay ningún artículo con el id, el título, el nombre o la dirección «{said}». Busca algunas de sus palabras para encontrarlo.',
  'unknown.absent':
    'No está aquí: <strong>{isId, select, yes {un artículo con el id {name}} other {{name}}}</strong> ({library}).{hasNear, select, yes { Los más cercanos por el título:} other {}}',
  'unknown.number': 'Aquí no hay ningún número {number}: la lista va del {from} al {to}.',
  'unknown.pointer':
    '¿Qué artículo? En esta conversación no hay ninguno al que se refiera eso: pide primero artículos o nombra uno.',

  'request.noQuestion':
    'A eso no responde ningún artículo. Pídeme artículos: un tema, un título, un nombre; <command>help</command> dice qué más.',
  'request.understood': 'Entendido: {what}',
  'request.words': 'Buscar solo las palabras',
  'request.wordsOf': 'Buscar solo las palabras: {said}',
  'request.nearestTo': 'Mostrar de todos modos los más cercanos: {query}',

  'foreign.asked':
    'Los artículos aquí están en inglés y se encuentran con palabras en inglés: pregunta con términos en inglés.',
  'foreign.papers': 'Los artículos aquí están en inglés.',

  'more.heading': 'Más de <strong>{query}</strong>',
  'more.someWords': 'estos solo tienen algunas de las palabras',
  'more.unanswered': 'Nada respondía a la última pregunta.',
  'more.noList': 'Aquí no hay ninguna lista que seguir. Pregunta algo primero.',
  'more.firstPage': 'Esa es la primera página.',
  'more.all': 'Eso era todo.',

  'refine.noQuestion': 'Aquí no hay ninguna pregunta de la que quitar eso. Pregunta algo primero.',

  'people.heading': 'Quién escribe sobre <strong>{topic}</strong>',
  'people.counted':
    '{people, plural, one {# persona escribió} other {# personas escribieron}} los artículos que se miraron ({papers, number}).',
  'people.papersBy': 'Artículos de {name}',

  'facts.papers': 'Aquí hay {count, plural, one {# artículo} other {# artículos}}',
  'facts.venues':
    'Aquí hay {count, plural, one {# artículo} other {# artículos}}, de {venues, plural, one {# conferencia o revista} other {# conferencias y revistas}}',
  'facts.noVenues':
    'Aquí hay {count, plural, one {# artículo} other {# artículos}}; no se sabe dónde se publicaron',
  'facts.years':
    'Aquí hay {count, plural, one {# artículo} other {# artículos}}, de {years, plural, one {# año} other {# años}}',
  'facts.noYears': 'Aquí hay {count, plural, one {# artículo} other {# artículos}}; no se sabe de qué años',

  'random.none': 'Ahora mismo no hay ningún artículo que elegir. Vuelve a preguntar.',
  'random.another': 'Otro',
  'random.anotherAny': 'Otro: cualquier artículo',

  'save.added': '{title} ya está en tu lista de lectura.',
  'save.present': '{title} ya estaba en tu lista de lectura.',
  'save.full': 'Tu lista de lectura está llena. Quita algo primero.',

  'saved.name': 'Tu lista de lectura',
  'saved.show': 'Mostrar tu lista de lectura',
  'saved.empty': 'Tu lista de lectura está vacía. «Guardar» debajo de un artículo lo pone aquí.',
  'saved.export': 'Tu lista de lectura como archivo {format}',
  'saved.exported':
    '{count, plural, one {# artículo} other {# artículos}} de tu lista de lectura en {format}',
  'saved.gone': '{count, plural, one {# ya no está en la colección} other {# ya no están en la colección}}',
  'saved.notKept': 'Aquí no se guardan listas de lectura.',

  'share.by': 'Compartido por {name}',

  'unable.citations':
    'No sé con qué frecuencia se citan, leen o valoran los artículos: los catálogos no lo dicen.',
  'unable.citationsOrder':
    'No sé con qué frecuencia se citan, leen o valoran los artículos: los catálogos no lo dicen. Estos van en el orden en que responden.',

  'expired.button':
    'Este botón es demasiado antiguo: lo que significaba ya no se conserva. Vuelve a preguntar.',

  'problem.answering':
    'Algo salió mal al responder. Quedó registrado con la referencia {reference}; quizá ayude preguntar otra vez, y quien gestiona Paperboy puede buscarla.',

  'talk.greeting':
    '¡Hola! Pídeme artículos: un tema, un título, un nombre; <command>help</command> dice qué más.',
  'talk.thanks': 'De nada.',
  'talk.praise': 'Me alegro.',
  'talk.assent': 'De acuerdo. Pídeme artículos cuando quieras.',
  'talk.presence':
    'Aquí estoy. Pídeme artículos: un tema, un título, un nombre; <command>help</command> dice qué más.',
  'talk.farewell': 'Hasta luego.',
  'talk.stop':
    'De acuerdo, me callo. <command>digest off</command> termina el artículo del día en un canal, si querías decir eso.',
  'talk.complaint':
    'Lo siento. Quizá ayuden otras palabras, un título o un nombre; <command>help</command> dice lo que entiendo.',
  'talk.sign': '🙂',

  'help.heading': 'Qué puedes preguntar',
  'help.searchFor': 'Buscar {query}',
  'help.surprise': 'Sorpréndeme',
  'help.surpriseAny': 'Sorpréndeme: cualquier artículo',
  'help.search': 'Búsqueda',
  'help.search.get': 'artículos, primero los mejores, para unas palabras, una pregunta o medio título',
  'help.exact': 'Palabras exactas',
  'help.exact.get': 'solo artículos con exactamente estas palabras, o sin una',
  'help.filters': 'Filtros',
  'help.filters.get': 'solo esos artículos',
  'help.people': 'Personas',
  'help.people.say': 'quién trabaja en …',
  'help.people.get': 'quién escribió los artículos sobre un tema',
  'help.facts': 'Qué hay',
  'help.facts.say': 'cuántos artículos tienes',
  'help.venues.say': 'qué conferencias tienes',
  'help.facts.get': 'lo que contiene la colección',
  'help.paper': 'Un artículo',
  'help.paper.get': 'un artículo completo, por id, título, nombre o enlace',
  'help.related': 'Artículos relacionados',
  'help.related.get':
    'artículos cercanos a un id, un título o cualquier texto, incluso un resumen entero, y por qué',
  'help.cite': 'BibTeX',
  'help.cite.get': 'una entrada BibTeX, por id, título, nombre o enlace',
  'help.random': 'Cualquier artículo',
  'help.random.say': 'sorpréndeme',
  'help.random.get': 'un artículo elegido al azar',
  'help.saved': 'Tu lista de lectura',
  'help.saved.get': 'tu lista de lectura; «Guardar» debajo de un artículo lo añade',
  'help.digest': 'Artículo del día',
  'help.digest.get': 'un artículo al día en este canal',

  ...esDigest,
  ...esPlatforms,
  ...esSlack,
  ...esDiscord,
  ...esPage,
  'saved.fitting': 'En tu lista de lectura: <strong>{query}</strong>',
  'saved.nothingFits': 'Nada en tu lista de lectura tiene «{query}».',
  'saved.searchAll': 'Buscar en todos los artículos',
  'saved.searchAllFor': 'Buscar en todos los artículos: {query}',
  'home.change': 'Cambiar',
  'home.changeIn': 'Cambiar el artículo del día en {channel}',
  'home.moreChannels': '{count, plural, one {… y en # canal más} other {… y en # canales más}}',
  'home.channel': '{channel}: {schedule}',
  'home.paused': '{channel}: en pausa',
};
