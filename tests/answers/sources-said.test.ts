import { expect, it } from 'vitest';
import { actionsOf, shownText } from '../helpers/conversation.ts';
import { growingBot, ONE_SOURCE } from '../helpers/growing-bot.ts';
import { sourceStatus } from '../helpers/scripted-sources.ts';

const configured = sourceStatus('folder:seeds', { origin: 'config', addedBy: undefined });

it('tells what became of a change, whichever that is', async () => {
  const { says } = growingBot([configured, ...ONE_SOURCE]);
  const told = async (text: string) => shownText(await says(text));
  expect(await told('sources pause arxiv:cs.LG')).toContain(
    'arxiv:cs.LG is read no more until it is resumed',
  );
  expect(await told('sources pause arxiv:cs.LG')).toContain('is paused already');
  expect(await told('sources resume arxiv:cs.LG')).toContain('is read again');
  expect(await told('sources resume arxiv:cs.LG')).toContain('was not paused');
  expect(await told('sources add arxiv:cs.LG')).toContain('is among the sources already');
  expect(await told('sources add nonsense')).toContain('“nonsense” is no source. Nothing was changed.');
  expect(await told('sources remove folder:seeds')).toContain('is named in SOURCES');
  expect(await told('sources pause')).toContain('Which source?');
  const off = growingBot([], { isOff: true });
  expect(shownText(await off.says('sources add arxiv:cs.LG'))).toContain('SOURCES is not set');
});

it('offers the source that is meant by a slip', async () => {
  const { says, press, desk } = growingBot(ONE_SOURCE);
  const reply = await says('sources pause arxiv:cs.LX');
  expect(shownText(reply)).toContain('There is no source arxiv:cs.LX here. Did you mean arxiv:cs.LG?');
  await press(actionsOf(reply)[0]?.token);
  expect((await desk.list())[0]?.isPaused).toBe(true);
});
