const SAID_ONLY =
  /(?<![\p{L}\p{N}])(?:at|around|o'clock sharp|sharp|please|here|in here|from now on|in|time|for(?= (?:weekdays|weekends|(?:mon|tues|wednes|thurs|fri|satur|sun)days?))|um|à|a las)(?![\p{L}\p{N}])/giu;
const FOR_WHOM =
  /(?<![\p{L}\p{N}])(?:(?:in|for|to) (?:this|our|the) channel|(?:for|to) (?:us|me|everyone|everybody))(?: all)?(?![\p{L}\p{N}])/giu;
const PARTS_OF_DAY: readonly (readonly [RegExp, string])[] = [
  [/(?:every|each|in the) (?:morning|mornings)|(?:jeden|am) morgen|chaque matin|cada mañana/giu, 'am'],
  [
    /(?:every|each|in the) (?:afternoon|evening|night|evenings)|(?:jeden|am) abend|chaque soir|cada (?:tarde|noche)/giu,
    'pm',
  ],
];
const EVERY: readonly (readonly [RegExp, string])[] = [
  [
    /(?:every|each) (?:single )?(?:weekday|work ?day|working day|business day)s?|jeden werktag/giu,
    'weekdays',
  ],
  [
    /(?:every|each) (?:single )?(?:day|morning|afternoon|evening|night)|daily|once a day|täglich|jeden (?:tag|morgen|abend)|chaque (?:jour|matin|soir)|tous les (?:jours|matins)|cada (?:día|dia|mañana|tarde|noche)|todos los días|毎日/giu,
    'daily',
  ],
  [
    /(?<![\p{L}\p{N}])(?:(?:on|with|about) (?:the )?topic:? |(?:about|on|for) (?=\p{L}{3,}(?! ?(?:days?|mon|tue|wed|thu|fri|sat|sun)))(?!(?:mon|tues?|wednes|thurs?|fri|satur|sun)days?|weekdays|weekends))/giu,
    'topic: ',
  ],
];
/** All that follows `topic:` is the topic: what says when is put before it. */
const BEHIND_TOPIC =
  /(?<topic>topic: .+?) (?<when>(?:(?:at|around|um|à|a las) (?=\d|noon|midday|midnight)|on (?=weekdays|weekends|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)|(?:every|each) (?=\p{L})|(?:daily|weekdays)(?![\p{L}\p{N}-])).*)$/iu;
const TIME = /(?<![\d:])(\d{1,2})(?:[:.h](\d{2}))?(?!\d|\s*(?:am|pm|a\.m|p\.m))/i;

/** `mornings at 8` */
const PART_ALONE = /^\s*(morning|afternoon|evening|night)s?(?=\s+(?:at\s+)?\d|\s*$)/iu;

/** When a paper is to come, in words, as `digest on` reads it: `every morning at 8` → `daily 8`. */
export function scheduleWords(when: string): string {
  const said = when.replace(PART_ALONE, 'every $1');
  const half = PARTS_OF_DAY.find(([words]) => new RegExp(words, 'iu').test(said))?.[1];
  let text = said.replace(FOR_WHOM, ' ');
  for (const [words, meaning] of EVERY) text = text.replace(words, meaning);
  text = text.replace(BEHIND_TOPIC, '$<when> $<topic>').replace(SAID_ONLY, ' ');
  const hours = Number(TIME.exec(text)?.[1] ?? Number.NaN);
  // `every evening at 8` is 20:00.
  if (half === 'pm' && hours >= 1 && hours < 12) text = text.replace(TIME, (time) => `${time}pm`);
  return text
    .replace(/[\s,;.!?]+/g, ' ')
    .replace(/(\d) (\d{2})(?!\d)/g, '$1:$2')
    .trim();
}

const NAMES_TIME =
  /(?<![\p{L}\p{N}])(?:\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|a\.m|p\.m|h|uhr|o'clock)?|noon|midnight|midday|mornings?|afternoons?|evenings?|nights?|weekdays?|weekends?|workdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|every \p{L}+|each \p{L}+)(?![\p{L}\p{N}-])/iu;

/** Do words say when something is to come? */
export function namesTime(words: string): boolean {
  return NAMES_TIME.test(words);
}

const BEGINS =
  /^[\s,;:.–-]*(?:\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|a\.m|p\.m|h|uhr|o'clock)?(?=[\s,;.!?]|$)|(?:at|around|about|on|in|for|to|from|starting|every|each|topic|threads?|with (?:a |the )?(?:topic|threads?)|noon|midnight|midday|mornings?|afternoons?|evenings?|nights?|daily|weekdays?|weekends?|workdays?|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:days?)?|here|please|now|now on|um|ab|am|jeden|hier|über|zu|à|a las|chaque|tous|cada|todos|ici|aquí|sur|sobre)(?![\p{L}\p{N}-]))/iu;
/** `Berlin 9`, `New York at 9` */
const BEGINS_WITH_PLACE = /^\p{Lu}[\p{L}/_-]*(?: \p{Lu}[\p{L}-]*){0,2},? (?:at )?\d/u;

/** Does it say when, where or on what something is to come? `activity recognition` behind `daily` does not. */
export function beginsSchedule(words: string): boolean {
  return BEGINS.test(words) || BEGINS_WITH_PLACE.test(words);
}
