import { describe, expect, it } from 'vitest';
import { wordsAs, wordsOf } from '../../helpers/scripted-bot.ts';
import { createPerson, overHttp } from '../../helpers/slack/driver.ts';
import { answered, called, openSlack, shown } from '../../helpers/slack/open-slack.ts';
import { TEAM } from '../../helpers/slack/slack-server.ts';

const FORM = {
  isOn: false,
  time: '09:00',
  timezone: 'Europe/Berlin',
  days: [1, 2],
  topic: '',
  thread: false,
};
type Json = Readonly<Record<string, unknown>>;
const { slack, ada, port, events, asked, next } = await openSlack({
  answer: (event) => {
    const reply = wordsAs(`asked: ${wordsOf(event)}`, 'sender');
    return wordsOf(event) === 'thanks' ? { ...reply, blocks: [] } : reply;
  },
  bot: {
    digestForm: async () => FORM,
    completeZones: async (prefix) => [{ label: `${prefix}: Tokyo`, timezone: 'Asia/Tokyo' }],
  },
});

const option = (value: string) => ({ text: { type: 'plain_text', text: 'x' }, value });
const openSearch = () => next(() => ada.slash(''), called('views.open'));
const openFromHome = async () => {
  const home = await next(() => ada.openHome(), called('views.publish'));
  return next(() => ada.press(home, 'Search papers'), called('views.open'));
};

describe('the dialog of a search', () => {
  it('completes what is typed, in the acknowledgement', async () => {
    const dialog = await openSearch();
    const { body } = await ada.suggest(dialog, 'conserv');
    expect(body).toMatchObject({
      options: [
        { text: { text: 'Search: conserv' }, value: 'search:conserv' },
        { text: { text: 'conserv completed' }, value: 'p:1' },
      ],
    });
  });

  it('asks the bot what was picked: words, or a paper', async () => {
    const dialog = await openSearch();
    const words = await asked(() => ada.submit(dialog, option('search:a%3Cb')));
    expect(words).toMatchObject({
      address: `slack:${TEAM}:${slack.channel}`,
      sender: { id: slack.ada, name: 'ada' },
      input: { kind: 'command', text: 'a<b' },
      canShare: true,
    });
    const wide = await asked(() => ada.submit(dialog, option('search:“ｌａｔｅｎｔ　bandits”')));
    expect(wide.input).toEqual({ kind: 'command', text: '"latent bandits"' });
    const paper = await asked(() => ada.submit(dialog, option('p:1')));
    expect(paper.input).toEqual({ kind: 'action', token: 'p:1' });
  });

  it('takes a whole question in words, however long, and is read as it was meant', async () => {
    const dialog = await openSearch();
    const question = `“latent bandits” ${'why '.repeat(700)}`;
    const asking = (value: string | null) =>
      ada.submit(
        dialog,
        {},
        {
          'paperboy-words': { type: 'plain_text_input', value },
          'paperboy-query': { type: 'external_select', selected_option: null },
        },
      );
    const { input } = await asked(() => asking(question));
    expect(input).toEqual({ kind: 'command', text: question.replace(/[“”]/g, '"').trim() });
    const picked = await asked(() =>
      ada.submit(
        dialog,
        {},
        {
          'paperboy-words': { type: 'plain_text_input', value: 'words' },
          'paperboy-query': { type: 'external_select', selected_option: option('p:1') },
        },
      ),
    );
    expect(picked.input).toEqual({ kind: 'action', token: 'p:1' });
  });

  it('with nothing in it stays open and says what is missing', async () => {
    const dialog = await openSearch();
    const before = events.length;
    for (const value of [null, '  ']) {
      const { body } = await ada.submit(
        dialog,
        {},
        { 'paperboy-words': { type: 'plain_text_input', value } },
      );
      expect(body).toMatchObject({
        response_action: 'errors',
        errors: { 'paperboy-words': expect.any(String) },
      });
    }
    expect(events.length).toBe(before);
  });

  it('is answered where it was opened, to the asker alone', async () => {
    const dialog = await openSearch();
    const answer = await next(() => ada.submit(dialog, option('search:bandits')), answered('asked: bandits'));
    expect(answer.body).toMatchObject({ response_type: 'ephemeral' });
  });

  it('opened from App Home says at once that it looks, and then shows the answer itself', async () => {
    const dialog = await openFromHome();
    let acknowledged: unknown;
    const updated = await next(
      async () => {
        acknowledged = (await ada.submit(dialog, option('search:bandits'))).body;
      },
      called('views.update', 'asked: bandits'),
    );
    expect(acknowledged).toMatchObject({ response_action: 'update' });
    expect(JSON.stringify(acknowledged)).toContain('Looking…');
    expect(shown(updated)).not.toContain('Looking…');
    expect((await asked(() => ada.submit(dialog, option('p:1')))).canShare).toBe(false);
  });
});

describe('an answer in a dialog', () => {
  it('opened from App Home is there for another search where there is nothing to say', async () => {
    const dialog = await openFromHome();
    const update = await next(() => ada.submit(dialog, option('search:thanks')), called('views.update'));
    expect(update.body['view']).toMatchObject({ callback_id: (dialog.body['view'] as Json)['callback_id'] });
  });

  it('that was closed meanwhile, or does not take it, comes directly', async () => {
    const home = await next(() => ada.openHome(), called('views.publish'));
    for (const error of ['not_found', 'view_too_large']) {
      const dialog = await next(() => ada.press(home, 'Search papers'), called('views.open'));
      slack.inject({ method: 'views.update', times: 1, error });
      const told = await next(
        () => ada.submit(dialog, option('search:bandits')),
        called('chat.postMessage', 'asked: bandits'),
      );
      expect(told.body).toMatchObject({ channel: slack.ada });
    }
  });
});

describe('the dialog of a digest', () => {
  const openDigest = () => next(() => ada.slash('', { command: '/digest' }), called('views.open'));

  it('completes time zones', async () => {
    const { body } = await ada.suggest(await openDigest(), 'tok', 'paperboy-zone');
    expect(body).toMatchObject({ options: [{ text: { text: 'tok: Tokyo' }, value: 'Asia/Tokyo' }] });
  });

  it('says for which channel it is, and begins with the zone of whoever opens it', async () => {
    slack.inject({
      method: 'users.info',
      times: 1,
      answer: { ok: true, user: { tz: 'Asia/Tokyo' } },
    });
    const grace = createPerson(slack, overHttp(port), { id: 'UGRACE', name: 'grace' });
    const dialog = await next(() => grace.slash('', { command: '/digest' }), called('views.open'));
    expect(shown(dialog)).toContain(`{"type":"channel","channel_id":"${slack.channel}"}`);
    expect(shown(dialog)).toContain('"initial_option":{"text":{"type":"plain_text","text":"Asia/Tokyo"');
  });

  it('asks the bot for what was filled in, as words, in the channel where it was opened', async () => {
    const dialog = await openDigest();
    const event = await asked(() =>
      ada.submit(
        dialog,
        {},
        {
          'paperboy-time': { type: 'timepicker', selected_time: '10:15' },
          'paperboy-zone': { type: 'external_select', selected_option: option('Asia/Tokyo') },
          'paperboy-days': { type: 'checkboxes', selected_options: [option('mon'), option('fri')] },
          'paperboy-topic': { type: 'plain_text_input', value: 'a "quoted" topic' },
          'paperboy-thread': { type: 'checkboxes', selected_options: [option('yes')] },
        },
      ),
    );
    expect(event.address).toBe(`slack:${TEAM}:${slack.channel}`);
    expect(event.input).toEqual({
      kind: 'command',
      text: `digest on time:10:15 zone:"Asia/Tokyo" days:"mon,fri" topic:"a 'quoted' topic" thread:yes`,
    });
  });
});

describe('whoever reads German', async () => {
  const german = await openSlack({
    answer: (event) => wordsAs(`asked: ${wordsOf(event)}`, 'sender'),
    bot: { digestForm: async () => FORM },
  });
  const user = { team_id: TEAM, locale: 'de-DE', tz: 'Europe/Berlin' };
  german.slack.inject({ method: 'users.info', times: 100, answer: { user } });

  it('has the dialogs, what is said in them, and the home in German', async () => {
    const { ada: them, next: then } = german;
    const home = await then(() => them.openHome(), called('views.publish'));
    expect(shown(home)).toContain('Arbeiten suchen');
    const dialog = await then(() => them.press(home, 'Arbeiten suchen'), called('views.open'));
    expect(shown(dialog)).toContain('Was suchst du?');
    const { body: options } = await them.suggest(dialog, 'conserv');
    expect(JSON.stringify(options)).toContain('Suche: conserv');
    const { body: acknowledged } = await them.submit(dialog, option('search:bandits'));
    expect(JSON.stringify(acknowledged)).toMatch(/Schließen.*Ich suche …/);
    const form = await then(() => them.slash('', { command: '/digest' }), called('views.open'));
    expect(shown(form)).toContain('An welchen Tagen');
  });
});
