import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DigestForm } from '../../../src/chat/bot.ts';
import { LOCALES } from '../../../src/chat/locale.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { messagesFor } from '../../../src/messages/messages-for.ts';
import {
  readDigestDialog,
  renderDigestDialog,
  renderZones,
} from '../../../src/platforms/slack/digest-dialog.ts';
import { optionFaults, viewFaults } from '../../helpers/slack/validate.ts';

const FORM: DigestForm = {
  isOn: true,
  time: '09:30',
  timezone: 'Europe/Berlin',
  days: [1, 3, 5],
  topic: 'offline reinforcement learning',
  thread: true,
};

const json = (value: unknown) => JSON.parse(JSON.stringify(value));

interface Field {
  readonly block_id: string;
  readonly element: {
    readonly initial_time?: string;
    readonly initial_option?: { readonly value: string };
    readonly initial_options?: readonly { readonly value: string }[];
    readonly initial_value?: string;
  };
}

/** What Slack sends of a dialog in which nothing was changed. */
function sentAsItIs(form: DigestForm) {
  const { blocks } = json(renderDigestDialog(form, {}, { say: ENGLISH })) as {
    readonly blocks: readonly Field[];
  };
  return Object.fromEntries(
    blocks.map(({ block_id: id, element }) => [
      id,
      {
        [id]: {
          selected_time: element.initial_time ?? null,
          selected_option: element.initial_option ?? null,
          selected_options: element.initial_options ?? [],
          value: element.initial_value ?? null,
        },
      },
    ]),
  );
}

describe('the form of /digest', () => {
  it('shows what holds, and sent as it is says the same in words', () => {
    expect(readDigestDialog(sentAsItIs(FORM))).toBe(
      'digest on time:09:30 zone:"Europe/Berlin" days:"mon,wed,fri" topic:"offline reinforcement learning" thread:yes',
    );
    expect(readDigestDialog(sentAsItIs({ ...FORM, days: [7], topic: '', thread: false }))).toBe(
      'digest on time:09:30 zone:"Europe/Berlin" days:"sun" topic:"none" thread:no',
    );
  });

  it('says which papers only where that is changed', () => {
    const sent = (papers: DigestForm['papers'], chosen: string) => {
      const values = { ...sentAsItIs({ ...FORM, papers: papers ?? 'any' }) };
      const { selected_option: now } = Object(values['paperboy-papers']?.['paperboy-papers']);
      expect(now).toMatchObject({ value: 'same' });
      if (chosen !== 'same')
        Object.assign(values['paperboy-papers']?.['paperboy-papers'] ?? {}, {
          selected_option: { value: chosen },
        });
      return readDigestDialog(values).replace(/^.* thread:yes ?/, '');
    };
    expect([
      sent('new only', 'same'),
      sent('any', 'new'),
      sent('new', 'any'),
      sent('any', 'new only'),
    ]).toEqual([...['', 'papers:"new"', 'papers:"any"', 'papers:"new only"']]);
  });

  it('says whether it turns on or changes', () => {
    expect(renderDigestDialog(FORM, {}, { say: ENGLISH }).submit).toMatchObject({ text: 'Change' });
    expect(renderDigestDialog({ ...FORM, isOn: false }, {}, { say: ENGLISH }).submit).toMatchObject({
      text: 'Turn on',
    });
  });

  it.each(LOCALES)('fits into a window of Slack in %s', async (locale) => {
    const say = await messagesFor(locale);
    for (const isOn of [true, false])
      expect(viewFaults(json(renderDigestDialog({ ...FORM, isOn }, { channel: 'C1' }, { say })))).toEqual([]);
  });

  it('has days and labels of the language, and sends the same words', async () => {
    const view = renderDigestDialog(FORM, { channel: 'C1' }, { say: await messagesFor('de') });
    const shown = JSON.stringify(view);
    for (const words of ['Arbeit des Tages', 'Montag', 'Sonntag', 'Zeitzone', 'Ändern', 'Abbrechen'])
      expect(shown).toContain(words);
    expect(shown).toContain('"value":"mon"');
    expect(shown).not.toContain('Monday');
  });

  it('remembers where it was opened, unless that is too long for Slack', () => {
    const origin = { channel: 'C1', responseUrl: 'https://hooks.example/1' };
    expect(renderDigestDialog(FORM, origin, { say: ENGLISH }).private_metadata).toBe(JSON.stringify(origin));
    const long = { responseUrl: `https://hooks.example/${'x'.repeat(3_000)}` };
    expect(renderDigestDialog(FORM, long, { say: ENGLISH }).private_metadata).toBe('{}');
  });

  it('is within the limits for any topic, zone and days', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200, size: 'max' }),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 150, size: 'max' }),
        fc.subarray([1, 2, 3, 4, 5, 6, 7]),
        (topic, zone, days) => {
          const view = renderDigestDialog(
            { ...FORM, topic, days, timezone: zone.slice(0, 60) },
            {},
            { say: ENGLISH },
          );
          expect(viewFaults(json(view))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('puts a topic in quotes that it cannot leave', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a "“”:,') }), (value) => {
        const words = readDigestDialog({ 'paperboy-topic': { 'paperboy-topic': { value } } });
        const [, topic = ''] = /topic:"([^"“”]*)" thread:no$/.exec(words) ?? [];
        expect(topic).not.toBe('');
      }),
    );
  });
});

describe('zones while typing', () => {
  it('are offered once each, as many as Slack takes, within its limits', () => {
    const zones = Array.from({ length: 150 }, (_, at) => ({
      label: at % 2 === 0 ? `City ${at} ${'long '.repeat(20)}` : 'Berlin',
      timezone: `Europe/City${at}`,
    }));
    const options = renderZones(zones);
    expect(options.flatMap(optionFaults)).toEqual([]);
    expect(options.filter(({ text }) => text.text === 'Berlin')).toHaveLength(1);
    expect(options.length).toBe(76);
    expect(renderZones(zones.map((zone, at) => ({ ...zone, label: String(at) })))).toHaveLength(100);
  });
});
