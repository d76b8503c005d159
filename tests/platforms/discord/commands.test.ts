import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS as BOT_COMMANDS } from '../../../src/answers/slash-commands.ts';
import { registrationOf } from '../../../src/platforms/discord/commands.ts';
import { requestFaults } from '../../helpers/discord/validate.ts';

const COMMANDS = registrationOf(BOT_COMMANDS);

describe('the commands', () => {
  it('are those that people know, in every language', () => {
    const known = JSON.parse(readFileSync('tests/fixtures/discord/commands.json', 'utf8'));
    expect(JSON.parse(JSON.stringify(COMMANDS))).toEqual(known);
  });

  it('keep to the protocol, in every language', () => {
    expect(requestFaults('PUT', '/applications/1/commands', JSON.parse(JSON.stringify(COMMANDS)))).toEqual(
      [],
    );
    for (const command of COMMANDS) {
      expect(Object.keys(command.name_localizations ?? {})).toEqual(['de', 'fr', 'es-ES', 'ja', 'es-419']);
      expect(command.contexts?.length).toBeGreaterThan(0);
      expect(command.integration_types?.length).toBeGreaterThan(0);
    }
  });
});
