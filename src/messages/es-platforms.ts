import type { enPlatforms } from './en-platforms.ts';

/** What Slack and Discord say by themselves in Spanish. */
export const esPlatforms: Readonly<Record<keyof typeof enPlatforms, string>> = {
  'action.search': 'Buscar',

  'late.looking': 'Buscando…',
  'late.reading': '{why} Tu respuesta llegará en cuanto esté lista.',
  'limit.questions':
    'Tengo {count, plural, one {una pregunta tuya} =2 {dos preguntas tuyas} =5 {cinco preguntas tuyas} other {# preguntas tuyas}} en espera. Repite esta cuando estén respondidas.',

  'problem.notPosted':
    'No se pudo publicar la respuesta. Quedó registrado con la referencia {reference}; quizá ayude preguntar otra vez, y quien gestiona Paperboy puede buscarla.',
  'problem.notShown':
    'No se pudo mostrar la respuesta. Quedó registrado con la referencia {reference}; quizá ayude preguntar otra vez, y quien gestiona Paperboy puede buscarla.',
  'problem.notShownSince': 'No se pudo mostrar la respuesta. {why}',
  'problem.request': 'Algo salió mal. Quedó registrado con la referencia {reference}.',
  'problem.notInstalled':
    'Paperboy ya no está instalado en este espacio de trabajo, o su token ya no se puede leer. Quien lo gestiona puede instalarlo de nuevo.',
  'problem.unknownAsker':
    'Slack no me dijo si eres miembro aquí, así que no cambié nada. Inténtalo de nuevo en un momento.',
  'problem.unknownAskers':
    'Slack no me dijo si eres miembro aquí, así que no cambié nada. Me falta el permiso users:read: quien me instaló puede reinstalar la aplicación con el manifiesto actual.',
  'problem.tooLate':
    'La respuesta tardó más que el cuarto de hora en que Discord acepta una. Vuelve a preguntar.',
  'problem.unknownCommand':
    'Ya no conozco este comando: es de otra versión de mí. Recarga Discord para ver los comandos que hay, o envíame un mensaje directo con la palabra help.',
  'problem.unknownPart':
    'Ya no sé qué significa esto: es de otra versión de mí. Vuelve a preguntar para tener uno nuevo.',
  'problem.unreadable':
    'No puedo leer lo que otros escribieron aquí. Quien me gestiona puede activarlo: Discord Developer Portal → la aplicación → *Bot* → *Message Content Intent*, y luego reiniciarme. Hasta entonces, pregunta con tus propias palabras, o usa *Aplicaciones → Related papers* en el mensaje.',
  'problem.lacking':
    'No puedo responder en {channel}: me falta el permiso {permissions}. Quien gestiona ese canal puede darlo en sus ajustes, en *Permisos*. {slash} funciona allí de todos modos.',
  'problem.noAnswerHere': 'No puedo responder aquí. {why}',
  'problem.noAnswerIn': 'No puedo responder en {channel}. {why}',
  'problem.noAnswerInBut': 'No puedo responder en {channel}. {why} {slash} funciona allí de todos modos.',

  'dialog.close': 'Cerrar',
  'dialog.cancel': 'Cancelar',

  'searchForm.title': 'Buscar artículos',
  'searchForm.words': '¿Qué buscas?',
  'searchForm.hint': 'Palabras, una pregunta, un título, author:nombre, year:2020..2023',
  'searchForm.pick': 'O elige un título o un nombre',
  'searchForm.letters': 'Escribe unas letras',
  'searchForm.nothing': 'Escribe lo que buscas, o elige abajo un título o un nombre.',
  'searchForm.searchFor': 'Buscar: {query}',
  'searchForm.by': 'De {name}',

  'digestForm.turnOn': 'Activar',
  'digestForm.in': 'En {channel}',
  'digestForm.direct': 'En estos mensajes directos',
  'digestForm.when': 'Cuándo',
  'digestForm.time': 'Hora',
  'digestForm.zone': 'Zona horaria',
  'digestForm.city': 'Escribe una ciudad',
  'digestForm.days': 'Qué días',
  'digestForm.any': 'Cualquier artículo',
  'digestForm.hint':
    'Palabras como en una búsqueda; también author:, venue: y year:. Vacío: cualquier artículo.',
  'digestForm.thread': 'Abrir un hilo debajo de cada artículo',
};
