import type { enDigest } from './en-digest.ts';

/** What the bot says of the paper of the day in French. */
export const frDigest: Readonly<Record<keyof typeof enDigest, string>> = {
  'digest.paperOfTheDay': 'Article du jour',
  'digest.newRound':
    '{papers, plural, =1 {Le seul article{about, select, yes { sur « {topic} »} other {}} a déjà été montré ici. Le tour {round} commence.} other {Les # articles{about, select, yes { sur « {topic} »} other {}} ont tous été montrés ici. Le tour {round} commence, dans un autre ordre.}}',
  'digest.notHere': 'Il n’y a pas d’article du jour ici.',
  'digest.elsewhere':
    'L’article du jour paraît dans des salons de Slack et de Discord : activez-le là-bas avec <command>digest on</command>.',
  'digest.managersOnly':
    'Seules les personnes qui peuvent gérer ce salon peuvent changer son article du jour. <command>digest status</command> et <command>digest preview</command> sont pour tout le monde.',
  'digest.configured':
    'L’article du jour de ce salon est réglé par la personne qui gère Paperboy (DIGEST_CHANNELS), et ne se change que là.',
  'digest.noPing':
    'Vous ne pouvez pas faire mentionner ce rôle : indiquez-le par « /digest on role: » ou une mention, et ayez le droit de le mentionner ici.',
  'digest.unchanged': '{why} Rien n’a été changé.',
  'digest.unmet':
    'Un souhait d’avant n’est pas possible maintenant : {why} {wish, select, thread {<command>digest on no thread</command>} publish {<command>digest on no publish</command>} other {<command>digest on no ping</command>}} le retire.',
  'digest.unposted': '{why} Rien n’a été publié.',
  'digest.longTopic': 'Un sujet a au plus {count, number} caractères. Rien n’a été changé.',
  'digest.noneOnTopic':
    'Aucun article ici ne correspond vraiment au sujet « {topic} ». Essayez d’abord une recherche. Rien n’a été changé.',
  'digest.isOn': 'L’article du jour paraît ici <strong>{schedule}</strong>.',
  'digest.isOnNext': 'L’article du jour paraît ici <strong>{schedule}</strong>. Le prochain arrive {moment}.',
  'digest.isOnNow':
    'L’article du jour paraît ici <strong>{schedule}</strong>. Celui d’aujourd’hui arrive maintenant : son heure est passée et il n’a pas encore paru.',
  'digest.onWhatNext':
    '<command>digest preview</command> montre la suite, <command>digest off</command> l’arrête, <command>digest help</command> dit ce qui peut être réglé.',
  'digest.isOff':
    'Plus d’article du jour ici. Ce qui a été montré est retenu : <command>digest on</command> reprend là où cela s’est arrêté.',
  'digest.wasOff': 'Il n’y a pas d’article du jour ici. <command>digest on</command> l’active.',
  'digest.sent': 'L’article d’aujourd’hui est publié ; il ne reviendra pas aujourd’hui.',
  'digest.underway': 'L’article d’aujourd’hui est déjà en route.',
  'digest.already': 'L’article d’aujourd’hui a déjà paru ici.',
  'digest.alreadyNext': 'L’article d’aujourd’hui a déjà paru ici. Le prochain arrive {moment}.',
  'digest.noneFits':
    'Aucun article ici ne correspond au sujet. <command>digest on topic: …</command> en choisit un autre.',
  'digest.noPapers': 'La collection n’a aucun article.',
  'digest.noneOfTopic': 'Aucun article ne correspond au sujet « {topic} ».',
  'digest.failed':
    'La publication a échoué : {reason} <command>digest status</command> dit quand elle sera retentée.',
  'digest.pausedTold':
    'L’article du jour que vous avez activé est en pause : {reason} Une fois cela réparé, il reprend de lui-même dans l’heure ; <command>digest on</command> dans ce salon le relance tout de suite.',
  'digest.noneFitsTold':
    'Il n’y a pas encore d’article du jour : {reason} La recherche continue et il arrivera dès qu’un article convient ; <command>digest on topic: …</command> dans ce salon choisit un autre sujet.',

  'schedule.of':
    '{days} à {time} ({zone}){about, select, yes {, sur « {topic} »} other {}}{papers, select, new {, parmi les nouveautés} only {, parmi les nouveautés, sinon aucun} other {}}{thread, select, yes {, avec un fil} other {}}{publish, select, yes {, publié dans les salons abonnés à celui-ci} other {}}{ping, select, yes {, avec mention d’un rôle} other {}}',
  'schedule.weekdays': 'du lundi au vendredi',
  'schedule.everyDay': 'tous les jours',
  'schedule.weekends': 'le week-end',
  'schedule.noRole':
    'Je ne connais pas ce rôle. Indiquez-le par /digest on role: ou mentionnez-le : « digest on ping @Readers » ; « role:none » y met fin.',
  'schedule.noTime': '« {said} » n’est pas une heure. Écrivez-la comme 9, 9:30 ou 21:15.',
  'schedule.noDays':
    '« {said} » ne désigne pas de jours. Écrivez weekdays, daily, ou des jours comme mon,wed,fri.',
  'schedule.noZone':
    'Il n’y a pas de fuseau horaire ni de ville « {said} ». Donnez une ville ou un nom IANA, comme Berlin ou America/New_York.',
  'schedule.noZoneBut': 'Il n’y a pas de fuseau horaire ni de ville « {said} ». Vouliez-vous dire {near} ?',

  'status.off': 'Il n’y a pas d’article du jour dans ce salon.',
  'status.paused': 'en pause',
  'status.why': 'Pourquoi',
  'status.whyPaused':
    '{why} Une fois cela réparé, il reprend de lui-même dans l’heure ; <command>digest on</command> le relance tout de suite.',
  'status.noPaper': 'Pas d’article',
  'status.whyNoPaper': '{why} La recherche continue, et il arrivera dès qu’un article convient.',
  'status.topic': 'Sujet',
  'status.anyOf': 'au choix parmi {count, plural, one {# article} other {# articles}}',
  'status.ofTopic': '« {topic} » : {count, plural, one {# article} other {# articles}}',
  'status.thread': 'Fil',
  'status.belowEach': 'sous chaque article',
  'status.noThread': 'aucun',
  'status.published': 'Publié',
  'status.toFollowers': 'dans les salons abonnés à celui-ci',
  'status.notPublished': 'pas le dernier article, qui est tout de même ici : {reason}',
  'status.ping': 'Mention',
  'status.pingsRole': 'un rôle, avec chaque article',
  'status.next': 'Prochain',
  'status.last': 'Dernier',
  'status.missed': '{day} : manqué, car Paperboy ne tournait pas',
  'status.notPosted': '{day} : pas publié.',
  'status.notPostedSince': '{day} : pas publié. {reason}',
  'status.underway': '{day} : en route',
  'status.retried': '{day} : pas encore publié ({reason}) ; nouvel essai {moment}',
  'status.clock': 'Horloge',
  'status.clockWrong':
    'La machine où tourne Paperboy avait une mauvaise date, ou l’a encore. Cela ne retarde rien ici ; la personne qui la gère peut vérifier avec <code>paperboy doctor</code>.',
  'status.setBy': 'Réglé par',
  'status.operator': 'la personne qui gère Paperboy (DIGEST_CHANNELS)',
  'status.person': 'quelqu’un ici',

  'preview.off': 'Il n’y a pas d’article du jour ici. Si on l’activait maintenant, ceux-ci arriveraient :',
  'preview.on': 'Les prochains :',
  'preview.paused': 'L’article du jour est en pause ici. Les prochains seraient :',
  'preview.none': 'Aucun article ici ne correspond au sujet : rien ne paraîtrait.',
  'preview.note':
    'Toutes les heures sont en {zone}. {library}. De nouveaux articles de la collection peuvent s’intercaler.',
  'preview.noteOnTopic':
    'Toutes les heures sont en {zone}. {count, plural, one {# article} other {# articles}} sur « {topic} ». De nouveaux articles de la collection peuvent s’intercaler.',

  'digestHelp.on': 'Activer',
  'digestHelp.on.get': 'heure, ville ou fuseau et jours, dans n’importe quel ordre ; chacun peut manquer',
  'digestHelp.topic': 'Avec un sujet',
  'digestHelp.topic.get': 'seulement les articles sur ce sujet ; <code>topic: none</code> pour tous',
  'digestHelp.thread': 'Avec un fil',
  'digestHelp.thread.get': 'ouvre un fil sous chaque article',
  'digestHelp.publish': 'Publié',
  'digestHelp.publish.get': 'dans les salons abonnés à un salon d’annonces',
  'digestHelp.ping': 'Avec mention',
  'digestHelp.ping.get': 'd’un rôle que vous pouvez mentionner ; <code>role:none</code> y met fin',
  'digestHelp.look': 'Regarder',
  'digestHelp.look.get': 'où on en est ; <command>digest preview</command> montre les sept prochains',
  'digestHelp.now': 'Maintenant',
  'digestHelp.now.get': 'publie tout de suite l’article d’aujourd’hui',
  'digestHelp.off': 'Arrêter',
  'digestHelp.off.get': 'plus d’articles ici',

  'vote.up': '{count, plural, =0 {👍 À lire} other {👍 # À lire}}',
  'vote.down': '{count, plural, =0 {👎 Pas pour nous} other {👎 # Pas pour nous}}',
  'vote.notKept': 'Les votes ne sont pas conservés ici.',
  'vote.noPost': 'Cette publication n’est plus au registre : le vote n’a pas été compté.',
  'vote.noPaper': 'Votre vote est compté. L’article n’est plus dans la collection.',

  'schedule.noPapers': '« {said} » ne dit pas quels articles. Dites new, new or nothing ou any.',
  'news.why':
    '{days, plural, =0 {nouveau{where, select, named { sur {source}} other {}} aujourd’hui} =1 {nouveau{where, select, named { sur {source}} other {}} hier} other {nouveau{where, select, named { sur {source}} other {}} il y a # jours}}{about, select, yes { ; sur « {topic} »} other {}}{near, select, saved { ; proche de « {title} », que ce salon a enregistré} shared { ; proche de « {title} », que ce salon a partagé} up { ; proche de « {title} », pour lequel ce salon a voté} lab { ; proche de « {title} », que la collection possède} area { ; d’un autre domaine que d’habitude, pour changer} other {}}',
  'news.instead':
    'rien de nouveau{about, select, yes { sur « {topic} »} other {}} aujourd’hui ; celui-ci vient de la collection',
  'news.insteadYet': 'si rien de nouveau ne convient d’ici là',
  'news.noneReason': 'Rien de nouveau ne convenait.',
  'news.nothingNew':
    'Rien de nouveau ne convenait : rien n’a été publié. <command>digest on any paper</command> prend aussi les articles de la collection.',
  'news.others': 'Nouveaux aussi',
  'news.lacking':
    'Rien de nouveau n’arrive tant que SOURCES n’est pas défini (docs/sources.md) : d’ici là, les articles sont ceux de la collection.',
  'status.papers': 'Articles',
  'status.newPapers': 'les nouveautés ; un article de la collection les jours où rien de nouveau ne convient',
  'status.newOnly': 'les nouveautés ; aucun les jours où rien de nouveau ne convient',
  'preview.nothingYet': 'rien, sauf si une nouveauté convient d’ici là',
  'digestForm.papers': 'Quels articles',
  'digestForm.anyPaper': 'Tout article de la collection',
  'digestForm.newPapers': 'Les nouveaux, sinon un de la collection',
  'digestForm.newOnly': 'Les nouveaux, sinon aucun',
  'digestHelp.new': 'Parmi les nouveautés',
  'digestHelp.new.get':
    'le meilleur de ce qui est arrivé depuis le dernier ; <code>new or nothing</code> se tait les autres jours, <code>any paper</code> y met fin',
  'digestHelp.taste': 'Goûts',
  'digestHelp.taste.get':
    'd’après quoi les nouveaux articles sont choisis ; qui gère le salon peut tout effacer',
  'taste.heading': 'D’après quoi les nouveaux articles sont choisis ici',
  'taste.unused':
    'Ce salon reçoit tout article de la collection. Avec <command>digest on new</command>, il recevrait le meilleur des nouveautés, d’après ceci :',
  'taste.liked': 'Appréciés',
  'taste.saved': '{count, plural, one {# article enregistré} other {# articles enregistrés}}',
  'taste.shared': '{count, plural, one {# article partagé} other {# articles partagés}}',
  'taste.up': '{count, plural, one {un vote pour # article} other {des votes pour # articles}}',
  'taste.nothing': 'rien n’a encore été enregistré, partagé ou soutenu par un vote ici',
  'taste.words': 'Mots',
  'taste.disliked': 'Moins de',
  'taste.own': 'Sinon',
  'taste.nearLab': 'proches de ce que la collection possède en propre',
  'taste.reset': 'Réinitialiser',
  'taste.resetOf': 'Oublier ce que ce salon a apprécié',
  'taste.wasReset':
    'Ce que ce salon a apprécié est oublié. Les votes restent où ils sont et ne comptent que s’ils sont donnés à nouveau.',
  'taste.less': 'Moins de ça',
  'taste.lessDone':
    'Les articles comme « {title} » viendront moins souvent, là où l’article du jour est pris parmi les nouveautés. <command>digest taste</command> montre d’après quoi.',
  'taste.lessWhich':
    'Moins de quel article ? Donnez son titre ou son identifiant : <command>digest taste less</command> …',
};
