/**
 * What Discord takes, in characters or items.
 * https://docs.discord.com/developers/resources/message#embed-object-embed-limits and …/components/reference
 */
export const LIMITS = {
  content: 2_000,
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4_096,
  /** Over all embeds of a message. */
  embedTotal: 6_000,
  rows: 5,
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  optionText: 100,
  choices: 25,
  choiceText: 100,
  url: 2_000,
} as const;

/** What we put into one embed at most, in characters before escaping. */
export const SHOWN = {
  heading: 1_500,
  title: 200,
  authors: 150,
  manyAuthors: 700,
  venue: 80,
  sentence: 300,
  reason: 150,
  code: 3_500,
} as const;
