/** Where a conversation is: `platform:workspace:channel[:thread]`. The core reads only the platform. */
export type Address = string & { readonly __address: unique symbol };

/** Joins the parts of an address; the parts must not contain a colon. */
export function toAddress(platform: string, workspace: string, channel: string, thread?: string): Address {
  const parts =
    thread === undefined ? [platform, workspace, channel] : [platform, workspace, channel, thread];
  return parts.join(':') as Address;
}

/** The channel of an address, without its thread. */
export function channelOf(address: Address): Address {
  return address.split(':').slice(0, 3).join(':') as Address;
}

/** Whose reading list it is: a person is the same in all channels of a workspace. */
export function listOwner(address: Address, senderId: string): string {
  return [...address.split(':').slice(0, 2), senderId].join(':');
}
