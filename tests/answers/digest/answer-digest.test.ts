import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asker } from '../../../src/answers/answer-context.ts';
import { createContext } from '../../../src/answers/create-context.ts';
import { answerDigest } from '../../../src/answers/digest/answer-digest.ts';
import { toAddress } from '../../../src/chat/address.ts';
import type { DigestVerb } from '../../../src/chat/intent.ts';
import { createDigestDesk } from '../../../src/digest/digest-desk.ts';
import { shownText } from '../../helpers/conversation.ts';
import { askerIn, type DigestStage, deskOptionsOf, openDigestStage } from '../../helpers/digest-stage.ts';
import { seedLibrary } from '../../helpers/seeds.ts';

let stage: DigestStage;
beforeEach(async () => {
  stage = await openDigestStage();
});
afterEach(() => stage.store.close());

/** What somebody is answered in the channel, or wherever the test says. */
async function answered(verb: DigestVerb, asker: Partial<Asker> = {}): Promise<string> {
  const context = createContext({
    library: seedLibrary,
    asker: askerIn(stage, asker),
    digests: async () => createDigestDesk(deskOptionsOf(stage)),
  });
  return shownText(await answerDigest({ kind: 'digest', verb, text: '' }, context));
}

const isSubscribed = async () => (await stage.store.digests.subscriptions.get(stage.channel)) !== undefined;

describe('who may manage the channel', () => {
  it('turns the digest on, posts now, looks and turns it off', async () => {
    expect(await answered('on')).toContain('A paper of the day is posted here');
    expect(await answered('now')).toContain('Today’s paper is posted');
    expect(stage.posts).toHaveLength(1);
    expect(await answered('status')).toContain('Set by            a person here');
    expect(await answered('preview')).toContain('These come next');
    expect(await answered('off')).toContain('No more papers of the day here');
    expect(await isSubscribed()).toBe(false);
  });
});

describe('a thread', () => {
  const forum = toAddress('test', 'lab', 'forum');
  const there = () => ({ address: forum, thread: stage.channel });

  it('that has a digest of its own is meant by what is said in it', async () => {
    await stage.subscribe();
    expect(await answered('status', there())).toContain('Set by            a person here');
    expect(await answered('now', there())).toContain('Today’s paper is posted');
    expect(await answered('off', there())).toContain('No more papers of the day here');
    expect(await isSubscribed()).toBe(false);
    expect(await answered('on', there())).toContain('A paper of the day is posted here');
    expect(await isSubscribed()).toBe(true);
  });

  it('that never had one is its channel’s', async () => {
    const elsewhere = { address: stage.channel, thread: toAddress('test', 'lab', 'thread') };
    expect(await answered('on', elsewhere)).toContain('A paper of the day is posted here');
    expect(await isSubscribed()).toBe(true);
  });
});

describe('everybody else', () => {
  it('looks, and changes nothing', async () => {
    const nobody = { isManager: false };
    for (const verb of ['on', 'off', 'now'] as const)
      expect(await answered(verb, nobody)).toContain('Only people who may manage this channel');
    expect(await isSubscribed()).toBe(false);
    expect(stage.posts).toEqual([]);
    expect(await answered('status', nobody)).toContain('no paper of the day in this channel');
    expect(await answered('preview', nobody)).toContain('If it were turned on now');
    expect(await answered('help', nobody)).toContain('digest on 9:30 Berlin weekdays');
  });
});

describe('a place that cannot have one', () => {
  const page = { address: toAddress('web', 'local', 'page') };

  it('says where it can be turned on, and shows what would come', async () => {
    for (const verb of ['on', 'off', 'now', 'status'] as const)
      expect(await answered(verb, page)).toContain('in channels of Slack and Discord');
    expect(await answered('preview', page)).toContain('If it were turned on now');
  });

  it('says that there are none where nothing is kept', async () => {
    const nothing = createContext({ library: seedLibrary, asker: askerIn(stage) });
    const reply = await answerDigest({ kind: 'digest', verb: 'help', text: '' }, nothing);
    expect(shownText(reply)).toContain('There are no digests here.');
  });
});
