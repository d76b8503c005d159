/**
 * What Discord takes, in characters or items.
 * https://docs.discord.com/developers/components/reference and …/resources/message
 */
export const LIMITS = {
  /** Of a message, those within others counted too. */
  components: 40,
  /** Over all texts of a message, with marks and addresses. */
  text: 4_000,
  /** Of a message that is not made of components. */
  content: 2_000,
  rows: 5,
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  choices: 25,
  choiceText: 100,
} as const;

/** How long the texts of a message may be at most, in characters as they are sent, with marks. */
export interface Sizes {
  readonly heading: number;
  readonly body: number;
  readonly code: number;
  readonly label: number;
  readonly title: number;
  /** Of a paper in a list, and of one in full. */
  readonly authors: number;
  readonly manyAuthors: number;
  readonly venue: number;
  readonly reason: number;
  readonly sentence: number;
  /** An address that is longer is not linked. */
  readonly address: number;
}

/** As long as they are pleasant to read. */
export const SHOWN: Sizes = {
  heading: 400,
  body: 1_500,
  code: 3_500,
  label: 80,
  title: 300,
  authors: 150,
  manyAuthors: 700,
  venue: 100,
  reason: 160,
  sentence: 320,
  address: 1_000,
};

/** When there is not room for all that is to be shown. */
export const TERSE: Sizes = {
  ...SHOWN,
  heading: 200,
  title: 120,
  authors: 60,
  manyAuthors: 300,
  venue: 50,
  reason: 80,
  address: 300,
};
