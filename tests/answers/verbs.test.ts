import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { helpRow } from '../../src/answers/help-line.ts';
import { COMMANDS } from '../../src/answers/slash-commands.ts';
import { VERB_LIST } from '../../src/answers/verbs.ts';

const unique = <T>(things: readonly T[]) => expect(new Set(things).size).toBe(things.length);
const read = (file: string) => readFileSync(file, 'utf8');
const spoken = VERB_LIST.flatMap(({ words, slash }) => (words === undefined ? [] : [{ words, slash }]));

describe('the table of verbs', () => {
  it('has no words, no mark of a token, no label and no command twice', () => {
    unique(spoken.flatMap(({ words }) => words.said));
    unique(VERB_LIST.flatMap(({ token }) => token.marks));
    unique(VERB_LIST.flatMap(({ button }) => button?.label ?? []));
    unique([...COMMANDS.slash, ...COMMANDS.menus].map(({ name }) => name.text));
    unique(COMMANDS.slash.map(({ words }) => words));
  });

  it('has words in lower case, and marks of one letter', () => {
    for (const { words } of spoken)
      for (const said of words.said) expect(said).toMatch(/^[a-z]+(?: [a-z]+)*$/);
    for (const mark of VERB_LIST.flatMap(({ token }) => token.marks)) expect(mark).toMatch(/^[a-z]$/i);
  });

  it('translates all that it says in commands', () => {
    const wordings = COMMANDS.slash.flatMap(({ description, options, subcommands }) => [
      description,
      ...[...options, ...subcommands, ...subcommands.flatMap((one) => one.options)].map(
        (one) => one.description,
      ),
    ]);
    for (const { text, translations } of wordings)
      expect(
        Object.values(translations ?? {}).filter((words) => words !== ''),
        text,
      ).toHaveLength(4);
  });
});

describe('what the guides say of verbs', () => {
  it('is in README just what help says', () => {
    const [, table = ''] =
      /\| you say \| you get \|\n\|---\|---\|\n((?:\|.*\n)+)/.exec(read('README.md')) ?? [];
    expect(table.trimEnd().split('\n')).toEqual(
      VERB_LIST.flatMap(({ help = [] }) => help).map((line) => helpRow(line)),
    );
  });

  it('is in docs/slack.md every command and every menu', () => {
    const guide = read('docs/slack.md');
    for (const { name } of COMMANDS.slash) expect(guide).toContain(`\`/${name.text}`);
    for (const { name } of COMMANDS.menus) expect(guide).toContain(`*${name.text}*`);
  });

  it('is in the hint behind /paper in the Slack manifest nothing else', () => {
    const [{ usage_hint: hint }] = parse(read('deploy/slack-manifest.yaml')).features.slash_commands;
    const [, ...said] = hint.replace(/[[\]…]/g, '').split('|') as string[];
    expect(said.length).toBeGreaterThan(5);
    const known = spoken.flatMap(({ words }) => words.said);
    for (const words of said) expect(known).toContain(words.trim());
  });

  it('is in docs/discord.md every command with its options, and every menu', () => {
    const guide = read('docs/discord.md');
    for (const { name, options, subcommands } of COMMANDS.slash) {
      const rows = guide.split('\n').filter((row) => row.startsWith('|') && row.includes(`/${name.text}`));
      expect(rows, name.text).not.toEqual([]);
      for (const option of [...options.map((one) => one.name.text), ...subcommands.map((one) => one.name)])
        expect(guide, option).toMatch(new RegExp(`\`[^\`]*\\b${option}\\b`));
    }
    for (const { name } of COMMANDS.menus) expect(guide).toContain(`*${name.text}*`);
  });
});
