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

  it('is detailed only where ours is at its most detailed', () => {
    const levelOf = (level: string) => toBoltLogger(pino({ level }, { write: () => {} })).getLevel();
    expect(levelOf('trace')).toBe(LogLevel.DEBUG);
    expect(levelOf('debug')).toBe(LogLevel.INFO);
  });
});
