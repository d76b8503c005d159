import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { SourceProblem } from '../live-source.ts';

/** Networks that nobody on the internet has: those of this machine, of a building, of a cloud's own services. */
const INNER: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of the addresses of version 6 that the internet has those that hold one of version 4, or none at all. */
const WRAPPED: readonly (readonly [string, number])[] = [
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
];

const inner = new BlockList();
for (const [net, prefix] of INNER) inner.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of WRAPPED) inner.addSubnet(net, prefix, 'ipv6');
const internet = new BlockList();
internet.addSubnet('2000::', 3, 'ipv6');

/** Is it an address of the open internet? */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !inner.check(address, 'ipv4');
  const translated = version === 6 ? translatedFrom(address) : undefined;
  if (translated !== undefined) return isPublicAddress(translated);
  return version === 6 && internet.check(address, 'ipv6') && !inner.check(address, 'ipv6');
}

/** Networks without version 4 reach its addresses as `64:ff9b::808:808` (RFC 6052). */
function translatedFrom(address: string): string | undefined {
  const [, high = '0', low = '0'] =
    /^\[64:ff9b::(?:([\da-f]{1,4}):)?([\da-f]{1,4})\]$/.exec(
      URL.parse(`http://[${address}]`)?.hostname ?? '',
    ) ?? [];
  if (low === '0') return undefined;
  const bytes = [high, low].flatMap((group) => {
    const number = Number.parseInt(group, 16);
    return [number >> 8, number & 255];
  });
  return bytes.join('.');
}

/** Of an address the host as it is resolved: without the brackets of version 6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}

/** That a name leads where nobody in a chat may send this machine. */
export function innerHost(name: string): SourceProblem {
  return new SourceProblem(
    'refused',
    `${name} is in a private network or on this machine: only SOURCES may name such an address.`,
  );
}

/** Resolves names as a connection does, and refuses those that lead into a private network: nothing can change in between. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 0);
    const [first] = addresses;
    if (first === undefined || addresses.some(({ address }) => !isPublicAddress(address)))
      return callback(innerHost(hostname), '', 0);
    if (options.all === true) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};
