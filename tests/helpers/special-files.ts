import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';

/** Makes a named pipe: whoever opens it to read waits for a writer, who never comes. */
export function makePipe(path: string): void {
  execFileSync('mkfifo', [path]);
}

/** Makes a socket, which is there until the test ends. */
export async function makeSocket(path: string): Promise<void> {
  const server = createServer().listen(path);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
}
