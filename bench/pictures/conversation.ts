import pino from 'pino';
import { createBot } from '../../src/answers/bot.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Library } from '../../src/search/library.ts';
import type { Lab } from './lab.ts';
import { NOW } from './now.ts';

/** What the bot said, and by what name the picture of it goes. */
export interface Said {
  readonly name: string;
  readonly reply: Reply;
}

/** One reply of each kind, as a person gets them one after another in one channel. */
export async function converse(lab: Lab, library: Library): Promise<readonly Said[]> {
  const said: Said[] = [];
  const keep = async (name: string, answering: Promise<Reply>) => {
    const reply = await answering;
    said.push({ name, reply });
    return reply;
  };
  const { command, press } = lab;
  const search = await keep('search', command('offline reinforcement learning'));
  const opened = await keep('paper', press('paper', search));
  const related = await keep('related', press('related', opened));
  await keep('cite', press('cite', opened));
  await keep('save', press('save', opened));
  await press('save', related);
  await press('save', await command('causal discovery'));
  await keep('saved', command('saved'));
  await keep('share', press('share', opened));
  await keep('mention', lab.hear({ kind: 'text', text: 'what do we have on causal discovery?' }));
  await keep('people', command('who works on causal discovery'));
  await keep('author', command('author:"Sergey Levine"'));
  await keep('nothing', command('sourdough fermentation kinetics'));
  await keep('unknown-paper', command('cite a paper about bread'));
  await keep('facts', command('how many papers are there?'));
  await keep('thanks', lab.hear({ kind: 'text', text: 'thanks!' }));
  await keep('help', command('help'));
  await keep('digest-help', command('digest help'));
  await keep('digest-off', command('digest status'));
  await keep(
    'digest-on',
    command('digest on time:10:00 zone:Berlin days:mon-fri topic:"reinforcement learning"'),
  );
  await keep('digest-status', command('digest status'));
  await keep('digest-preview', command('digest preview'));
  await command('digest now');
  const post = lab.posts.at(-1);
  if (post !== undefined) {
    const everyone = { ...post, audience: 'everyone' } as const;
    await keep('digest-post', Promise.resolve(everyone));
    await keep('digest-voted', press('vote', everyone));
  }
  await keep('error', failing(lab, library));
  return said;
}

/** What a person is told when something of ours is broken. */
function failing({ channel }: Lab, library: Library): Promise<Reply> {
  const broken = async () => {
    throw new Error('made to fail');
  };
  const bot = createBot({
    library,
    readingList: { add: broken, remove: broken, list: broken },
    logger: pino({ level: 'silent' }),
  });
  return bot.handle({
    address: channel,
    sender: { id: 'somebody', name: 'Ada', isManager: false },
    input: { kind: 'command', text: 'saved' },
    receivedAt: NOW,
  });
}
