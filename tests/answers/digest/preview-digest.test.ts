import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { previewDigest } from '../../../src/answers/digest/preview-digest.ts';
import { createDigestDesk } from '../../../src/digest/digest-desk.ts';
import type { Picker } from '../../../src/digest/pick-paper.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { shownText } from '../../helpers/conversation.ts';
import { askerIn, type DigestStage, deskOptionsOf, openDigestStage } from '../../helpers/digest-stage.ts';
import { seedLibrary, seeds } from '../../helpers/seeds.ts';

let stage: DigestStage;
beforeEach(async () => {
  stage = await openDigestStage();
});
afterEach(() => stage.store.close());

const preview = async (picker?: Picker) => {
  const desk = createDigestDesk(deskOptionsOf(stage, picker && { picker }));
  return shownText(await previewDigest(desk, askerIn(stage), { library: seedLibrary, say: ENGLISH })).replace(
    /\s+/g,
    ' ',
  );
};

/** Always the same paper, as if it began another round. */
const again: Picker = {
  hasNews: false,
  taste: async () => ({ signals: [], words: [], hasNews: false, hasOwn: true }),
  fitting: async () => 1,
  fits: async () => true,
  pick: async () => {
    const [paper] = seeds.papers;
    return paper && { paper, newRound: { round: 2, papers: 1 } };
  },
};

describe('the preview', () => {
  it('shows seven papers with their times, where it is on', async () => {
    await stage.subscribe({ timezone: 'Asia/Tokyo' });
    const said = await preview();
    expect(said).toMatch(/^These come next:/);
    expect(said.match(/ Mar 2027, 09:00/g)).toHaveLength(7);
    expect(said).toContain(seeds.papers[0]?.shown.title);
    expect(said).toContain('All times Asia/Tokyo. 278 papers: ');
    expect(said).toContain('New papers in the corpus may come in between.');
  });

  it('says that it is off or paused', async () => {
    expect(await preview()).toMatch(/^There is no paper of the day here\. If it were turned on now/);
    await stage.subscribe({ pausedReason: 'gone' });
    expect(await preview()).toMatch(/^The paper of the day is paused here\./);
  });

  it('says how many fit the topic, and where a round begins', async () => {
    await stage.subscribe({ topic: 'bandits' });
    const said = await preview(again);
    expect(said).toContain('1 paper on “bandits”');
    expect(said).toContain('(The only paper on “bandits” was shown here. Round 2 begins.)');
  });

  it('says that nothing would come', async () => {
    await stage.subscribe({ topic: 'falconry' });
    expect(await preview()).toMatch(/^No paper here fits the topic/);
  });
});
