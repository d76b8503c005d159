import { describe, expect, it } from 'vitest';
import { timeStart } from '../../../bench/measure/time-start.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const program = (pageStatus: number) => `
  const { createServer } = require('node:http');
  let asked = 0;
  let questions = 0;
  const server = createServer((request, response) => {
    const isReady = request.url === '/readyz';
    // Ready at the third time of asking.
    response.statusCode = isReady ? (++asked < 3 ? 503 : 200) : request.url === '/?q=a%20b' ? ${pageStatus} : 404;
    // It answers at the second time.
    setTimeout(() => response.end(!isReady && ++questions > 1 ? 'an answer' : '.'), isReady ? 0 : 50);
  });
  server.listen(0, '127.0.0.1', () => console.error('at http://127.0.0.1:' + server.address().port));`;
const start = (text: string) =>
  timeStart(
    { args: ['--eval', text], folder: temporaryFolder(), environment: {}, inAnswer: 'an answer' },
    'a b',
  );

describe('timing a start', () => {
  it('waits until it is ready, then until a page really answers', async () => {
    const { ready, answer } = await start(program(200));
    expect(ready).toBeGreaterThan(0);
    expect(answer).toBeGreaterThan(ready + 90);
  });

  it('fails where the page does, and where it never listens', async () => {
    await expect(start(program(500))).rejects.toThrow('/?q=a%20b answered 500');
    await expect(start('console.error("no port"); process.exit(1)')).rejects.toThrow('no port');
  });
});
