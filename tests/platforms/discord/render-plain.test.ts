import { MessageFlags, MessageFlagsBitField } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDigest } from '../../../src/answers/compose-digest.ts';
import { createContext } from '../../../src/answers/create-context.ts';
import type { Answer, PaperBlock } from '../../../src/chat/reply.ts';
import { createPaper } from '../../../src/papers/create-paper.ts';
import { readDeliveryKeys } from '../../../src/platforms/discord/read-delivery-keys.ts';
import { isPlainPost, renderPlain } from '../../../src/platforms/discord/render-plain.ts';
import { labelsIn } from '../../helpers/discord/shown-text.ts';
import { requestFaults } from '../../helpers/discord/validate.ts';
import { hostilePaper } from '../../helpers/hostile-paper.ts';
import { replyOf } from '../../helpers/scripted-bot.ts';
import { seedLibrary, seeds } from '../../helpers/seeds.ts';

const KEY = 'pb-0123456789abcdef012345';
const ROLE = '123456789012345678';

/** What Discord would refuse of it, and what would be read otherwise than it is meant. */
function faultsOf(answer: Answer): string[] {
  const { allowedMentions: _, ...message } = renderPlain(answer);
  const roles = answer.ping === undefined ? {} : { roles: [answer.ping] };
  const body = { ...message, nonce: KEY, allowed_mentions: { parse: [], ...roles } };
  return requestFaults('POST', '/channels/1/messages', JSON.parse(JSON.stringify(body)));
}

const paperOfTheDay = (paperId: string) =>
  composeDigest(
    {
      address: 'discord:1:2' as never,
      slot: '2027-03-01',
      paperId,
      note: undefined,
      tally: { up: 2, down: 0 },
      deliveryKey: KEY,
    },
    createContext({ library: seedLibrary, digests: async () => ({}) as never }),
  );

describe('a paper of the day that is published', () => {
  it('is text that is whole without components, with its buttons below and its key in one of them', async () => {
    const [paper] = seeds.papers;
    const answer = await paperOfTheDay(paper?.id ?? '');
    if (answer === undefined) throw new Error('there is no such paper');
    const { content, flags, components } = renderPlain({ ...answer, ping: ROLE });
    expect(flags).toBe(MessageFlags.SuppressEmbeds);
    expect(content.startsWith(`<@&${ROLE}>\n## Paper of the day\n`)).toBe(true);
    const related = answer.blocks.filter((block): block is PaperBlock => block.kind === 'paper').slice(1);
    expect(related).toHaveLength(3);
    for (const { link } of related) expect(content).toContain(`](<${link.href}>)`);
    expect(content).toContain(paper?.shown.authors[0]);
    expect(labelsIn(components)).toEqual([
      'Abstract',
      'Related',
      'Cite',
      expect.stringContaining('2'),
      expect.any(String),
    ]);
    expect(readDeliveryKeys(components)).toEqual([KEY]);
  });

  it('keeps to the protocol and its limits, for every paper of the seeds and those made to break it', async () => {
    for (const { id } of seeds.papers.slice(0, 100)) {
      const answer = await paperOfTheDay(id);
      expect(answer && faultsOf({ ...answer, ping: ROLE })).toEqual([]);
    }
    const hostile = fc.sample(hostilePaper, { numRuns: 300, seed: 5 });
    for (const [at, given] of hostile.entries()) {
      const { shown } = createPaper({ ...given, id: at.toString(32).padStart(10, '0') });
      const long = { ...replyOf(shown.title.slice(0, 90)), deliveryKey: KEY };
      expect(faultsOf(long)).toEqual([]);
      expect(faultsOf({ ...replyOf(shown.abstract), deliveryKey: KEY })).toEqual([]);
    }
    expect(faultsOf({ ...replyOf('word '.repeat(2_000)), deliveryKey: KEY, ping: ROLE })).toEqual([]);
  });
});

describe('a post that changes', () => {
  const post = (flags: number, content: string, embeds: number) =>
    isPlainPost({
      flags: new MessageFlagsBitField(flags).freeze(),
      content,
      embeds: Array(embeds).fill({}),
    } as never);

  it('stays text where it was published, or is to be', () => {
    expect(post(MessageFlags.SuppressEmbeds, 'A paper', 0)).toBe(true);
    expect(post(MessageFlags.Crossposted, 'A paper', 1)).toBe(true);
    expect(post(MessageFlags.IsComponentsV2 | MessageFlags.Crossposted, '', 0)).toBe(false);
    expect(post(0, 'Paper of the day', 1)).toBe(false);
    expect(post(0, '', 1)).toBe(false);
  });
});
