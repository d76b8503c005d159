import { WebSocketShard, type WebSocketShardDestroyOptions } from '@discordjs/ws';

/** Milliseconds for the peer's half of a connection's end. */
const CLOSE_MS = 2_000;

/**
 * A silent peer is cut off where a connection ends: the SDK waits half a minute for its half of the end, in which a shard is
 * deaf that noticed the silence, and the program does not stop.
 */
export class CuttingShard extends WebSocketShard {
  override async destroy(options?: WebSocketShardDestroyOptions): Promise<void> {
    const { connection } = this as unknown as Connected;
    const cut = setTimeout(() => connection?.terminate?.(), CLOSE_MS);
    try {
      await super.destroy(options);
    } finally {
      clearTimeout(cut);
    }
  }
}

/** What the SDK keeps to itself. */
interface Connected {
  readonly connection: { terminate?(): void } | null;
}
