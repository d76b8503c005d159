import type { Address, AddressForm } from '../chat/address.ts';
import type { Finding, Platform, SecretStore, SeenEvents } from '../chat/platform.ts';
import type { Commands } from '../chat/slash-command.ts';
import type { Logger } from '../logger.ts';
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

/** A chat platform with what the environment says of it, which nobody else sees. Each of these loads its SDK. */
export interface ConfiguredPlatform {
  create(services: PlatformServices): Promise<Platform>;
  /** Tries what is configured, for `doctor`; never rejects. @param commands what should be registered */
  diagnose(commands: Commands): Promise<readonly Finding[]>;
  /**
   * Why a channel takes no posts, as a sentence; undefined when it does, as far as that can be seen from outside.
   * @param secrets undefined where the store cannot be opened
   */
  obstacle(address: Address, secrets: PlatformServices['secrets'] | undefined): Promise<string | undefined>;
}

/** What the program gives to every chat platform. */
export interface PlatformServices {
  readonly logger: Logger;
  readonly seenEvents: SeenEvents;
  /** @param keys of 32 bytes: the first encrypts, all decrypt */
  secrets(keys: readonly Buffer[]): SecretStore;
  /** Called when the platform asks us to wait. */
  readonly onRateLimit?: () => void;
}
