import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLES } from '../src/config.ts';

describe('readConfig', () => {
  it('has defaults, and takes an empty value as none', () => {
    const defaults = {
      corpusDir: 'seeds',
      host: '127.0.0.1',
      port: 3000,
      logLevel: 'info',
      logFormat: undefined,
    };
    expect(readConfig({})).toEqual(defaults);
    expect(readConfig({ PORT: '', HOST: ' ' })).toEqual(defaults);
    expect(readConfig({ PORT: '0', CORPUS_DIR: '/papers', LOG_FORMAT: 'json' })).toMatchObject({
      port: 0,
      corpusDir: '/papers',
      logFormat: 'json',
    });
  });

  it('names all faults together, each with an example, and no value', () => {
    const faulty = { PORT: 'secret-1', LOG_LEVEL: 'secret-2', LOG_FORMAT: 'secret-3', HOST: 'secret 4' };
    const read = () => readConfig(faulty);
    expect(read).toThrow(/The environment has 4 faults:/);
    for (const name of Object.keys(faulty))
      expect(read).toThrow(new RegExp(`${name} must be .*for example ${name}=`));
    expect(read).not.toThrow(/secret/);
    for (const port of ['65536', '-1', '80.5', '1e3'])
      expect(() => readConfig({ PORT: port })).toThrow(/PORT must be/);
  });
});

it('.env.example shows every variable with what it is for, and no other', () => {
  const text = readFileSync('.env.example', 'utf8');
  const shown = [...text.matchAll(/^# (.+)\n# ?([A-Z_]+)=(.*)$/gm)].map(([, about, name, example]) => ({
    about,
    name,
    example,
  }));
  expect(shown).toEqual(
    Object.entries(VARIABLES).map(([name, { about, example }]) => ({ about, name, example })),
  );
});
