import type { Address } from './address.ts';
import type { Answer } from './reply.ts';

/** What a platform can do by itself, without being asked first: post into channels. Each rejects with a PostingProblem. */
export interface Posting {
  /**
   * Posts once, without trying again: after a failure it may be there or not.
   * @param answer with a deliveryKey, by which `find` finds it
   * @param isAllowed asked right before each request that posts, also after a wait; a platform's own client may wait for its
   * rate after that, half a minute at most. Nothing is sent when it says no
   * @returns the platform's id of the message
   */
  send(address: Address, answer: Answer, isAllowed?: () => Promise<boolean>): Promise<string>;
  /** The id of the bot's message with this key, posted since then; undefined when there is none. */
  find(address: Address, deliveryKey: string, since: Date): Promise<string | undefined>;
  /** Opens a thread below a message; one that is open already stays as it is. */
  openThread(address: Address, messageId: string, thread: NewThread): Promise<void>;
  /**
   * Publishes a post of the bot's to the channels that follow this one; one that is published stays so. Undefined where the
   * platform has no such thing.
   */
  publish?(address: Address, messageId: string): Promise<void>;
  /** Why nothing can be posted there, or not as it is wished, as a sentence with the remedy; undefined when it can. */
  obstacle(address: Address, wish?: PostWish): Promise<string | undefined>;
  /**
   * Where a person gets direct messages of the bot's, as an address that `send` and `find` take; it is opened where there is
   * none yet, also more than once without harm.
   * @param address of any place of the same workspace
   */
  direct(address: Address, personId: string): Promise<Address>;
  /** Tells a person something directly. */
  tell(address: Address, personId: string, answer: Answer): Promise<void>;
}

/** What is wanted of each post besides that it comes. */
export interface PostWish {
  readonly thread?: boolean | undefined;
  readonly publish?: boolean | undefined;
  /** The platform's id of the group that is notified. */
  readonly role?: string | undefined;
}

/** The thread of a post, which has its delivery key. */
interface NewThread {
  readonly title: string;
  readonly deliveryKey: string;
}

/**
 * Why a post did not get through. `later`: it may get through another time; it may even have been accepted. `gone`: the
 * channel does not take posts of ours any more. `refused`: this one post is not accepted.
 */
type PostingProblemKind = 'later' | 'gone' | 'refused';

interface ProblemOptions extends ErrorOptions {
  /** No answer came in time, so that it may still be on its way. */
  readonly isUnanswered?: boolean;
}

/** The message is a sentence for people, with the remedy. */
export class PostingProblem extends Error {
  override readonly name = 'PostingProblem';
  readonly kind: PostingProblemKind;
  /** Was it given up while it may still have been on its way? It may be there some time after that. */
  readonly isUnanswered: boolean;

  constructor(kind: PostingProblemKind, message: string, options: ProblemOptions = {}) {
    super(message, options);
    this.kind = kind;
    this.isUnanswered = options.isUnanswered ?? false;
  }
}

/** Does what posts, if it is still allowed. @throws PostingProblem `later` when it is not; nothing was sent then */
export async function whileAllowed<T>(
  isAllowed: (() => Promise<boolean>) | undefined,
  post: () => Promise<T>,
): Promise<T> {
  if (isAllowed !== undefined && !(await isAllowed()))
    throw new PostingProblem('later', 'It is not for this process to post any more.');
  return post();
}
