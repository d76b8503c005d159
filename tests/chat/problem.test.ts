import pino from 'pino';
import { expect, it } from 'vitest';
import { logProblem } from '../../src/chat/problem.ts';

it('the log has the error under the reference that the person is told', () => {
  const lines: string[] = [];
  const logger = pino({}, { write: (line) => lines.push(line) });
  const reference = logProblem(logger, { err: new Error('disk'), address: 'web:local:page' }, 'it failed');
  const again = logProblem(logger, { err: 'odd' }, 'it failed');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 50,
    msg: 'it failed',
    reference,
    address: 'web:local:page',
    err: { message: 'disk' },
  });
  expect(reference).toMatch(/^[0-9a-f]{8}$/);
  expect(again).not.toBe(reference);
});
