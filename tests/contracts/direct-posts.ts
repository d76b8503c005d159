import { describe, expect, it } from 'vitest';
import type { AlertPost } from '../../src/alerts/alert-context.ts';
import { composeAlert } from '../../src/answers/compose-alert.ts';
import { createContext } from '../../src/answers/create-context.ts';
import type { Address } from '../../src/chat/address.ts';
import type { Posting } from '../../src/chat/posting.ts';
import type { Answer } from '../../src/chat/reply.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

/** A platform that posts, and a person there. */
interface DirectPlace {
  readonly posting: Posting;
  /** Any channel of the workspace. */
  readonly here: Address;
  readonly personId: string;
  /** The delivery keys of all posts that the platform took, and where. */
  received(): readonly { readonly channel: string; readonly key: string | undefined }[];
  /** Lets the next post be taken, and its answer be lost. */
  loseNextAnswer(): void;
}

/** A message as followers get it, as large as can be. */
async function newPapers(deliveryKey: string): Promise<Answer> {
  const ids = seeds.papers.map(({ id }) => id);
  const post: AlertPost = {
    ...{
      follower: { id: 'x:y:z' as Address, kind: 'person', locale: 'en' },
      slot: '2027-03-02',
      deliveryKey,
    },
    groups: Array.from({ length: 20 }, (_, at) => ({
      ...{ follow: at + 1, query: `"a long query of number ${at} that somebody follows ${'x'.repeat(120)}"` },
      paperIds: ids.slice(at * 10, at * 10 + 10),
    })),
  };
  const answer = await composeAlert(post, createContext({ library: seedLibrary }));
  if (answer === undefined) throw new Error('there are papers');
  return answer;
}

/** What every platform that posts does with direct messages of the bot's own accord. */
export function describeDirectPosts(place: () => DirectPlace): void {
  describe('a direct message of the bot’s own accord', () => {
    const BEFORE = new Date(Date.now() - 60_000);

    it('goes to the one place where the person gets them, and is found by its key', async () => {
      const { posting, here, personId, received } = place();
      const direct = await posting.direct(here, personId);
      expect(await posting.direct(here, personId)).toBe(direct);
      expect(direct).not.toBe(here);
      expect(await posting.find(direct, 'pb-direct-1', BEFORE)).toBeUndefined();
      const id = await posting.send(direct, await newPapers('pb-direct-1'));
      expect(await posting.find(direct, 'pb-direct-1', BEFORE)).toBe(id);
      expect(await posting.find(direct, 'pb-direct-2', BEFORE)).toBeUndefined();
      expect(await posting.find(here, 'pb-direct-1', BEFORE)).toBeUndefined();
      expect(received().filter(({ key }) => key === 'pb-direct-1')).toHaveLength(1);
    });

    it('is found where it was taken and nobody heard of it', async () => {
      const { posting, here, personId, loseNextAnswer, received } = place();
      const direct = await posting.direct(here, personId);
      loseNextAnswer();
      await expect(posting.send(direct, await newPapers('pb-direct-3'))).rejects.toMatchObject({
        kind: 'later',
      });
      expect(received().at(-1)?.key).toBe('pb-direct-3');
      expect(await posting.find(direct, 'pb-direct-3', BEFORE)).toBeDefined();
    });

    it('is not sent when it is not allowed any more', async () => {
      const { posting, here, personId, received } = place();
      const direct = await posting.direct(here, personId);
      const before = received().length;
      const answer = await newPapers('pb-direct-4');
      await expect(posting.send(direct, answer, async () => false)).rejects.toMatchObject({ kind: 'later' });
      expect(received()).toHaveLength(before);
    });
  });
}
