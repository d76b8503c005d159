import { GatewayCloseCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { endOf } from '../../../src/platforms/discord/connection-end.ts';

const plain = { readsContent: false, choseShards: false };

describe('what is done after Discord closed a connection', () => {
  it.each([
    ['a token that is not accepted', 4004, plain, /DISCORD_TOKEN.*Reset Token/],
    ['shards that were chosen', 4010, { ...plain, choseShards: true }, /DISCORD_SHARDS/],
    ['shards that were chosen and are too few', 4011, { ...plain, choseShards: true }, /DISCORD_SHARDS/],
    ['a version of the API', 4012, plain, /Update Paperboy/],
    ['intents that there are not', 4013, plain, /Update Paperboy/],
    ['intents that nobody has to grant', 4014, plain, /Update Paperboy/],
  ])('for %s is nothing more, with the remedy', (_, code, asked, reason) => {
    expect(endOf(code, asked)).toEqual({ next: 'refused', reason: expect.stringMatching(reason) });
  });

  it('for a privileged intent is to do without it', () => {
    expect(endOf(4014, { ...plain, readsContent: true })).toEqual({ next: 'without-content' });
  });

  it('for everything else is to try again, also for codes that there are not yet', () => {
    const decided: readonly number[] = [4004, 4012, 4013, 4014];
    const others = Object.values(GatewayCloseCodes).filter((code) => typeof code === 'number');
    expect(others.length).toBeGreaterThan(10);
    for (const code of [...others, 4999].filter((one) => !decided.includes(one)))
      expect(endOf(code, plain)).toMatchObject({ next: 'again' });
  });
});
