import { expect, it } from 'vitest';
import { createAlerts } from '../../src/alerts/create-alerts.ts';
import { CONNECTED, type Platform } from '../../src/chat/platform.ts';
import { byLevine, openAlertStage } from '../helpers/alert-stage.ts';

it('tells followers from its start to its end, at each tick, and who is told of nothing', async () => {
  const stage = await openAlertStage();
  const { records, library, arrivals, compose, settings, logger } = stage.options;
  const posting = stage.options.postingFor(stage.ada);
  const nothing = async () => undefined;
  const platform: Platform = {
    ...{ name: 'test', posting, connection: CONNECTED, start: nothing, stop: nothing },
  };
  let tick = nothing as () => Promise<void>;
  let ended = false;
  const alerts = createAlerts({
    ...{ records, library, arrivals, compose, settings, logger },
    platforms: new Map([['test', platform]]),
    pace: {
      now: () => stage.now,
      elapsed: () => stage.now.getTime(),
      jumpSettlesMs: 0,
      startTicks: (given) => {
        tick = given;
        return async () => {
          ended = true;
        };
      },
    },
  });
  await stage.follow('author:levine');
  await stage.arrive([byLevine('l1')]);
  stage.now = new Date('2027-03-02T09:00:10Z');
  await alerts.start();
  await expect.poll(() => stage.sent).toHaveLength(1);
  await records.follows.pause(stage.ada, 'closed');
  await tick();
  expect(await alerts.desk.tellOfPause(stage.ada)).toBe('closed');
  await alerts.stop();
  expect(ended).toBe(true);
  expect((await records.instances.alive(60_000)).size).toBe(0);
  await stage.store.close();
});
