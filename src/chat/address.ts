/** Where a conversation is: `platform:workspace:channel[:thread]`. The core reads only the platform. */
export type Address = string & { readonly __address: unique symbol };

/** How a platform writes the addresses of its channels. */
export interface AddressForm {
  readonly pattern: RegExp;
  /** For people: `slack:TEAM:CHANNEL`. */
  readonly reads: string;
  /** Where people find the ids. */
  readonly found: string;
  readonly example: string;
}

interface AddressParts {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string | undefined;
}

const ADDRESS = /^[^:\s]+(?::[^:\s]+){2,3}$/;

/** Is this text an address? Of a platform that exists or not. */
export function isAddress(text: string): text is Address {
  return ADDRESS.test(text);
}

/** Joins the parts of an address; the parts must not contain a colon. */
export function toAddress(
  platform: string,
  ...place: readonly [workspace: string, channel: string, thread?: string | undefined]
): Address {
  return [platform, ...place].filter((part) => part !== undefined).join(':') as Address;
}

/** The other way round. */
export function partsOf(address: Address): AddressParts {
  const [platform = '', workspace = '', channel = '', thread] = address.split(':');
  return { platform, workspace, channel, thread };
}

/** The channel of an address, without its thread. */
export function channelOf(address: Address): Address {
  const { platform, workspace, channel } = partsOf(address);
  return toAddress(platform, workspace, channel);
}

/** The thread of an address, as if it was a channel; undefined of one without. */
export function threadOf(address: Address): Address | undefined {
  const { platform, workspace, thread } = partsOf(address);
  return thread === undefined ? undefined : toAddress(platform, workspace, thread);
}

/** With what all addresses of a workspace begin: `slack:T0123:`. */
export function workspacePrefix(address: Address): string {
  const { platform, workspace } = partsOf(address);
  return `${platform}:${workspace}:`;
}

/** In place of a workspace: all of a platform's. */
const EVERYWHERE = '*';

/**
 * Whose reading list it is: a person is the same in all channels of a workspace, and on some platforms in all workspaces
 * (`discord:*:123`).
 */
export function listOwner(address: Address, senderId: string, isSameEverywhere = false): string {
  if (!isSameEverywhere) return workspacePrefix(address) + senderId;
  return toAddress(partsOf(address).platform, EVERYWHERE, senderId);
}

/** The platform and the person of an owner in all workspaces; undefined of one in a single workspace. */
export function ownerEverywhere(
  owner: string,
): { readonly platform: string; readonly person: string } | undefined {
  const [platform = '', workspace, ...person] = owner.split(':');
  return workspace === EVERYWHERE ? { platform, person: person.join(':') } : undefined;
}
