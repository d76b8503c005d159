import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { turnNewOff, turnOff, turnOn } from '../../../src/answers/digest/turn-digest.ts';
import { createDigestDesk, type DigestDesk } from '../../../src/digest/digest-desk.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { shownText } from '../../helpers/conversation.ts';
import { askerIn, type DigestStage, deskOptionsOf, openDigestStage } from '../../helpers/digest-stage.ts';

let stage: DigestStage;
let desk: DigestDesk;
beforeEach(async () => {
  stage = await openDigestStage();
  desk = createDigestDesk(deskOptionsOf(stage));
});
afterEach(() => stage.store.close());

const inEnglish = () => ({ asker: askerIn(stage), say: ENGLISH });
const on = async (text: string) => shownText(await turnOn(text, desk, inEnglish())).replace(/\s+/g, ' ');
const off = async () => shownText(await turnOff(desk, inEnglish()));
const subscription = () => stage.store.digests.subscriptions.get(stage.channel);

describe('turning it on', () => {
  it('says when papers come, and when the next does, by the clocks of the channel', async () => {
    const said = await on('11:30 Berlin weekdays thread');
    expect(said).toMatch(/^A paper of the day is posted here .*weekdays.*11:30.*Europe\/Berlin/);
    expect(said).toContain('The next comes Mon 1 Mar 2027, 11:30 (Europe/Berlin).');
    expect(said).toContain('digest off ends it');
    expect(await subscription()).toMatchObject({ time: '11:30', thread: true, createdBy: 'ada' });
  });

  it('says that today’s paper comes now, when it was not posted yet', async () => {
    await stage.subscribe();
    expect(await on('8:00')).toContain('Today’s comes now, since its time is over');
  });
});

describe('what is new', () => {
  it('is wanted until somebody takes it back, and it is said where nothing comes in', async () => {
    const said = await on('9 new');
    expect(said).toContain('out of what is new');
    expect(said).toContain('Nothing new comes in while SOURCES is not set (docs/sources.md)');
    expect(await subscription()).toMatchObject({ papers: 'new' });
    await on('new or nothing');
    expect(await subscription()).toMatchObject({ papers: 'new only', time: '09:00' });
    expect(shownText(await turnNewOff(desk, inEnglish()))).not.toContain('out of what is new');
    expect((await subscription())?.papers).toBeUndefined();
  });

  it('may be on a topic that no paper fits yet, once something comes in', async () => {
    expect(await on('new falconry')).toContain('No paper here really fits');
    const picker = { ...stage.options.picker, hasNews: true };
    desk = createDigestDesk(deskOptionsOf(stage, { picker }));
    expect(await on('new falconry')).toContain('out of what is new');
    expect(await subscription()).toMatchObject({ topic: 'falconry', papers: 'new' });
  });

  it('cannot be taken back where there is no digest', async () => {
    expect(shownText(await turnNewOff(desk, inEnglish()))).toContain('There is no paper of the day here');
  });
});

describe('a ping', () => {
  it('of one role is wanted by those who may mention it, until somebody ends it', async () => {
    const asker = { asker: { ...askerIn(stage), mayPing: ['123'] }, say: ENGLISH };
    expect(shownText(await turnOn('role:123', desk, asker))).toContain('with a ping of one role');
    expect(await subscription()).toMatchObject({ role: '123' });
    expect(shownText(await turnOn('role:124', desk, asker))).toContain('You cannot have that role pinged');
    expect(await on('9 role:123')).toContain('Nothing was changed.');
    expect(await subscription()).toMatchObject({ role: '123' });
    await on('role:none');
    expect((await subscription())?.role).toBeUndefined();
  });
});

describe('what was wished before and does not work any more', () => {
  /** A channel in which nothing can be published, and nobody pinged. */
  const closed = () => {
    const options = deskOptionsOf(stage);
    return createDigestDesk({
      ...options,
      postingFor: (address) => {
        const posting = options.postingFor(address);
        return (
          posting && {
            ...posting,
            publish: async () => undefined,
            obstacle: async (_, { publish, role } = {}) => {
              if (publish === true) return 'There are no followers here.';
              return role === undefined ? undefined : 'There is no such role.';
            },
          }
        );
      },
    });
  };

  it('keeps nobody from changing something else, and is told with the way out', async () => {
    await stage.subscribe({ publish: true, role: '123' });
    desk = closed();
    const said = await on('10:00');
    expect(said).toContain('A paper of the day is posted here');
    expect(said).toMatch(/There are no followers here\. .*digest on no publish/);
    expect(said).toMatch(/There is no such role\. .*digest on no ping/);
    expect(await subscription()).toMatchObject({ time: '10:00', publish: true, role: '123' });
    expect(await on('no publish no ping')).not.toContain('There');
    expect(await on('publish')).toContain('There are no followers here. Nothing was changed.');
  });
});

describe('publishing', () => {
  it('is refused where a platform has no such thing', async () => {
    expect(await on('9 publish')).toContain('announcement channels of Discord alone. Nothing was changed.');
  });
});

describe('what stands in the way', () => {
  it.each([
    ['26:00', '“26:00” is no time of day'],
    [`topic:${'x'.repeat(201)}`, 'A topic has at most 200 characters.'],
    ['falconry', 'No paper here really fits the topic “falconry”. Try a search for it first.'],
    ['Berln', 'Did you mean Europe/Berlin'],
  ])('of “%.20s” is said, and nothing is changed', async (text, reason) => {
    const said = await on(text);
    expect(said).toContain(reason);
    expect(said).toMatch(/Nothing was changed\. $/);
    expect(await subscription()).toBeUndefined();
  });

  it('in the channel is said', async () => {
    stage.obstacle = 'Invite me.';
    expect(await on('')).toBe('Invite me. Nothing was changed. ');
  });

  it('is whoever runs the program, for channels that they named', async () => {
    await stage.subscribe({ origin: 'config' });
    expect(await on('10:00')).toContain('set by whoever runs Paperboy (DIGEST_CHANNELS)');
    expect(await off()).toContain('set by whoever runs Paperboy (DIGEST_CHANNELS)');
    expect((await subscription())?.time).toBe('09:00');
  });
});

describe('turning it off', () => {
  it('says that what was shown is remembered, or that it was off', async () => {
    await stage.subscribe();
    expect(await off()).toContain('What was shown is remembered');
    expect(await subscription()).toBeUndefined();
    expect(await off()).toContain('There is no paper of the day here');
  });
});
