import { describe, expect, it } from 'vitest';
import { isAddress, partsOf } from '../../src/chat/address.ts';
import { PLATFORMS } from '../../src/platforms/platforms.ts';

const named = PLATFORMS.map((platform) => [platform.name, platform] as const);

it('the table has no name twice, and no variable twice', () => {
  const names = PLATFORMS.map(({ name }) => name);
  const variables = PLATFORMS.flatMap((platform) =>
    Object.values(platform.variables).map(({ name }) => name),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(variables).size).toBe(variables.length);
});

describe.each(named)('the platform %s', (name, platform) => {
  it('knows the addresses of its channels, and no others', () => {
    const { pattern, example, reads } = platform.address;
    expect(isAddress(example) && partsOf(example).platform).toBe(name);
    for (const one of PLATFORMS) expect(one.address.pattern.test(example)).toBe(one === platform);
    expect(pattern.test(`${example},${example}`)).toBe(false);
    expect(reads.split(':')[0]).toBe(name);
  });

  it('is not there without its variables, and finds no fault in that', () => {
    const faults: string[] = [];
    expect(platform.configure({}, faults)).toBeUndefined();
    expect(faults).toEqual([]);
  });
});
