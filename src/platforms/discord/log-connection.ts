import { ActivityType, type Client, Events } from 'discord.js';
import type { Bot } from '../../chat/bot.ts';
import type { Logger } from '../../logger.ts';

interface LogOptions {
  readonly bot: Bot;
  readonly logger: Logger;
}

/** What happens to the connection goes to the log, and whoever connects shows what there is to ask about. */
export function logConnection(client: Client, { bot, logger }: LogOptions): void {
  client.on(Events.ShardReady, (shard) => {
    logger.debug({ shard }, 'Discord: shard ready');
    void showPapers(client, { bot, logger }, shard);
  });
  client.on(Events.ShardReconnecting, (shard) => logger.debug({ shard }, 'Discord: reconnecting'));
  client.on(Events.ShardResume, (shard) => logger.debug({ shard }, 'Discord: resumed'));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    logger.warn({ shard, code }, 'Discord: a shard was disconnected for good'),
  );
  client.on(Events.ShardError, (error, shard) =>
    logger.warn({ err: error, shard }, 'Discord: connection error'),
  );
  client.on(Events.Error, (error) => logger.error({ err: error }, 'Discord: error'));
  client.on(Events.Warn, (warning) => logger.debug(warning));
}

/** Shows what there is to ask about, on one shard or on all. Never rejects: nobody waits for it. */
export async function showPapers(client: Client, { bot, logger }: LogOptions, shard?: number): Promise<void> {
  try {
    const { papers } = await bot.facts();
    client.user?.setPresence({
      ...(shard === undefined ? {} : { shardId: [shard] }),
      activities: [{ type: ActivityType.Watching, name: papers }],
      status: 'online',
    });
  } catch (error) {
    logger.warn({ err: error }, 'Discord: what there is to ask about cannot be shown');
  }
}
