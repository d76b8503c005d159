import { describe, expect, it } from 'vitest';
import { COMMANDS as BOT_COMMANDS } from '../../../src/answers/slash-commands.ts';
import { registrationOf } from '../../../src/platforms/discord/commands.ts';
import { sameCommands } from '../../../src/platforms/discord/register-commands.ts';

const COMMANDS = registrationOf(BOT_COMMANDS);

type Json = Record<string, unknown>;

/** What Discord tells of commands that were registered: the same in another order, with ids and defaults. */
const told = () =>
  COMMANDS.toReversed().map((command, at): Json => {
    const copy = JSON.parse(JSON.stringify(command)) as Json;
    if (copy['default_member_permissions'] !== undefined)
      copy['default_member_permissions'] = String(copy['default_member_permissions']);
    return { id: String(at), application_id: '1', version: '2', dm_permission: true, nsfw: false, ...copy };
  });

describe('registered commands', () => {
  it('are the same when Discord adds something of its own, and not when anything of ours differs', () => {
    expect(sameCommands(COMMANDS, told())).toBe(true);
    expect(sameCommands(COMMANDS, told().slice(1))).toBe(false);
    expect(sameCommands(COMMANDS, [...told(), { name: 'other' }])).toBe(false);
    const changed = told();
    const paper = changed.find(({ name }) => name === 'paper');
    const [, author] = (paper?.['options'] ?? []) as Json[];
    if (author !== undefined) author['description'] = 'Another';
    expect(sameCommands(COMMANDS, changed)).toBe(false);
    expect(sameCommands(COMMANDS, undefined)).toBe(false);
  });
});
