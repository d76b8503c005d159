import type { ChatPlatform } from './chat-platform.ts';
import { discord } from './discord/discord.ts';
import { slack } from './slack/slack.ts';

/** Every chat platform there is. Configuration, start, doctor and the addresses of digests follow this table. */
export const PLATFORMS: readonly ChatPlatform[] = [slack, discord];
