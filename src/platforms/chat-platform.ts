import type { Address, AddressForm } from '../chat/address.ts';
import type { Connection, Finding, Platform, SecretStore, SeenEvents } from '../chat/platform.ts';
import type { Readiness } from '../chat/readiness.ts';
import type { Commands } from '../chat/slash-command.ts';
import type { Logger } from '../logger.ts';
import type { Dispatcher } from '../proxy.ts';
import type { Environment, Variables } from '../variable.ts';

/** A chat platform as the program knows it, whether it is configured or not; loading one loads no SDK. */
export interface ChatPlatform {
  /** The first part of its addresses: `slack`. */
  readonly name: string;
  /** As people write it: `Slack`. */
  readonly title: string;
  /** Its environment variables, in the order of .env.example. */
  readonly variables: Variables;
  /** Of the channels that can be posted to. */
  readonly address: AddressForm;
  /** Reads its variables; what is wrong or missing goes to the faults. @returns undefined when it is not configured */
  configure(environment: Environment, faults: string[]): ConfiguredPlatform | undefined;
}

/** A chat platform with what the environment says of it, which nobody else sees. All of these load its SDK. */
export interface ConfiguredPlatform {
  /** Loads the SDK, which keeps the process busy for a third of a second: best done before anybody waits for an answer. */
  load(): Promise<unknown>;
  create(services: PlatformServices): Promise<Platform>;
  /**
   * Tries what is configured, for `doctor`; never rejects.
   * @param commands what should be registered
   * @param dispatcher the proxy; undefined where there is none
   */
  diagnose(commands: Commands, dispatcher?: Dispatcher): Promise<readonly Finding[]>;
  /**
   * Why a channel takes no posts, as a sentence; undefined when it does, as far as that can be seen from outside.
   * @param secrets undefined where the store cannot be opened
   * @param dispatcher the proxy; undefined where there is none
   */
  obstacle(
    address: Address,
    secrets: PlatformServices['secrets'] | undefined,
    dispatcher?: Dispatcher,
  ): Promise<string | undefined>;
}

/** What the program gives to every chat platform. */
export interface PlatformServices {
  readonly logger: Logger;
  readonly seenEvents: SeenEvents;
  /** @param keys of 32 bytes: the first encrypts, all decrypt */
  secrets(keys: readonly Buffer[]): SecretStore;
  /** Called when the platform asks us to wait. */
  readonly onRateLimit?: () => void;
  /** Called whenever the connection becomes another. */
  readonly onConnection?: (connection: Connection) => void;
  /** The proxy that everything goes through; undefined where there is none. */
  readonly dispatcher?: Dispatcher | undefined;
  /** What `/readyz` tells, for a platform that listens on a port of its own. */
  readonly readiness?: () => Promise<Readiness>;
}
