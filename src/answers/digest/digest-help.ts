import type { Answer, Block, Span } from '../../chat/reply.ts';

/** What can be said about the paper of the day. */
export function digestHelp(): Answer {
  const fact = (label: string, code: string, words: string) => {
    const value: Span[] = [{ text: code, style: 'code' }, { text: ` — ${words}` }];
    return { label, value };
  };
  const facts: Block = {
    kind: 'facts',
    facts: [
      fact(
        'Turn it on',
        'digest on 9:30 Berlin weekdays',
        'time, city or zone and days in any order; each may be left out',
      ),
      fact(
        'With a topic',
        'digest on topic: offline reinforcement learning',
        'only papers on it; “topic: none” for all',
      ),
      fact('With a thread', 'digest on thread', 'opens a thread below each paper'),
      fact('Look', 'digest status', 'how it stands; digest preview shows the next seven'),
      fact('Now', 'digest now', 'posts today’s paper at once'),
      fact('End', 'digest off', 'no more papers here'),
    ],
  };
  return { tone: 'answer', blocks: [facts] };
}
