import { expect, it } from 'vitest';
import { takeFirstSwitches, takeLastSwitches } from '../../src/digest/schedule-names.ts';

it.each([
  ['bandits no ping', 'bandits', 'no ping'],
  ['bandits, without a thread and publish.', 'bandits', 'without a thread publish'],
  ['bandits ping @Readers', 'bandits', 'ping @Readers'],
  ['publish', 'publish', ''],
  ['publish or perish', 'publish or perish', ''],
  ['green threads', 'green threads', ''],
  ['', '', ''],
])('“%s” ends with what is turned on or off', (text, rest, switches) => {
  expect(takeLastSwitches(text)).toEqual({ rest, switches });
});

it.each([
  ['no ping at 9', 'at 9', 'no ping'],
  ['no thread, and publish', '', 'no thread publish'],
  ['publish or perish', 'or perish', 'publish'],
  ['bandits no ping', 'bandits no ping', ''],
])('“%s” begins with it', (text, rest, switches) => {
  expect(takeFirstSwitches(text)).toEqual({ rest, switches });
});

it('takes no longer for what is long', () => {
  const began = performance.now();
  takeLastSwitches(' , '.repeat(1_000));
  takeFirstSwitches('no ping '.repeat(1_000));
  expect(performance.now() - began).toBeLessThan(2_000);
});
