import { LogLevel } from '@slack/bolt';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { toBoltLogger } from '../../../src/platforms/slack/bolt-logger.ts';
import { readableLog } from '../../helpers/readable-log.ts';

describe('what Bolt logs', () => {
  it('stands in our log, its debug messages, which have words of people in them, as trace', () => {
    const { lines, logger } = readableLog();
    const bolt = toBoltLogger(logger);
    bolt.debug('a whole message');
    bolt.info('going on');
    bolt.warn('odd', 'more', 7);
    bolt.error(new Error('broken'));
    const { levels } = logger;
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: levels.values['trace'], msg: 'a whole message' },
      { level: levels.values['debug'], msg: 'going on' },
      { level: levels.values['warn'], msg: 'odd', details: ['more', '7'] },
      { level: levels.values['error'], msg: 'broken', err: { message: 'broken' } },
    ]);
    expect(lines[0]).not.toContain('details');
  });

  it.each([
    [
      'the address of a socket',
      `http request result: {"ok":true,"url":"wss://wss.slack.com/link/?ticket=SECRET&app_id=A1"}`,
    ],
    ['its address as Slack escapes it', 'Received {"url":"wss:\\/\\/wss.slack.com\\/link\\/?ticket=SECRET"}'],
    [
      'a response_url',
      'Received {"response_url":"https:\\/\\/hooks.slack.com\\/actions\\/SECRET","user":"U1"}',
    ],
    [
      'several of them',
      '{"response_urls":[{"response_url":"https://x/SECRET"},{"response_url":"https://y/SECRET"}]}',
    ],
    [
      'one in the metadata of a dialog',
      '{"private_metadata":"{\\"channel\\":\\"C1\\",\\"responseUrl\\":\\"https://x/SECRET\\"}"}',
    ],
    [
      'tokens',
      '{"token":"SECRET","bot_access_token":"SECRET","refresh_token": "SECRET","trigger_id":"SECRET"}',
    ],
    [
      'what exchanges for a token',
      'http request body: {"code":"SECRET","client_id":"1.2","client_secret":"SECRET"}',
    ],
    [
      'the state of an installation',
      'Generated authorize URL: https://slack.com/oauth/v2/authorize?scope=commands&state=SECRET&client_id=1.2',
    ],
    ['what is said along', 'WebSocket error', 'connect to wss://host/?ticket=SECRET failed'],
  ])('is without %s, at every level', (_, ...words) => {
    const { lines, logger } = readableLog();
    const bolt = toBoltLogger(logger);
    for (const write of [bolt.debug, bolt.info, bolt.warn, bolt.error]) write(...words);
    bolt.error(new Error(words.join(' ')));
    expect(lines).toHaveLength(5);
    expect(lines.slice(0, 4).join()).not.toContain('SECRET');
    expect(JSON.parse(lines[4] ?? '').msg).not.toContain('SECRET');
    expect(lines.join()).toContain('***');
  });

  it('keeps what is no secret', () => {
    const { lines, logger } = readableLog();
    toBoltLogger(logger).debug(
      '{"type":"slash_commands","envelope_id":"e1","payload":{"text":"state of the art"}}',
    );
    expect(lines.join()).toContain('state of the art');
    expect(lines.join()).toContain('e1');
  });

  it('is detailed only where ours is at its most detailed', () => {
    const levelOf = (level: string) => toBoltLogger(pino({ level }, { write: () => {} })).getLevel();
    expect(levelOf('trace')).toBe(LogLevel.DEBUG);
    expect(levelOf('debug')).toBe(LogLevel.INFO);
  });
});
