import { expect, it } from 'vitest';
import { tellFailingSource } from '../../src/answers/failing-source.ts';
import { ENGLISH } from '../../src/messages/english.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { shownText } from '../helpers/conversation.ts';
import { sourceStatus } from '../helpers/scripted-sources.ts';

const now = new Date('2026-01-05T09:00:00Z');
const status = sourceStatus('feed:https://u:secret@a.org/rss', {
  trouble: 'The feed is gone (404).',
  failingSince: new Date('2026-01-01T09:00:00Z'),
});

it('tells which source, since when and why, in the language of who added it, without what is secret', async () => {
  const told = tellFailingSource(status, { now, say: ENGLISH });
  expect(told && shownText(told).replace(/\s+/g, ' ')).toContain(
    'cannot be read: feed:https://a.org/rss. It first failed 4 days ago. The feed is gone (404).',
  );
  const german = tellFailingSource(status, { now, say: await messagesFor('de') });
  expect(german && shownText(german)).toContain('vor 4 Tagen');
  expect(tellFailingSource(status, { now, toldAt: now, say: ENGLISH })).toBeUndefined();
});
