/**
 * What Slack takes, in characters or items.
 * https://docs.slack.dev/reference/block-kit/blocks and …/block-elements, …/composition-objects, …/views
 */
export const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  actionsElements: 25,
  headerText: 150,
  overflowOptions: 5,
  selectOptions: 100,
  optionText: 75,
  optionValue: 150,
  buttonText: 75,
  buttonValue: 2_000,
  plainText: 3_000,
  contextElements: 10,
  modalTitle: 24,
  privateMetadata: 3_000,
  /** Of a message's `text`: 40,000 are taken, 4,000 advised. */
  messageText: 4_000,
  url: 2_000,
} as const;

/** What we put into one message at most, so that a page of five papers reads well and stays far below Slack's limits. */
export const SHOWN = {
  title: 300,
  authors: 400,
  manyAuthors: 2_000,
  venue: 200,
  sentence: 500,
  listedSentence: 300,
  reason: 300,
  text: 3_000,
  code: 3_000,
  abstract: 9_000,
  fallback: 1_000,
} as const;
