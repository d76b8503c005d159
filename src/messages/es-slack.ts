import type { enSlack } from './en-slack.ts';

/** What Slack’s errors mean to whoever asked, in Spanish. */
export const esSlack: Readonly<Record<keyof typeof enSlack, string>> = {
  'slack.windowTooLate':
    'Slack abre una ventana solo durante tres segundos, y esta llegó demasiado tarde. Pulsa o escribe lo mismo otra vez; con palabras detrás, como en /paper graph networks o /digest on 9:00, un comando no necesita ventana.',
  'slack.noReplies':
    'Este mensaje no admite respuestas, así que no puedo responder en su hilo. Pregunta otra vez fuera de él.',
  'slack.tooMuch':
    'Slack no aceptó la respuesta en esta forma. Pide menos a la vez, por ejemplo un solo artículo.',
  'slack.unchanged':
    'Ese mensaje ya no se puede cambiar: se borró, o es demasiado antiguo para los ajustes de este espacio. Lo que pulsaste cuenta de todos modos.',
  'slack.migrating':
    'Slack está pasando este espacio de trabajo a una organización, así que no puedo responder aquí hasta que termine. Pregunta más tarde.',
  'slack.notInChannel':
    'No soy miembro de este canal, así que no puedo publicar aquí. Invítame con /invite @Paperboy e inténtalo de nuevo.',
  'slack.channelUnseen':
    'No veo este canal, así que no puedo publicar aquí. Si es privado, invítame con /invite @Paperboy e inténtalo de nuevo; en mensajes directos entre otras personas no puedo publicar.',
  'slack.limitedChannel':
    'Este canal pertenece a un registro que no puedo ver, así que no puedo publicar aquí. Pregunta en otro canal.',
  'slack.archived':
    'Este canal está archivado, aquí no se puede publicar nada. Desarchívalo o pregunta en otro canal.',
  'slack.inactive':
    'Este canal está congelado, archivado o borrado, así que no se puede cambiar nada en él. Pregunta en otro canal.',
  'slack.restricted':
    'Un ajuste de este espacio de trabajo no me deja publicar aquí. Un administrador puede permitirlo en los permisos del canal, o puedes preguntar en otro canal.',
  'slack.readOnly':
    'Este canal es de solo lectura, así que no puedo publicar aquí. Un administrador puede permitírmelo, o puedes preguntar en otro canal.',
  'slack.threadOnly': 'En este canal solo los hilos aceptan mensajes nuevos. Pregunta otra vez en un hilo.',
  'slack.switchedOff':
    'Los administradores de este espacio han desactivado los mensajes en este canal, así que no puedo publicar aquí. Pueden volver a permitirlos; hasta entonces pregunta en otro canal.',
  'slack.denied':
    'Este espacio de trabajo me niega el acceso a este canal. Un administrador puede permitirlo, o puedes preguntar en otro canal.',
  'slack.appRestricted':
    'Este espacio de trabajo limita quién puede usarme. Un administrador puede permitirlo en los ajustes de la aplicación.',
  'slack.organisation':
    'Tu organización no me deja hacer eso aquí. Un administrador de la organización puede permitirlo.',
  'slack.noMessagesTab':
    'Mis mensajes directos están desactivados, así que no puedo escribirte allí. Quien me gestiona puede activar la pestaña de mensajes en los ajustes de la aplicación (App Home); hasta entonces pregunta en un canal.',
  'slack.isBot': 'No puedo escribir mensajes directos a un bot.',
  'slack.unknownPerson': 'Slack ya no conoce a esta persona, así que no puedo escribirle.',
  'slack.unseenPerson': 'No veo a esta persona, así que no puedo escribirle.',
  'slack.missingScope':
    'Me falta un permiso para eso en este espacio de trabajo. Quien me instaló puede añadirlo: reinstalar la aplicación con el manifiesto actual.',
  'slack.noPermission':
    'No tengo lo que necesito para publicar aquí. Invítame con /invite @Paperboy; si eso no ayuda, quien me instaló puede reinstalar la aplicación con el manifiesto actual.',
  'slack.notMember':
    'No eres miembro de este canal, así que no puedo mostrarte nada en él. Únete, o pregúntame en un mensaje directo.',
  'slack.threadLocked': 'Este hilo está bloqueado. Pregunta otra vez fuera de él.',
  'slack.tooLong':
    'La respuesta es más larga de lo que Slack acepta. Pide menos a la vez, por ejemplo un solo artículo.',
  'slack.windowTooLarge':
    'La respuesta es más grande de lo que cabe en una ventana de Slack. Pregúntame en un mensaje directo.',
  'slack.windowClosed':
    'La ventana se cerró antes de que llegara la respuesta. Ábrela otra vez y vuelve a preguntar.',
  'slack.manyWindows': 'Slack no apila más de tres ventanas. Cierra una e inténtalo de nuevo.',
  'slack.windowChanged': 'La ventana cambió entretanto. Inténtalo de nuevo.',
  'slack.noHomeTab':
    'Mi página de inicio está desactivada. Quien me gestiona puede activar la pestaña de inicio en los ajustes de la aplicación (App Home).',
  'slack.messageLimit':
    'Los miembros de este espacio envían más mensajes de los que permite su plan, así que Slack no acepta los míos por ahora. Pregunta más tarde.',
  'slack.wait': 'Se publica tanto que Slack pide esperar. Pregunta otra vez en un minuto.',
  'slack.missing': 'Falta: {needed}.',
};
