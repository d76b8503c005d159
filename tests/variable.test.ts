import { describe, expect, it } from 'vitest';
import {
  oneOf,
  passwordsIn,
  readHttpUrl,
  readPort,
  readText,
  readVariables,
  textLike,
  variable,
} from '../src/variable.ts';

const VARIABLES = {
  port: variable({
    name: 'A_PORT',
    about: 'A port.',
    example: '80',
    expected: 'a port',
    read: readPort,
    fallback: 1,
  }),
  name: variable({
    name: 'A_NAME',
    about: 'A name.',
    example: 'ada',
    expected: 'a name',
    read: readText,
    fallback: undefined as string | undefined,
  }),
};

describe('readVariables', () => {
  it('gives each value its name, spaces aside; empty means not set', () => {
    const faults: string[] = [];
    expect(readVariables(VARIABLES, { A_PORT: ' 8080 ', A_NAME: 'eve' }, faults)).toEqual({
      port: 8080,
      name: 'eve',
    });
    expect(readVariables(VARIABLES, { A_PORT: '', A_NAME: '  ' }, faults)).toEqual({
      port: 1,
      name: undefined,
    });
    expect(faults).toEqual([]);
  });

  it('collects what is wrong, with the example and without the value', () => {
    const faults = ['told before'];
    expect(readVariables(VARIABLES, { A_PORT: 'hunter2' }, faults).port).toBe(1);
    expect(faults).toEqual(['told before', 'A_PORT must be a port, for example A_PORT=80']);
  });
});

describe('a value', () => {
  it('of a port is a whole number up to 65535', () => {
    expect(['0', '00080', '65535'].map(readPort)).toEqual([0, 80, 65_535]);
    expect(['65536', '-1', '1.5', '1e3', ' 1', '000080', ''].map(readPort)).toEqual(Array(7).fill(undefined));
  });

  it('of an address of the web has its protocol', () => {
    expect(readHttpUrl('https://example.org/a')).toBe('https://example.org/a');
    expect(['ftp://example.org', 'example.org', 'httpx://a', ''].map(readHttpUrl)).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('is one of some texts, or like something', () => {
    expect(['a', 'b', 'c', 'toString'].map(oneOf(['a', 'b']))).toEqual(['a', 'b', undefined, undefined]);
    expect(['12', '1x'].map(textLike(/^\d+$/))).toEqual(['12', undefined]);
  });

  it('that is an address may have passwords, also where it cannot be read', () => {
    expect(passwordsIn('postgres://me:p@s/s#@db/papers')).toEqual(['p@s/s#']);
    expect(passwordsIn('postgres://db/papers?user=me&password=secret&sslpassword=other')).toEqual([
      'secret',
      'other',
    ]);
    expect(passwordsIn('http://:secret@proxy:3128')).toEqual(['secret']);
    for (const text of ['postgres://me@db/papers', 'file:./a:b@c', 'http://host:80/', 'slack:T1:C1'])
      expect(passwordsIn(text)).toEqual([]);
  });
});
