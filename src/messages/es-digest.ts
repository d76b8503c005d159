import type { enDigest } from './en-digest.ts';

/** What the bot says of the paper of the day in Spanish. */
export const esDigest: Readonly<Record<keyof typeof enDigest, string>> = {
  'digest.paperOfTheDay': 'Artículo del día',
  'digest.newRound':
    '{papers, plural, =1 {El único artículo{about, select, yes { sobre «{topic}»} other {}} ya se mostró aquí. Empieza la ronda {round}.} other {Los # artículos{about, select, yes { sobre «{topic}»} other {}} ya se mostraron aquí. Empieza la ronda {round}, en otro orden.}}',
  'digest.notHere': 'Aquí no hay artículo del día.',
  'digest.elsewhere':
    'El artículo del día se publica en canales de Slack y Discord: actívalo allí con <command>digest on</command>.',
  'digest.managersOnly':
    'Solo quienes pueden gestionar este canal pueden cambiar su artículo del día. <command>digest status</command> y <command>digest preview</command> son para todos.',
  'digest.configured':
    'El artículo del día de este canal lo decide quien gestiona Paperboy (DIGEST_CHANNELS), y solo se puede cambiar allí.',
  'digest.noPing':
    'No puedes hacer que se mencione ese rol: indícalo con «/digest on role:» o una mención, y ten permiso para mencionarlo aquí.',
  'digest.unchanged': '{why} No se cambió nada.',
  'digest.unmet':
    'Un deseo de antes no es posible ahora: {why} {wish, select, thread {<command>digest on no thread</command>} publish {<command>digest on no publish</command>} other {<command>digest on no ping</command>}} lo retira.',
  'digest.unposted': '{why} No se publicó nada.',
  'digest.longTopic': 'Un tema tiene como máximo {count, number} caracteres. No se cambió nada.',
  'digest.noneOnTopic':
    'Ningún artículo aquí encaja de verdad con el tema «{topic}». Prueba primero a buscarlo. No se cambió nada.',
  'digest.isOn': 'El artículo del día se publica aquí <strong>{schedule}</strong>.',
  'digest.isOnNext':
    'El artículo del día se publica aquí <strong>{schedule}</strong>. El próximo llega {moment}.',
  'digest.isOnNow':
    'El artículo del día se publica aquí <strong>{schedule}</strong>. El de hoy llega ahora: su hora ya pasó y aún no se había publicado.',
  'digest.onWhatNext':
    '<command>digest preview</command> muestra lo que viene, <command>digest off</command> lo termina, <command>digest help</command> dice qué se puede ajustar.',
  'digest.isOff':
    'Aquí no habrá más artículos del día. Se recuerda lo que ya se mostró: <command>digest on</command> sigue donde se quedó.',
  'digest.wasOff': 'Aquí no hay artículo del día. <command>digest on</command> lo activa.',
  'digest.sent': 'El artículo de hoy está publicado; hoy no volverá a salir.',
  'digest.underway': 'El artículo de hoy ya está en camino.',
  'digest.already': 'El artículo de hoy ya se publicó aquí.',
  'digest.alreadyNext': 'El artículo de hoy ya se publicó aquí. El próximo llega {moment}.',
  'digest.noneFits':
    'Ningún artículo aquí encaja con el tema. <command>digest on topic: …</command> pone otro.',
  'digest.noPapers': 'La colección no tiene artículos.',
  'digest.noneOfTopic': 'Ningún artículo encaja con el tema «{topic}».',
  'digest.failed':
    'No se pudo publicar: {reason} <command>digest status</command> dice cuándo se vuelve a intentar.',
  'digest.pausedTold':
    'El artículo del día que activaste está en pausa: {reason} Cuando se arregle, seguirá solo en menos de una hora; <command>digest on</command> en ese canal lo activa enseguida.',
  'digest.noneFitsTold':
    'Todavía no hay artículo del día: {reason} Se vuelve a buscar y llegará cuando alguno encaje; <command>digest on topic: …</command> en ese canal pone otro tema.',

  'schedule.of':
    '{days} a las {time} ({zone}){about, select, yes {, sobre «{topic}»} other {}}{papers, select, new {, de lo nuevo} only {, de lo nuevo o ninguno} other {}}{thread, select, yes {, con un hilo} other {}}{publish, select, yes {, publicado en los canales que siguen a este} other {}}{ping, select, yes {, con mención de un rol} other {}}',
  'schedule.weekdays': 'de lunes a viernes',
  'schedule.everyDay': 'todos los días',
  'schedule.weekends': 'los fines de semana',
  'schedule.noRole':
    'No conozco ese rol. Indícalo con /digest on role: o menciónalo: «digest on ping @Readers»; «role:none» lo quita.',
  'schedule.noTime': '«{said}» no es una hora. Escríbela como 9, 9:30 o 21:15.',
  'schedule.noDays': '«{said}» no son días. Escribe weekdays, daily o días como mon,wed,fri.',
  'schedule.noZone':
    'No hay ninguna zona horaria ni ciudad «{said}». Di una ciudad o un nombre IANA, como Berlin o America/New_York.',
  'schedule.noZoneBut': 'No hay ninguna zona horaria ni ciudad «{said}». ¿Querías decir {near}?',

  'status.off': 'En este canal no hay artículo del día.',
  'status.paused': 'en pausa',
  'status.why': 'Por qué',
  'status.whyPaused':
    '{why} Cuando se arregle, seguirá solo en menos de una hora; <command>digest on</command> lo activa enseguida.',
  'status.noPaper': 'Sin artículo',
  'status.whyNoPaper': '{why} Se vuelve a buscar, y llegará cuando alguno encaje.',
  'status.topic': 'Tema',
  'status.anyOf': 'cualquiera de {count, plural, one {# artículo} other {# artículos}}',
  'status.ofTopic': '«{topic}»: {count, plural, one {# artículo} other {# artículos}}',
  'status.thread': 'Hilo',
  'status.belowEach': 'debajo de cada artículo',
  'status.noThread': 'ninguno',
  'status.published': 'Publicado',
  'status.toFollowers': 'en los canales que siguen a este',
  'status.notPublished': 'no el último artículo, que está aquí de todos modos: {reason}',
  'status.ping': 'Mención',
  'status.pingsRole': 'un rol, con cada artículo',
  'status.next': 'Próximo',
  'status.last': 'Último',
  'status.missed': '{day}: se perdió, porque Paperboy no estaba en marcha',
  'status.notPosted': '{day}: no se publicó.',
  'status.notPostedSince': '{day}: no se publicó. {reason}',
  'status.underway': '{day}: en camino',
  'status.retried': '{day}: aún no se publicó ({reason}); se reintenta {moment}',
  'status.clock': 'Reloj',
  'status.clockWrong':
    'La máquina donde corre Paperboy tenía o tiene una fecha equivocada. Eso no retrasa nada aquí; quien la gestiona puede mirarlo con <code>paperboy doctor</code>.',
  'status.setBy': 'Configurado por',
  'status.operator': 'quien gestiona Paperboy (DIGEST_CHANNELS)',
  'status.person': 'alguien de aquí',

  'preview.off': 'Aquí no hay artículo del día. Si se activara ahora, llegarían estos:',
  'preview.on': 'Los próximos:',
  'preview.paused': 'El artículo del día está en pausa aquí. Los próximos serían:',
  'preview.none': 'Ningún artículo aquí encaja con el tema, así que no se publicaría nada.',
  'preview.note':
    'Todas las horas son de {zone}. {library}. Entre medias pueden llegar artículos nuevos a la colección.',
  'preview.noteOnTopic':
    'Todas las horas son de {zone}. {count, plural, one {# artículo} other {# artículos}} sobre «{topic}». Entre medias pueden llegar artículos nuevos a la colección.',

  'digestHelp.on': 'Activarlo',
  'digestHelp.on.get': 'hora, ciudad o zona y días en cualquier orden; todo es opcional',
  'digestHelp.topic': 'Con un tema',
  'digestHelp.topic.get': 'solo artículos sobre él; <code>topic: none</code> para todos',
  'digestHelp.thread': 'Con un hilo',
  'digestHelp.thread.get': 'abre un hilo debajo de cada artículo',
  'digestHelp.publish': 'Publicado',
  'digestHelp.publish.get': 'en los canales que siguen a un canal de anuncios',
  'digestHelp.ping': 'Con mención',
  'digestHelp.ping.get': 'de un rol que puedas mencionar; <code>role:none</code> la quita',
  'digestHelp.look': 'Mirar',
  'digestHelp.look.get': 'cómo está; <command>digest preview</command> muestra los siete próximos',
  'digestHelp.now': 'Ahora',
  'digestHelp.now.get': 'publica enseguida el artículo de hoy',
  'digestHelp.off': 'Terminar',
  'digestHelp.off.get': 'no más artículos aquí',

  'vote.up': '{count, plural, =0 {👍 Vale la pena} other {👍 # Vale la pena}}',
  'vote.down': '{count, plural, =0 {👎 No es para nosotros} other {👎 # No es para nosotros}}',
  'vote.notKept': 'Aquí no se guardan votos.',
  'vote.noPost': 'Esta publicación ya no consta, así que el voto no se contó.',
  'vote.noPaper': 'Tu voto se contó. El artículo ya no está en la colección.',

  'schedule.noPapers': '«{said}» no dice qué artículos. Di new, new or nothing o any.',
  'news.why':
    '{days, plural, =0 {nuevo{where, select, named { en {source}} other {}} hoy} =1 {nuevo{where, select, named { en {source}} other {}} ayer} other {nuevo{where, select, named { en {source}} other {}} hace # días}}{about, select, yes {; sobre «{topic}»} other {}}{near, select, saved {; cercano a «{title}», que este canal guardó} shared {; cercano a «{title}», que este canal compartió} up {; cercano a «{title}», que este canal votó} lab {; cercano a «{title}», que tiene la colección} area {; de otra área que la habitual, para variar} other {}}',
  'news.instead': 'nada nuevo{about, select, yes { sobre «{topic}»} other {}} hoy; este es de la colección',
  'news.insteadYet': 'si hasta entonces no llega nada nuevo que encaje',
  'news.noneReason': 'No llegó nada nuevo que encaje.',
  'news.nothingNew':
    'No llegó nada nuevo que encaje, así que no se publicó nada. <command>digest on any paper</command> toma también artículos de la colección.',
  'news.others': 'También nuevos',
  'news.lacking':
    'No llega nada nuevo mientras SOURCES no esté definido (docs/sources.md): hasta entonces los artículos son los de la colección.',
  'status.papers': 'Artículos',
  'status.newPapers': 'lo nuevo; de la colección los días en que nada nuevo encaja',
  'status.newOnly': 'lo nuevo; ninguno los días en que nada nuevo encaja',
  'preview.nothingYet': 'nada, salvo que hasta entonces llegue algo nuevo que encaje',
  'digestForm.papers': 'Qué artículos',
  'digestForm.anyPaper': 'Cualquiera de la colección',
  'digestForm.newPapers': 'Nuevos; si no, uno de la colección',
  'digestForm.newOnly': 'Nuevos; si no, ninguno',
  'digestHelp.new': 'De lo nuevo',
  'digestHelp.new.get':
    'lo mejor de lo que llegó desde el último; <code>new or nothing</code> calla los demás días, <code>any paper</code> lo termina',
  'digestHelp.taste': 'Gustos',
  'digestHelp.taste.get':
    'según qué se eligen los artículos nuevos; quien gestiona el canal puede restablecerlo',
  'taste.heading': 'Según qué se eligen aquí los artículos nuevos',
  'taste.unused':
    'Este canal recibe cualquier artículo de la colección. Con <command>digest on new</command> recibiría lo mejor de lo nuevo, según esto:',
  'taste.liked': 'Gustaron',
  'taste.saved': '{count, plural, one {# artículo guardado} other {# artículos guardados}}',
  'taste.shared': '{count, plural, one {# artículo compartido} other {# artículos compartidos}}',
  'taste.up': '{count, plural, one {# artículo votado} other {# artículos votados}}',
  'taste.nothing': 'aquí todavía no se guardó, compartió ni votó nada',
  'taste.words': 'Palabras',
  'taste.disliked': 'Menos de',
  'taste.own': 'Si no',
  'taste.nearLab': 'cercanos a lo propio que tiene la colección',
  'taste.reset': 'Restablecer',
  'taste.resetOf': 'Olvidar lo que gustó a este canal',
  'taste.wasReset':
    'Lo que gustó a este canal queda olvidado. Los votos se quedan donde están y solo cuentan si se dan de nuevo.',
  'taste.less': 'Menos de esto',
  'taste.lessDone':
    'Artículos como «{title}» vendrán menos desde ahora, donde el artículo del día sale de lo nuevo. <command>digest taste</command> muestra según qué se eligen.',
  'taste.lessWhich': '¿Menos de qué artículo? Di su título o su id: <command>digest taste less</command> …',
};
