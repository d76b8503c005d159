import { expect, it } from 'vitest';
import { namesBot, namesOthersFirst } from '../../../src/platforms/discord/own-role.ts';

const us = { id: '1', roleId: '2' };

it('is named by its own name and by that of its role, and by nobody else’s', () => {
  for (const text of ['<@1> bandits', 'bandits, <@!1>', '<@&2> bandits'])
    expect(namesBot(text, us)).toBe(true);
  for (const text of ['<@11>', '<@&1>', '<@2>', 'Paperboy']) expect(namesBot(text, us)).toBe(false);
  expect(namesBot('<@&2>', { id: '1' })).toBe(false);
});

it('is told from others who are named first', () => {
  expect(namesOthersFirst(' <@3> more like this', us)).toBe(true);
  expect(namesOthersFirst('<@&3> more', us)).toBe(true);
  for (const text of ['<@1> <@3>', '<@&2>', 'cite it <@3>', ''])
    expect(namesOthersFirst(text, us)).toBe(false);
});
