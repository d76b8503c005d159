import { describe, expect, it } from 'vitest';
import { COMMANDS as BOT_COMMANDS } from '../../../src/answers/slash-commands.ts';
import { registrationOf } from '../../../src/platforms/discord/commands.ts';
import { sameCommands } from '../../../src/platforms/discord/same-commands.ts';

const COMMANDS = registrationOf(BOT_COMMANDS);

type Json = Record<string, unknown>;

const copyOf = (command: unknown) => JSON.parse(JSON.stringify(command)) as Json;

/** What Discord tells of commands that were registered: the same in another order, with ids and defaults. */
const told = () =>
  COMMANDS.toReversed().map(
    (command, at): Json => ({
      id: String(at),
      application_id: '1',
      version: '2',
      dm_permission: true,
      nsfw: false,
      default_member_permissions: null,
      ...copyOf(command),
    }),
  );

const named = (commands: readonly Json[], name: string): Json =>
  commands.find((one) => one['name'] === name) ?? {};
const firstOption = (command: Json): Json => ((command['options'] ?? []) as Json[])[0] ?? {};

describe('registered commands', () => {
  it('are the same when Discord adds something of its own', () => {
    expect(sameCommands(COMMANDS, told())).toBe(true);
    const limited = COMMANDS.map((one) => ({ ...one, default_member_permissions: 16 }));
    expect(
      sameCommands(
        limited,
        told().map((one) => ({ ...one, default_member_permissions: '16' })),
      ),
    ).toBe(true);
  });

  it.each<[string, (commands: Json[]) => void]>([
    ['one is gone', (commands) => commands.splice(0, 1)],
    ['there is another', (commands) => commands.push({ name: 'other' })],
    [
      'words differ',
      (commands) => Object.assign(firstOption(named(commands, 'paper')), { description: 'X' }),
    ],
    [
      'a translation is gone',
      (commands) => Object.assign(named(commands, 'paper'), { name_localizations: null }),
    ],
    // What we do not say any more is there all the same.
    [
      'it is still for some alone',
      (commands) => Object.assign(named(commands, 'digest'), { default_member_permissions: '16' }),
    ],
    [
      'an option is still required',
      (commands) => Object.assign(firstOption(named(commands, 'digest')), { required: true }),
    ],
    [
      'it completes no more',
      (commands) => Object.assign(firstOption(named(commands, 'paper')), { autocomplete: false }),
    ],
    ['it works elsewhere', (commands) => Object.assign(named(commands, 'saved'), { contexts: [0] })],
  ])('differ when %s', (_, change) => {
    const commands = told();
    change(commands);
    expect(sameCommands(COMMANDS, commands)).toBe(false);
  });

  it('are not what is no list', () => {
    for (const value of [undefined, null, {}, 'commands']) expect(sameCommands(COMMANDS, value)).toBe(false);
  });
});
