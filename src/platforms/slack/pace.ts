/** How long Slack's connection waits and tries, in milliseconds where nothing else is said. */
export interface SlackPace {
  /** Before the second try, and between tries at most. In between the pauses double. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** After Socket Mode was switched off, which somebody may be just changing. */
  readonly disabledPauseMs: number;
  /** Before a token that Slack refuses at the start is tried a second time. */
  readonly secondTryMs: number;
  /** For so long, and so many tries, Slack has to refuse what worked before until it counts as refused. */
  readonly refusedForMs: number;
  readonly refusedTries: number;
  /** Slack says hello at once; a connection that does not is tried anew. */
  readonly helloMs: number;
  /** A connection that ends sooner counts as one that failed. */
  readonly settledMs: number;
  /** How long a connection that another one replaces may finish what came by it. */
  readonly lingerMs: number;
  /** Without an answer to a ping for so long a connection is dead. */
  readonly pongMs: number;
}

/** Of the program as it runs. */
export const SLACK_PACE: SlackPace = {
  firstPauseMs: 500,
  longestPauseMs: 30_000,
  disabledPauseMs: 60_000,
  secondTryMs: 2_000,
  refusedForMs: 5 * 60_000,
  refusedTries: 4,
  helloMs: 15_000,
  settledMs: 10_000,
  lingerMs: 10_000,
  pongMs: 5_000,
};
