import { setTimeout as wait } from 'node:timers/promises';
import {
  WebSocketShardEvents as Event,
  type FetchingStrategyOptions,
  type IShardingStrategy,
  managerToFetchingStrategyOptions,
  type SessionInfo,
  SimpleContextFetchingStrategy,
  WebSocketShardStatus as Status,
  type WebSocketManager,
  type WebSocketShard,
  type WebSocketShardDestroyOptions,
} from '@discordjs/ws';
import { Collection, GatewayDispatchEvents as Dispatch, type GatewaySendPayload } from 'discord.js';
import { CuttingShard } from './cutting-shard.ts';

/** Milliseconds that a connection has to last before a next one is made without a pause. */
const STEADY_MS = 60_000;

/** What the shards of a client do by themselves. */
export interface ShardManners {
  /** Milliseconds before the attempt after so many that brought nothing. */
  readonly pause: (failures: number) => number;
  /** Does the client take every event? Until then discord.js keeps some, and hands them on where nobody can catch. */
  readonly isReady: () => boolean;
  /** Is the client's life over? One that is destroyed in the middle of connecting goes on with it otherwise. */
  readonly isOver: () => boolean;
  /** discord.js could not read an event, of which nothing is known but its type; it has no more of it. */
  readonly onUnreadable: (type: string, error: unknown) => void;
  /** Where to connect to in place of an address of the gateway: a proxy is on the way. */
  readonly addressFor?: ((url: string) => string) | undefined;
  /** Something could not be sent. */
  readonly onUnsent: (error: unknown) => void;
}

/**
 * The shards of a client, as discord.js lets them be arranged (`ws.buildStrategy`). In three things they differ from its own:
 * an event that cannot be read takes no other along, nor the process; connections that do not come about are tried with
 * growing pauses, instead of twice a second; and what is destroyed stays so, also in the middle of connecting.
 */
export class GatewayShards implements IShardingStrategy {
  readonly #manager: WebSocketManager;
  readonly #manners: ShardManners;
  readonly #shards = new Map<number, LiveShard>();
  readonly #held: (() => void)[] = [];

  constructor(manager: WebSocketManager, manners: ShardManners) {
    this.#manager = manager;
    this.#manners = manners;
  }

  async spawn(shardIds: number[]): Promise<void> {
    const { gatewayInformation: information, ...options } = await managerToFetchingStrategyOptions(
      this.#manager,
    );
    const { addressFor = (url: string) => url } = this.#manners;
    const gatewayInformation = { ...information, url: addressFor(information.url) };
    if (this.#manners.isOver()) await NEVER;
    for (const id of shardIds) this.#shards.set(id, this.#create(id, { ...options, gatewayInformation }));
  }

  async connect(): Promise<void> {
    await Promise.all([...this.#shards.values()].map(({ shard }) => shard.connect()));
  }

  async destroy(options: Omit<WebSocketShardDestroyOptions, 'recover'> = {}): Promise<void> {
    const shards = [...this.#shards.values()];
    this.#shards.clear();
    await Promise.all(shards.map((one) => one.end(options)));
  }

  /** Never rejects: discord.js does not look. */
  async send(shardId: number, payload: GatewaySendPayload): Promise<void> {
    try {
      await this.#shards.get(shardId)?.shard.send(payload);
    } catch (error) {
      this.#manners.onUnsent(error);
    }
  }

  fetchStatus(): ReturnType<IShardingStrategy['fetchStatus']> {
    const statuses = [...this.#shards].map(([id, { shard }]) => [id, shard.status] as const);
    // The SDK's parts come with two versions of this class, which do not differ in what is asked of them.
    return new Collection(statuses) as unknown as ReturnType<IShardingStrategy['fetchStatus']>;
  }

  /** Hands on what came before the client was ready. */
  release(): void {
    for (const handOn of this.#held.splice(0)) handOn();
  }

  #create(id: number, options: FetchingStrategyOptions): LiveShard {
    const { pause, addressFor } = this.#manners;
    const shard = new LiveShard(id, { manager: this.#manager, options, pause, addressFor });
    for (const event of Object.values(Event))
      shard.onEvent(event, (payload = {}) => this.#handOn(event, { ...payload, shardId: id }));
    return shard;
  }

  #handOn(event: Event, payload: { readonly shardId: number; readonly data?: unknown }): void {
    const type = event === Event.Dispatch ? typeOf(payload.data) : event.toUpperCase();
    const handOn = () => {
      try {
        (this.#manager as Emitter).emit(event, payload);
      } catch (error) {
        this.#manners.onUnreadable(type, error);
      }
    };
    const mayWait = event === Event.Dispatch && !BEFORE_READY.has(type);
    if (mayWait && !this.#manners.isReady()) this.#held.push(handOn);
    else handOn();
  }
}

interface Emitter {
  emit(event: string, payload: object): boolean;
}

/** What discord.js takes at once also before it is ready. */
const BEFORE_READY: ReadonlySet<string> = new Set([
  Dispatch.Ready,
  Dispatch.Resumed,
  Dispatch.GuildCreate,
  Dispatch.GuildDelete,
  Dispatch.GuildMembersChunk,
  Dispatch.GuildMemberAdd,
  Dispatch.GuildMemberRemove,
]);

function typeOf(packet: unknown): string {
  const { t } = packet as { readonly t?: unknown };
  return typeof t === 'string' && /^[A-Z_]{1,64}$/.test(t) ? t : 'unknown';
}

interface ShardOptions {
  readonly manager: WebSocketManager;
  readonly options: FetchingStrategyOptions;
  readonly pause: ShardManners['pause'];
  readonly addressFor: ShardManners['addressFor'];
}

/** A shard that waits longer and longer before it connects, and that ends for good. */
class LiveShard {
  readonly shard: WebSocketShard;
  readonly #ending = new AbortController();
  #greeted = false;
  #readyAt: number | undefined;
  #failures = 0;

  constructor(id: number, options: ShardOptions) {
    const context = new PacedContext(options, {
      mayConnect: () => this.#mayConnect(options.pause),
      mayIdentify: () => this.#mayGoOn(),
    });
    this.shard = new CuttingShard(context, id);
    this.shard.on(Event.Hello, () => {
      this.#greeted = true;
    });
    for (const event of [Event.Ready, Event.Resumed] as const)
      this.shard.on(event, () => {
        this.#readyAt = performance.now();
      });
    this.shard.on(Event.Closed, () => {
      const wasSteady = this.#readyAt !== undefined && performance.now() - this.#readyAt > STEADY_MS;
      this.#failures = wasSteady ? 0 : this.#failures + 1;
      this.#readyAt = undefined;
      this.#greeted = false;
    });
  }

  onEvent(event: Event, listener: (payload?: object) => void): void {
    const heard = (payload?: object) => {
      if (!this.#ending.signal.aborted) listener(payload);
    };
    (this.shard as Listenable).on(event, heard);
  }

  async end(options: Omit<WebSocketShardDestroyOptions, 'recover'>): Promise<void> {
    this.#ending.abort();
    if (this.#greeted) await this.shard.destroy(options);
    // A connection that is just being made is not closed by the SDK, and its error would be nobody's: it ends when it is there.
    else this.shard.once(Event.Hello, () => setImmediate(() => void this.shard.destroy(options)));
  }

  /** Resolves when the shard may connect: never, after its end. */
  async #mayConnect(pause: ShardManners['pause']): Promise<void> {
    if (this.shard.status !== Status.Idle) return;
    // discord.js itself waits half a second before it makes a connection again.
    if (this.#failures > 1)
      await wait(pause(this.#failures - 1), undefined, { signal: this.#ending.signal }).catch(
        () => undefined,
      );
    await this.#mayGoOn();
  }

  /** Resolves at once: never, after its end. */
  async #mayGoOn(): Promise<void> {
    if (this.#ending.signal.aborted) await NEVER;
  }
}

interface Listenable {
  on(event: string, listener: (payload?: object) => void): unknown;
}

const NEVER = new Promise<never>(() => undefined);

interface Leave {
  readonly mayConnect: () => Promise<void>;
  readonly mayIdentify: () => Promise<void>;
}

/** What a shard asks of its surroundings: for its session, just before it connects, and for its turn to say who it is. */
class PacedContext extends SimpleContextFetchingStrategy {
  readonly #leave: Leave;
  readonly #addressFor: ShardManners['addressFor'];

  constructor({ manager, options, addressFor }: ShardOptions, leave: Leave) {
    super(manager, options);
    this.#leave = leave;
    this.#addressFor = addressFor;
  }

  override async retrieveSessionInfo(shardId: number): Promise<SessionInfo | null> {
    await this.#leave.mayConnect();
    const session = await super.retrieveSessionInfo(shardId);
    if (session === null || this.#addressFor === undefined) return session;
    return { ...session, resumeURL: this.#addressFor(session.resumeURL) };
  }

  override async waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> {
    await super.waitForIdentify(shardId, signal);
    await this.#leave.mayIdentify();
  }
}
