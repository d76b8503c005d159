import { describe, expect, it } from 'vitest';
import { wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';
import { createPerson, overHttp } from '../../helpers/slack/driver.ts';
import { answered, called, openSlack, posted, shown } from '../../helpers/slack/open-slack.ts';
import type { Call } from '../../helpers/slack/slack-server.ts';

const LATE_MS = 1_200;

const { slack, ada, port, log, next } = await openSlack({
  answer: async (event) => {
    const text = wordsOf(event);
    if (text.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    return wordsAs(`asked: ${text}`, event.input.kind === 'text' ? 'everyone' : 'sender');
  },
});

const whispered = (words: string) => called('chat.postEphemeral', words);

describe('an answer whose response_url does not work', () => {
  it.each([
    ['fails for good', { status: 500 }],
    ['breaks every connection', { broken: true as const }],
    ['says that it was used', { error: 'used_url' }],
  ])('(it %s) reaches the asker of a command and of a button all the same, once', async (_, fault) => {
    const list = await next(() => ada.mention('list'), posted('asked: list'));
    for (const act of [() => ada.slash('bandits'), () => ada.press(withButton(list), 'Press')]) {
      const since = slack.calls.length;
      slack.inject({ method: 'response_url', times: 100, ...fault });
      await next(act, whispered('asked: '));
      slack.forgive();
      await next(() => ada.slash('afterwards'), answered('asked: afterwards'));
      expect(slack.calls.slice(since).filter(whispered('asked: '))).toHaveLength(1);
    }
  });

  it('is given without its announcement, which nobody misses', async () => {
    slack.inject({ method: 'response_url', times: 100, status: 404 });
    const since = slack.calls.length;
    await next(() => ada.slash('slow one'), whispered('asked: slow one'));
    slack.forgive();
    expect(slack.calls.slice(since).filter(({ method }) => method !== 'response_url')).toHaveLength(1);
  });

  it('is missed by nobody but the log when every other way is closed too, which has the reasons', async () => {
    for (const method of ['response_url', 'chat.postEphemeral', 'chat.postMessage'])
      slack.inject({ method, times: 2, status: 404 });
    const since = log.length;
    await ada.slash('nowhere');
    const tells = (line: string) => line.includes('the asker could not be told');
    await expect.poll(() => log.slice(since).some(tells), { timeout: 20_000 }).toBe(true);
    slack.forgive();
    const lines = log.slice(since).join('\n');
    expect(lines).toMatch(/a response_url answered 404/);
    expect(lines).toMatch(/no way to the asker is open/);
    expect(lines).not.toContain('/response/');
  });
});

describe('an announcement in the open', () => {
  it('does not stay when the answer cannot be given', async () => {
    slack.inject({ method: 'chat.update', times: 1, error: 'is_archived' });
    const since = slack.calls.length;
    await ada.mention('slow two');
    const looking = await slack.waitForCall(posted('Looking'), since);
    const removed = await slack.waitForCall(called('chat.delete'), since);
    expect(removed.body).toMatchObject({ ts: looking.answer['ts'] });
    await slack.waitForCall(posted('asked: slow two'), since);
  });
});

describe('a window that comes too late', () => {
  it.each(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'])(
    'by %s is told to the person, with what to press or type',
    async (error) => {
      slack.inject({ method: 'views.open', times: 1, error });
      const told = await next(() => ada.slash(''), answered('Press or type the same again'));
      expect(shown(told)).toContain('/paper graph networks');
    },
  );

  it('is open when only the answer to the first try was lost', async () => {
    slack.inject({ method: 'views.open', times: 1, broken: true });
    slack.inject({ method: 'views.open', times: 1, error: 'exchanged_trigger_id' });
    const since = slack.calls.length;
    await ada.slash('');
    await next(() => ada.slash('afterwards'), answered('asked: afterwards'));
    await slack.waitForCall(
      ({ method, answer }) => method === 'views.open' && answer['error'] === 'exchanged_trigger_id',
      since,
    );
    await next(() => ada.slash('later still'), answered('asked: later still'));
    expect(slack.calls.slice(since).filter(answered('Press or type'))).toEqual([]);
  });
});

describe('sixty mentions by one person', () => {
  it('do not hold up another, who waits for one of them at most', async () => {
    const since = slack.calls.length;
    for (let n = 0; n < 60; n++) await ada.mention(`flood ${n}`);
    const grace = createPerson(slack, overHttp(port), { id: 'U0GRACE', name: 'grace' });
    const arrived = performance.now();
    await grace.mention('one question');
    await slack.waitForCall(posted('asked: one question'), since);
    const before = slack.calls.slice(since).filter(posted('asked: '));
    const asked = slack.calls
      .slice(since)
      .filter(posted('asked: '))
      .filter(({ at }) => at <= arrived);
    // What was posted before the question came, what was just being posted, and one turn of the other person.
    expect(before.length - 1).toBeLessThanOrEqual(asked.length + 2);
    await slack.waitForCall(posted('asked: flood 4'), since);
    const told = slack.calls.slice(since).filter(whispered('I have five questions of yours waiting'));
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toMatchObject({ user: slack.ada });
    const answers = slack.calls.slice(since).filter(posted('asked: flood'));
    expect(answers.map(shown).join()).not.toContain('flood 5');
    await next(() => ada.mention('afterwards'), posted('asked: afterwards'));
  });
});

/** A message as if it had a button. */
function withButton(call: Call): Call {
  const button = { type: 'button', action_id: 'paperboy:0', text: { text: 'Press' }, value: 'p:1' };
  return { ...call, body: { ...call.body, blocks: [{ type: 'actions', elements: [button] }] } };
}
