import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import type { Bot } from '../../src/chat/bot.ts';
import { openStore } from '../../src/store/open-store.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

/** A conversation on a platform, as a person has it: what is shown comes back as plain words. */
export interface Conversation {
  ask(question: string): Promise<string>;
  /** Presses what has this label below the last answer, or picks it from its menu. */
  press(label: string): Promise<string>;
  /** How this platform opens the first paper of a list. */
  readonly opens: string;
  /** Can something be pressed, so that it changes in its place? */
  readonly hasButtons: boolean;
  stop(): Promise<void>;
}

/** What every platform has to do with the same bot. */
export function describePlatform(name: string, open: (bot: Bot) => Promise<Conversation>): void {
  describe(`the platform ${name}`, () => {
    let talk: Conversation;
    let close: () => Promise<void>;

    beforeAll(async () => {
      const store = await openStore('file::memory:');
      close = () => store.close();
      const bot = createBot({
        library: seedLibrary,
        readingList: store.readingList,
        logger: pino({ level: 'silent' }),
      });
      talk = await open(bot);
    });

    afterAll(async () => {
      await talk.stop();
      await close();
    });

    it('answers with papers: title, authors, venue and year, link and the sentence that matched', async () => {
      const shown = await talk.ask('conservative q-learning offline');
      expect(shown).toContain('Conservative Q-Learning for Offline Reinforcement Learning');
      expect(shown).toContain('Aviral Kumar, Aurick Zhou, George Tucker, Sergey Levine');
      expect(shown).toContain('NeurIPS 2020');
      expect(shown).toContain('Search on Google Scholar');
      expect(shown).toMatch(/we propose conservative Q-learning|Offline RL algorithms promise/i);
    });

    it('turns pages', async () => {
      expect(await talk.ask('reinforcement learning')).toMatch(/1–5 of \d+/);
      expect(await talk.press('Next page')).toMatch(/6–10 of \d+/);
      expect(await talk.press('Previous page')).toMatch(/1–5 of \d+/);
    });

    it('opens a paper, relates it with reasons, cites it and saves it', async () => {
      await talk.ask('masked image modeling');
      const opened = await talk.press(talk.opens);
      expect(opened).toContain('Model pre-training is essential in human-centric perception.');
      expect(opened).toContain('papers.nips.cc');
      for (const [label, words] of [
        ['Related', /Related to [\s\S]*both: /],
        ['Cite', /@inproceedings\{/],
        ['Save', /is on your reading list|HAP: Structure-Aware/],
      ] as const) {
        await talk.ask('paper HAP: Structure-Aware Masked Image Modeling for Human-Centric Perception');
        expect(await talk.press(label)).toMatch(words);
      }
      expect(await talk.ask('saved')).toContain('HAP: Structure-Aware Masked Image Modeling');
    });

    it('leads back from an opened paper to where it stood', async () => {
      const inList = 'Detecting Hands and Recognizing Physical Contact in the Wild';
      expect(await talk.ask('masked image modeling')).toContain(inList);
      expect(await talk.press(talk.opens)).not.toContain(inList);
      expect(await talk.press('Back')).toContain(inList);
    });

    it('turns Save into Saved ✓ and back, where there are buttons', async () => {
      if (!talk.hasButtons) return;
      const title = 'Detecting Hands and Recognizing Physical Contact in the Wild';
      expect(await talk.ask('saved')).not.toContain(title);
      await talk.ask(`paper ${title}`);
      expect(await talk.press('Save')).toContain(title);
      expect(await talk.press('Saved ✓')).toContain(title);
      expect(await talk.press('Save')).toContain(title);
      expect(await talk.ask('saved')).toContain(title);
    });

    it('shows formulas as people read them', async () => {
      const withLatex = seeds.papers.filter(({ abstract }) => /\$[^$]*\\[a-z]+/.test(abstract));
      expect(withLatex.length).toBeGreaterThan(5);
      for (const { id } of withLatex.slice(0, 5))
        expect(await talk.ask(`paper ${id}`)).not.toMatch(/\\(?:frac|mathcal|log|in)\b/);
    });

    it('surprises with any paper, and with another one', async () => {
      const opened = await talk.ask('surprise me');
      const another = await talk.press('Another one');
      for (const shown of [opened, another]) expect(shown).toMatch(/NeurIPS 20(?:20|23)/);
      expect(another).not.toBe(opened);
    });

    it('says so when nothing answers, and helps when nothing is understood', async () => {
      expect(await talk.ask('medieval history')).toContain('Nothing here really answers');
      expect(await talk.press('Show the nearest anyway')).toContain('none of them really answers');
      expect(await talk.ask('help')).toContain('What you can ask');
    });
  });
}
