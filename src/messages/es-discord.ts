import type { enDiscord } from './en-discord.ts';

/** What Discord’s errors mean to whoever asked, in Spanish. */
export const esDiscord: Readonly<Record<keyof typeof enDiscord, string>> = {
  'discord.late': 'Es demasiado tarde para una respuesta.',
  'discord.noChannel': 'El canal ya no existe.',
  'discord.noServer': 'Ya no estoy en este servidor.',
  'discord.noMessage': 'El mensaje ya no existe.',
  'discord.unknownPerson': 'Discord no conoce a esta persona.',
  'discord.explicit': 'Discord toma la publicación por contenido explícito y no la entrega.',
  'discord.slowMode': 'El canal está en modo lento. Inténtalo de nuevo cuando termine.',
  'discord.busyChannel': 'Se escribe demasiado en el canal. Inténtalo de nuevo en unos minutos.',
  'discord.busyServer': 'Se escribe demasiado en este servidor. Inténtalo de nuevo en unos minutos.',
  'discord.fullThread': 'El hilo tiene tantos miembros como permite Discord. Pregunta fuera de él.',
  'discord.token': 'Discord no acepta el token.',
  'discord.unverified':
    'Discord quiere que antes se verifique la cuenta detrás de mí (Developer Portal, quien me gestiona puede hacerlo).',
  'discord.manyDirect':
    'Discord no permite más mensajes directos por ahora. Inténtalo de nuevo en unos minutos.',
  'discord.messagesOff':
    'Discord ha desactivado los mensajes por un rato. Inténtalo de nuevo en unos minutos.',
  'discord.tooLarge': 'La publicación es demasiado grande para Discord.',
  'discord.featureOff': 'Discord ha desactivado esto por un rato. Inténtalo de nuevo en unos minutos.',
  'discord.forum':
    'En un foro solo hay publicaciones con hilos, y yo publico mensajes. Elige un canal de texto.',
  'discord.wait': 'Discord pide esperar. Inténtalo de nuevo en unos minutos.',
  'discord.cloudflare': 'Cloudflare, delante de Discord, no deja pasar a esta máquina por ahora.',
  'discord.unseenChannel':
    'No veo el canal. Quien lo gestiona puede dejarme verlo; hacen falta View Channel, Send Messages, Embed Links y Read Message History.',
  'discord.notDirect': 'Eso no funciona en mensajes directos. Pregunta en un canal.',
  'discord.notMine': 'El mensaje no es mío.',
  'discord.empty': 'Discord no acepta un mensaje vacío.',
  'discord.closedDirect':
    'No puedo escribirte directamente: permite los mensajes directos de miembros de este servidor en sus ajustes de privacidad.',
  'discord.noMutualServer': 'No puedo escribirte directamente: ya no compartimos ningún servidor.',
  'discord.noTextChannel': 'El canal no acepta mensajes. Elige un canal de texto.',
  'discord.verification':
    'El nivel de verificación de este servidor me deja fuera del canal. Quien lo gestiona puede darme un rol.',
  'discord.noPermission':
    'Me falta un permiso en el canal: hacen falta View Channel, Send Messages, Embed Links y Read Message History. Quien lo gestiona puede cambiarlo en sus ajustes, en Permisos.',
  'discord.systemNotice': 'A un aviso del propio Discord nadie puede responder. Pregunta en un mensaje tuyo.',
  'discord.channelType': 'Eso no funciona en un canal de este tipo. Elige un canal de texto.',
  'discord.notTaken': 'Discord no acepta la publicación.',
  'discord.archivedThread':
    'El hilo está archivado. Quien lo gestiona puede abrirlo de nuevo, o pregunta fuera de él.',
  'discord.location': 'Discord no ofrece este servidor donde yo funciono.',
  'discord.overloaded': 'Discord está saturado. Inténtalo de nuevo en unos minutos.',
  'discord.noHistory':
    'No puedo responder, porque me falta el permiso Read Message History. Quien gestiona el canal puede cambiarlo en sus ajustes, en Permisos.',
  'discord.hasThread': 'El mensaje ya tiene un hilo.',
  'discord.lockedThread':
    'El hilo está bloqueado. Pregunta fuera de él, o que lo desbloquee quien lo gestiona.',
  'discord.manyThreads': 'El servidor tiene tantos hilos abiertos como permite Discord. Cierra algunos.',
  'discord.ageRestricted':
    'A un mensaje de un canal con restricción de edad no puedo responder en otro sitio.',
  'discord.autoMod':
    'AutoMod de este servidor bloquea el mensaje. Quien gestiona el servidor puede eximirme de la regla.',
  'discord.autoModTitle':
    'AutoMod de este servidor bloquea el título. Quien gestiona el servidor puede eximirme de la regla.',
  'discord.harmfulLink': 'Discord toma un enlace del mensaje por dañino y no lo muestra.',
};
