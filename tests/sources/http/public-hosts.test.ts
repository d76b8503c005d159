import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, publicLookup } from '../../../src/sources/http/public-hosts.ts';

describe('an address of the open internet', () => {
  it.each([
    '8.8.8.8',
    '151.101.1.69',
    '172.15.0.1',
    '172.32.0.1',
    '2a04:4e42::645',
    '2606:4700::1111',
    '64:ff9b::8.8.8.8',
  ])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '127.255.0.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::1',
    '64:ff9b:1::808:808',
    'fe80::1',
    'fd00::1',
    '2002:7f00:1::',
    '2001:db8::1',
    'example.org',
    '',
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

it('is what a name has to resolve to, all of it', async () => {
  const lookup = promisify(publicLookup);
  for (const options of [{}, { all: true }, { family: 4 }])
    await expect(lookup('localhost', options)).rejects.toThrow('only SOURCES may name such an address');
  const literal = await new Promise((resolve) =>
    publicLookup('8.8.8.8', { all: true }, (_, found) => resolve(found)),
  );
  expect(literal).toEqual([{ address: '8.8.8.8', family: 4 }]);
});
