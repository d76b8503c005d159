import pino from 'pino';
import { expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import { actionsOf, shownText } from '../helpers/conversation.ts';
import { inputEvent } from '../helpers/events.ts';
import { growingBot, ONE_SOURCE } from '../helpers/growing-bot.ts';
import { sourceStatus } from '../helpers/scripted-sources.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const configured = sourceStatus('folder:seeds', { origin: 'config', addedBy: undefined, papers: 278 });
const failing = sourceStatus('zotero:groups/12345', {
  lastSuccess: undefined,
  nextRead: new Date('2026-01-05T14:00:00Z'),
  trouble: 'Zotero does not know this group.',
  failingSince: new Date('2026-01-01T09:00:00Z'),
});

it('tells everybody of each source its papers, last success, next reading, trouble and who added it', async () => {
  const paused = sourceStatus('arxiv:cs.LG', { isPaused: true, nextRead: undefined });
  const { guest } = growingBot([configured, failing, paused]);
  const shown = shownText(await guest('sources')).replace(/\s+/g, ' ');
  expect(shown).toContain('folder:seeds 278 papers · read 1 hour ago · next in 23 hours · named in SOURCES');
  expect(shown).toContain(
    'not read to its end yet · next in 5 hours · trouble: Zotero does not know this group · first failed 4 days ago · added by a person',
  );
  expect(shown).toContain('1,234 papers · read 1 hour ago · paused · added by a person');
});

it('says that one was read just now, and that one is read any moment', async () => {
  const now = new Date('2026-01-05T09:00:00Z');
  const soon = new Date(now.getTime() + 40_000);
  const { guest } = growingBot([
    sourceStatus('folder:a', { lastSuccess: now, nextRead: soon, trouble: 'It is away.', failingSince: now }),
  ]);
  expect(shownText(await guest('sources'))).toContain(
    '1,234 papers · read just now · next any moment · trouble: It is away · added',
  );
});

it('is told in the language of who asks, with the name of who added it where the platform knows it', async () => {
  const reply = await growingBot(ONE_SOURCE).guest('zeig mir die Quellen', { locale: 'de' });
  expect(shownText(reply)).toContain('gelesen vor 1 Stunde · wieder in 23 Stunden');
  expect(JSON.stringify(reply)).toContain('"person":"u1"');
});

it('has buttons for what may be changed here, and pages', async () => {
  const many = Array.from({ length: 11 }, (_, at) => sourceStatus(`feed:https://example.org/${at}`));
  const { guest, press } = growingBot([configured, ...many]);
  const first = await guest('sources list');
  const labels = actionsOf(first).map(({ label }) => label);
  expect(labels).toContain('Pause folder:seeds');
  expect(labels).not.toContain('Remove folder:seeds');
  expect(labels).toContain('Remove feed:https://example.org/0');
  expect(labels.length).toBeLessThanOrEqual(25);
  const second = await press(actionsOf(first).find(({ label }) => label === 'Next page')?.token);
  expect(shownText(second)).toContain('7–12 of 12');
  expect(shownText(second)).toContain('feed:https://example.org/10');
});

it('shows nobody the password of a feed', async () => {
  const reply = await growingBot([sourceStatus('feed:https://ada:secret@example.org/rss')]).guest('sources');
  expect(JSON.stringify(reply.blocks.map((block) => ({ ...block, actions: [] })))).not.toContain('secret');
  expect(actionsOf(reply).map(({ label }) => label)).toEqual([
    'Pause feed:https://example.org/rss',
    'Remove feed:https://example.org/rss',
  ]);
});

it('says that there is the folder alone where nothing is named', async () => {
  expect(shownText(await growingBot([]).guest('sources'))).toContain('Papers come from the folder alone');
  const none = createBot({ library: seedLibrary, logger: pino({ level: 'silent' }) });
  const reply = await none.handle(inputEvent({ kind: 'command', text: 'sources' }));
  expect(shownText(reply)).toContain('There are no sources here');
});
