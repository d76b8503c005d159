import { describe, expect, it } from 'vitest';
import {
  channelOf,
  isAddress,
  listOwner,
  ownerEverywhere,
  partsOf,
  toAddress,
  workspacePrefix,
} from '../../src/chat/address.ts';

const thread = toAddress('slack', 'T1', 'C1', '1.2');

describe('an address', () => {
  it('has its parts, with or without a thread', () => {
    expect(partsOf(thread)).toEqual({ platform: 'slack', workspace: 'T1', channel: 'C1', thread: '1.2' });
    expect(partsOf(channelOf(thread)).thread).toBeUndefined();
    expect(channelOf(thread)).toBe('slack:T1:C1');
    expect(workspacePrefix(thread)).toBe('slack:T1:');
    expect(listOwner(thread, 'U1')).toBe('slack:T1:U1');
    expect(listOwner(thread, 'U1', true)).toBe('slack:*:U1');
    expect(ownerEverywhere('slack:*:U1')).toEqual({ platform: 'slack', person: 'U1' });
    expect(ownerEverywhere('slack:T1:U1')).toBeUndefined();
  });

  it('is told from other text', () => {
    expect(isAddress(thread)).toBe(true);
    for (const text of ['', 'general', 'slack:T1', 'slack::C1', 'slack:T1:C 1', 'a:b:c:d:e'])
      expect(isAddress(text), text).toBe(false);
  });
});
