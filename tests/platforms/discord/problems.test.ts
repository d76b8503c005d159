import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DiscordAPIError, HTTPError, REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PostingProblem } from '../../../src/chat/posting.ts';
import { withDeadline } from '../../../src/platforms/discord/deadline.ts';
import { KNOWN_ERRORS } from '../../../src/platforms/discord/known-errors.ts';
import {
  discordCode,
  isUnauthorized,
  knownError,
  toProblem,
} from '../../../src/platforms/discord/problems.ts';

type Raw = ConstructorParameters<typeof DiscordAPIError>[0];

/** As discord.js makes it of an answer. */
function answerOf(status: number, raw: object): DiscordAPIError {
  const code = 'code' in raw ? raw.code : undefined;
  return new DiscordAPIError(raw as Raw, code as number, status, 'POST', 'https://x/', {
    files: undefined,
    body: {},
  });
}
const said = (status: number, code: unknown) => answerOf(status, { message: 'what is wrong', code });
const page = (status: number) => answerOf(status, new ArrayBuffer(8));

describe('the table of errors', () => {
  it('has no code that discord.js does not know', () => {
    const known = new Set(Object.values(RESTJSONErrorCodes).map(Number));
    const codes = Object.keys(KNOWN_ERRORS).map(Number);
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });

  it('has everything that posts, replies, threads and direct messages are answered with', () => {
    const documented = [
      10003, 10004, 10008, 10013, 10015, 10062, 20009, 20016, 20028, 20029, 40001, 40002, 40003, 40004, 40005,
      40006, 40058, 40060, 40062, 40333, 50001, 50006, 50007, 50008, 50009, 50013, 50014, 50021, 50024, 50027,
      50035, 50083, 50278, 130000, 160002, 160004, 160005, 160006, 160007, 160009, 160010, 200000, 200001,
      240000,
    ];
    expect(documented.filter((code) => KNOWN_ERRORS[code] === undefined)).toEqual([]);
  });

  it('has whole sentences, and names the remedy where somebody in the chat has one', () => {
    for (const { sentence } of Object.values(KNOWN_ERRORS)) expect(sentence).toMatch(/^[A-Z].*\.$/);
    for (const { kind, sentence } of Object.values(KNOWN_ERRORS))
      if (kind === 'gone')
        expect(sentence).toMatch(/any more|Whoever|Choose|Ask|ask|allow|Permissions|does not offer/);
  });
});

describe('what an error means for posts', () => {
  it.each([
    ['gone', said(403, 50001)],
    ['gone', said(404, 10003)],
    ['gone', said(403, 50199)],
    ['refused', said(400, 50035)],
    ['refused', said(400, 0)],
    ['later', said(403, 0)],
    ['later', said(403, 1020)],
    ['later', said(403, '50001')],
    ['later', said(404, 0)],
    ['later', said(401, 0)],
    ['later', said(403, 40333)],
    ['later', page(403)],
    ['later', page(404)],
    ['later', page(407)],
    [
      'later',
      new HTTPError(503, 'Service Unavailable', 'POST', 'https://x/', { files: undefined, body: {} }),
    ],
    ['later', new SyntaxError('Unexpected token < in JSON')],
    ['later', 'nothing'],
  ])('is %s for %s', (kind, error) => {
    expect(toProblem(error)).toMatchObject({ kind, message: expect.stringMatching(/\.$/) });
  });

  it('is that it may still be on its way, when Discord did not answer in time', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    onTestFinished(() => void silent.closeAllConnections());
    onTestFinished(() => void silent.close());
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const rest = new REST({ api: `http://127.0.0.1:${port}`, timeout: 200, retries: 0 }).setToken('token');
    const failures = [
      rest.get(Routes.user()),
      withDeadline(100, () => new Promise<never>(() => undefined)),
    ].map((request) => request.catch(toProblem));
    for (const problem of await Promise.all(failures))
      expect(problem).toMatchObject({ kind: 'later', isUnanswered: true });
    expect(toProblem(said(403, 50001))).toMatchObject({ isUnanswered: false });
    expect(toProblem(page(403))).toMatchObject({ isUnanswered: false });
  });

  it('stays when it is known already', () => {
    const problem = new PostingProblem('gone', 'Gone.');
    expect(toProblem(problem)).toBe(problem);
  });

  it('repeats only a little of what Discord says', () => {
    const { message } = toProblem(answerOf(400, { message: `a\nb ${'x'.repeat(5_000)}`, code: 50199 }));
    expect(message.length).toBeLessThan(260);
    expect(message).not.toContain('\n');
  });
});

it('a page before Discord has no code of Discord’s, and refuses no token', () => {
  expect(discordCode(page(403))).toBeUndefined();
  expect(knownError(page(403))).toBeUndefined();
  expect(isUnauthorized(page(401))).toBe(false);
  expect(isUnauthorized(said(401, 0))).toBe(true);
  expect(knownError(said(403, 50013))?.kind).toBe('gone');
});
