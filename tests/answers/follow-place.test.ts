import { expect, it } from 'vitest';
import { createContext } from '../../src/answers/create-context.ts';
import { followPlace, refusedTo } from '../../src/answers/follow-place.ts';
import { toAddress } from '../../src/chat/address.ts';
import { openAlertStage } from '../helpers/alert-stage.ts';
import { shownText } from '../helpers/conversation.ts';
import { seedLibrary } from '../helpers/seeds.ts';

it('is the person’s where nothing else is said, or nobody else is; else the channel’s', async () => {
  const stage = await openAlertStage(seedLibrary);
  const asker = {
    ...{ address: toAddress('test', 'lab', 'papers'), id: 'ada', name: 'Ada', owner: 'test:lab:ada' },
    ...{ isManager: false, canShare: true, inTheOpen: false },
  };
  const context = (more: object = {}) =>
    createContext({ library: seedLibrary, alerts: async () => stage.desk, asker: { ...asker, ...more } });
  const followerOf = async (whose: object, more: object = {}) => {
    const place = await followPlace(whose, context(more));
    return 'blocks' in place ? shownText(place) : place.follower;
  };
  expect(await followerOf({})).toBe('test:lab:ada');
  expect(await followerOf({ whose: 'channel' })).toBe('test:lab:papers');
  expect(await followerOf({ whose: 'channel' }, { isAlone: true })).toBe('test:lab:ada');
  expect(await followerOf({}, { address: toAddress('web', 'local', 'page') })).toContain('Slack or Discord');
  const place = await followPlace({ whose: 'channel' }, context());
  if ('blocks' in place) throw new Error('it can be followed there');
  expect(refusedTo(place, context())).toBeDefined();
  expect(refusedTo({ ...place, asker: { ...asker, isManager: true } }, context())).toBeUndefined();
  await stage.store.close();
});
