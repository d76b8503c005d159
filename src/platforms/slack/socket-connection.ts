import { setTimeout as wait } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Connection } from '../../chat/platform.ts';
import { PaperboyError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import {
  DISABLED,
  ENDED,
  failureOf,
  isHopeless,
  NO_TROUBLE,
  pauseAfter,
  type Trouble,
  troubleWith,
} from './connection-trouble.ts';
import type { SlackPace } from './pace.ts';
import { createSocketLink, type Leaving, type SocketLink } from './socket-link.ts';

interface SocketConnectionOptions {
  /** Of a connection that is opened once; its events go to the app already. */
  readonly createClient: () => SocketModeReceiver['client'];
  readonly pace: SlackPace;
  readonly logger: Logger;
  /** Called whenever the connection becomes another. */
  readonly onChange: (connection: Connection) => void;
}

/**
 * Keeps Socket Mode open. Bolt's own reconnecting waits at least five seconds even when Slack only asks for a fresh
 * connection, in which commands fail, and leaves a rejected promise when it cannot connect. Here the new connection is
 * opened before the old one ends.
 */
export interface SocketConnection {
  /** Resolves when connected, or closed. @throws PaperboyError `slack_refused` */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Not open yet. After the first hello it is opened anew whenever it ends, until Slack refuses for good. */
export function createSocketConnection(options: SocketConnectionOptions): SocketConnection {
  return new KeptConnection(options);
}

class KeptConnection implements SocketConnection {
  readonly #options: SocketConnectionOptions;
  readonly #closing = new AbortController();
  /** All that are not closed yet. */
  readonly #links = new Set<SocketLink>();
  #current: SocketLink | undefined;
  /** When the current one was opened, by the clock that only goes forward. */
  #since = 0;
  /** Slack told that the current one ends soon; another is being opened. */
  #isLeaving = false;
  #workedOnce = false;
  #isRefused = false;
  #trouble: Trouble = NO_TROUBLE;
  #opening: Promise<void> | undefined;

  constructor(options: SocketConnectionOptions) {
    this.#options = options;
  }

  async open(): Promise<void> {
    const { pace } = this.#options;
    const { signal } = this.#closing;
    while (!signal.aborted) {
      const pause = pauseAfter(this.#trouble, pace, Math.random());
      if (pause > 0) await wait(pause, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        return await this.#createLink().open(pace.helloMs);
      } catch (error) {
        this.#fail(error);
      }
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([...this.#links].map((link) => link.close()));
  }

  #createLink(): SocketLink {
    const link: SocketLink = createSocketLink(
      this.#options.createClient(),
      {
        hello: () => this.#adopt(link),
        leaving: (why) => this.#leave(link, why),
        ended: () => this.#lose(link),
      },
      this.#options.logger,
    );
    this.#links.add(link);
    return link;
  }

  #adopt(link: SocketLink): void {
    const former = this.#current;
    this.#current = link;
    this.#since = performance.now();
    this.#isLeaving = false;
    this.#workedOnce = true;
    this.#tell({ state: 'connected' });
    // What came by the former one is still answered there.
    if (former !== undefined) setTimeout(() => void former.close(), this.#options.pace.lingerMs).unref();
  }

  #leave(link: SocketLink, why: Leaving): void {
    if (link !== this.#current) return;
    if (why === 'disabled') {
      this.#trouble = troubleWith(this.#trouble, DISABLED, performance.now());
      this.#current = undefined;
      void link.close();
      if (this.#isRefusedNow()) {
        this.#options.logger.error(`not connected to Slack any more. ${DISABLED.reason}`);
        return;
      }
      this.#options.logger.warn(DISABLED.reason);
      this.#reopen();
      return;
    }
    if (this.#isLeaving) return;
    this.#options.logger.debug('Slack asks for a fresh connection; opening it beside');
    this.#isLeaving = true;
    this.#judge();
    this.#reopen();
  }

  #lose(link: SocketLink): void {
    this.#links.delete(link);
    if (link !== this.#current) return;
    this.#current = undefined;
    if (this.#closing.signal.aborted) return;
    this.#options.logger.debug('the connection to Slack ended; opening another');
    if (!this.#isLeaving) this.#judge();
    this.#tell({ state: 'connecting', reason: (this.#trouble.last ?? ENDED).reason });
    this.#reopen();
  }

  /** What held for a while starts anew, whatever was before; what ended at once may do so again. */
  #judge(): void {
    const now = performance.now();
    const hasHeld = now - this.#since >= this.#options.pace.settledMs;
    this.#trouble = hasHeld ? NO_TROUBLE : troubleWith(this.#trouble, ENDED, now);
  }

  #reopen(): void {
    const { logger } = this.#options;
    this.#opening ??= this.open()
      .then(() => logger.debug('connected to Slack again'))
      .catch((error: unknown) => logger.error({ err: error }, 'not connected to Slack any more'))
      .finally(() => {
        this.#opening = undefined;
        const isDone = this.#isRefused || this.#closing.signal.aborted;
        // It may have ended again just now.
        if (this.#current === undefined && !isDone) this.#reopen();
      });
  }

  /** @throws PaperboyError when there is no hope */
  #fail(error: unknown): void {
    if (this.#closing.signal.aborted) return;
    this.#trouble = troubleWith(this.#trouble, failureOf(error), performance.now());
    const { reason } = this.#trouble.last ?? ENDED;
    // As long as the former connection stands there is time.
    if (this.#current === undefined && this.#isRefusedNow())
      throw new PaperboyError('slack_refused', reason, { cause: error });
    this.#options.logger.warn({ err: error }, `no connection to Slack; trying again. ${reason}`);
  }

  /** Tells how it stands without a connection. @returns is there no hope? */
  #isRefusedNow(): boolean {
    const { reason } = this.#trouble.last ?? ENDED;
    const standing = {
      pace: this.#options.pace,
      now: performance.now(),
      workedOnce: this.#workedOnce,
    };
    this.#isRefused = isHopeless(this.#trouble, standing);
    this.#tell({ state: this.#isRefused ? 'refused' : 'connecting', reason });
    return this.#isRefused;
  }

  #tell(connection: Connection): void {
    if (!this.#closing.signal.aborted) this.#options.onChange(connection);
  }
}
