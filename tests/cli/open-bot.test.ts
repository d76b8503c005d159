import { join } from 'node:path';
import pino from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { openBot } from '../../src/cli/open-bot.ts';
import { LOCAL_PERSON } from '../../src/platforms/console/local-person.ts';
import { startArxivServer } from '../helpers/arxiv-server.ts';
import { commandTerminal } from '../helpers/command-terminal.ts';
import { shownText } from '../helpers/conversation.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

it('in the terminal papers are looked up too, and added to the library', async () => {
  const arxiv = await startArxivServer({ papers: 1 });
  const [id = ''] = arxiv.ids();
  const { arxivApiUrl } = arxiv.settings;
  const folder = temporaryFolder();
  const config = readConfig({
    SOURCES: 'arxiv',
    DATABASE_URL: `file:${join(folder, 'p.db')}`,
    ARXIV_API_URL: arxivApiUrl,
  });
  const opening = { ...config, living: config, libraryFolder: join(folder, 'library') };
  const { bot, close } = await openBot(opening, pino({ level: 'silent' }), commandTerminal().terminal);
  onTestFinished(close);
  const found = await bot.handle({
    ...LOCAL_PERSON,
    input: { kind: 'text', text: id },
    receivedAt: new Date(),
  });
  expect(shownText(found)).toContain('Not in the library yet');
  const [paper] = found.blocks.flatMap((block) => (block.kind === 'paper' ? block : []));
  const token = paper?.actions?.find(({ kind }) => kind === 'add')?.token ?? '';
  const added = await bot.handle({
    ...LOCAL_PERSON,
    input: { kind: 'action', token },
    receivedAt: new Date(),
  });
  expect(shownText(added)).toContain('case 0');
  expect((await bot.facts()).inWords).toMatch(/^1 paper\b/);
});
