import type { enPage } from './en-page.ts';

/** What the web page says by itself in Spanish. */
export const esPage: Readonly<Record<keyof typeof enPage, string>> = {
  'page.skip': 'Ir a la conversación',
  'page.box': 'Busca artículos, o pide relacionados',
  'page.placeholder': 'Busca artículos: palabras, un título, author:nombre',
  'page.completions': 'Sugerencias',
  'page.kind.title': 'título',
  'page.kind.author': 'persona',
  'page.kind.venue': 'conferencia',
  'page.kind.search': 'búsqueda',
  'page.saved': 'Lista de lectura',
  'page.newTab': 'Se abre en una pestaña nueva',

  'page.headline': '¡Extra, extra!',
  'page.welcome':
    'Pide artículos con tus propias palabras, por título o por nombre. Cada respuesta enlaza el artículo, muestra las frases que coinciden y lleva a trabajos relacionados.',
  'page.whatElse': 'Qué más se puede preguntar',
  'page.soon': 'Un momento',
  'page.soonHeadline': 'Un momento.',
  'page.reading': '{why} Esta página sigue por sí sola.',

  'page.youAsked': 'Preguntaste:',
  'page.answer': 'Respuesta',
  'page.paper': 'Artículo',
  'page.id': 'Id',
  'page.copy': 'Copiar',
  'page.copied': 'Copiado',
  'page.selected': 'Seleccionado',

  'page.oneShown': 'Se muestra un artículo.',
  'page.someShown': 'Se muestran {count} artículos.',
  'page.rangeShown': 'Se muestran los artículos {from} a {to}.',
  'page.entryShown': 'Se muestra una entrada BibTeX.',
  'page.noneShown': 'La respuesta no tiene artículos.',

  'page.changes': 'Esto cambia algo',
  'page.consent': 'Una dirección sola no cambia nada aquí. Pulsa el botón si lo quieres.',
  'page.doIt': 'Hacerlo',
  'page.doItOf': 'Hacerlo: {title}',

  'page.noPaper': 'No existe ese artículo',
  'page.notFound': 'No encontrado',
  'page.noPage': 'Aquí no hay tal página.',
  'page.notPossible': 'No es posible',
  'page.onlyRead': 'Esta página solo se puede leer.',
  'page.elsewhere': 'Esto vino de otra página. Pulsa el botón de esta.',
  'page.tooMuch': 'Eso es más de lo que esta página acepta.',
  'page.wrong': 'Algo salió mal',
  'page.logged': 'Quedó registrado con la referencia {reference}.',
  'page.toStart': 'Volver al principio',
  'page.unreachable': 'No se puede contactar con Paperboy. ¿Sigue en marcha?',
  'page.refused': 'No funcionó: el servidor respondió {status}.',
  'page.retry': 'Intentar de nuevo',
};
