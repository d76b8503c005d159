import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { PORT_NUMBER, readVariables, variable } from '../src/variable.ts';

const VARIABLES = {
  port: variable({
    name: 'A_PORT',
    about: 'A port.',
    example: '80',
    expected: 'a port',
    shape: PORT_NUMBER,
    fallback: 1,
  }),
  name: variable({
    name: 'A_NAME',
    about: 'A name.',
    example: 'ada',
    expected: 'a name',
    shape: z.string(),
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
