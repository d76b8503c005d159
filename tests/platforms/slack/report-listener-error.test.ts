import { AuthorizationError } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { reportListenerError } from '../../../src/platforms/slack/report-listener-error.ts';
import { readableLog } from '../../helpers/readable-log.ts';
import { serveSlack, shown } from '../../helpers/slack/open-slack.ts';

const slack = await serveSlack();

async function report(error: Error, body: object) {
  const { lines, logger } = readableLog();
  const since = slack.calls.length;
  await reportListenerError(error, body, logger);
  return { log: lines.map((line) => JSON.parse(line)), calls: slack.calls.slice(since) };
}

describe('an error that no listener took care of', () => {
  it('is logged under the reference that the asker alone is told', async () => {
    const { log, calls } = await report(new Error('secret detail'), { response_url: slack.responseUrl() });
    expect(log).toMatchObject([{ err: { message: 'secret detail' }, reference: expect.any(String) }]);
    expect(calls.map(({ body }) => body)).toMatchObject([
      { response_type: 'ephemeral', replace_original: false },
    ]);
    const [told = ''] = calls.map(shown);
    expect(told).toContain(log[0].reference);
    expect(told).not.toContain('secret detail');
  });

  it('is logged where nobody waits for an answer', async () => {
    for (const body of [{}, { response_url: 7 }]) {
      const { log, calls } = await report(new Error('broken'), body);
      expect(log).toHaveLength(1);
      expect(calls).toEqual([]);
    }
  });

  it('of a workspace without an installation says who can help, and is no error of ours', async () => {
    const error = new AuthorizationError('not installed', new Error('no token'));
    const { log, calls } = await report(error, { response_url: slack.responseUrl() });
    expect(calls.map(shown).join()).toContain('not installed in this workspace any more');
    expect(log).toMatchObject([{ level: 40 }]);
  });

  it('never throws, also when the asker cannot be told', async () => {
    const { log } = await report(new Error('broken'), { response_url: 'no address' });
    expect(log.at(-1)).toMatchObject({ msg: 'the asker could not be told' });
  });
});
