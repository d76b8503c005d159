import { describe, expect, it } from 'vitest';
import { readCommandRights, rightOf } from '../../../src/platforms/discord/command-rights.ts';

const GUILD = '1000';
const EVERYONE = GUILD;
const ALL_CHANNELS = '999';
const member = { guildId: GUILD, channels: ['5', '50'], userId: '7', roles: ['20', '21'] };

const role = (id: string, permission: boolean) => ({ id, type: 1, permission }) as const;
const user = (id: string, permission: boolean) => ({ id, type: 2, permission }) as const;
const channel = (id: string, permission: boolean) => ({ id, type: 3, permission }) as const;
type Entry = ReturnType<typeof role | typeof user | typeof channel>;

const right = (ofCommand: readonly Entry[], ofApplication: readonly Entry[] = []) =>
  rightOf({ ofCommand, ofApplication }, member);

describe('what admins say of a person and a command', () => {
  it.each<[string, ReturnType<typeof right>, readonly Entry[], (readonly Entry[])?]>([
    ['nothing', undefined, []],
    ['a role of theirs may', 'granted', [role(EVERYONE, false), role('20', true)]],
    ['one of their roles may, another may not', 'granted', [role('21', false), role('20', true)]],
    ['a role of theirs may not', 'denied', [role('20', false)]],
    ['another role may', undefined, [role('30', true)]],
    ['only another role may', 'denied', [role(EVERYONE, false), role('30', true)]],
    ['they may, though their role may not', 'granted', [role('20', false), user('7', true)]],
    ['they may not, though their role may', 'denied', [role('20', true), user('7', false)]],
    ['everyone may: nobody is named', undefined, [role(EVERYONE, true)]],
    ['not in this channel', 'denied', [user('7', true), channel('5', false)]],
    ['not in the channel of this thread', 'denied', [user('7', true), channel('50', false)]],
    ['in this channel only', undefined, [channel(ALL_CHANNELS, false), channel('5', true)]],
    ['in other channels only', 'denied', [channel(ALL_CHANNELS, false), channel('6', true)]],
    ['they may use the application: not this command by name', undefined, [], [user('7', true)]],
    ['they may not use the application', 'denied', [], [user('7', false)]],
    ['the command counts before the application', 'granted', [user('7', true)], [user('7', false)]],
    ['the application not in this channel', 'denied', [user('7', true)], [channel('5', false)]],
  ])('%s', (_, expected, ofCommand, ofApplication) => {
    expect(right(ofCommand, ofApplication)).toBe(expected);
  });

  it('is picked out of all that Discord tells', () => {
    const told = [
      { id: '1', permissions: [user('7', true)] },
      { id: '2', permissions: [user('7', false)] },
      { id: '9', permissions: [channel('5', true)] },
    ];
    expect(readCommandRights(told, { applicationId: '9', commandId: '1' })).toEqual({
      ofCommand: [user('7', true)],
      ofApplication: [channel('5', true)],
    });
    const nothing = { ofCommand: [], ofApplication: [] };
    for (const value of [undefined, {}, [{}]])
      expect(readCommandRights(value, { applicationId: '9', commandId: '1' })).toEqual(nothing);
  });
});
