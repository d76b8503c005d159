import { describe, expect, it } from 'vitest';
import {
  prefixOf,
  publicAddress,
  readPublicUrl,
  underPrefix,
} from '../../../src/platforms/slack/public-address.ts';

describe('the public address', () => {
  it.each([
    ['https://papers.example.org', 'https://papers.example.org', ''],
    ['https://papers.example.org/', 'https://papers.example.org', ''],
    [
      'HTTPS://Papers.Example.org:8443/bots/papers//',
      'https://papers.example.org:8443/bots/papers',
      '/bots/papers',
    ],
    ['http://localhost:3001/slack', 'http://localhost:3001/slack', '/slack'],
  ])('%s is %s', (text, address, prefix) => {
    expect(readPublicUrl(text)).toBe(address);
    expect(prefixOf(address)).toBe(prefix);
    expect(publicAddress('/slack/events', address)).toBe(`${address}/slack/events`);
  });

  it.each([
    'papers.example.org',
    'ftp://papers.example.org',
    'https://me:secret@papers.example.org',
    'https://papers.example.org/?x=1',
    'https://papers.example.org/#x',
    'https://papers.example.org/slack/events',
    'https://papers.example.org/slack/install/',
    '/bots',
  ])('is not %s', (text) => expect(readPublicUrl(text)).toBeUndefined());

  it('is not known where nobody says it', () => {
    expect([prefixOf(undefined), publicAddress('/slack/events', undefined)]).toEqual(['', '/slack/events']);
  });

  it('has its path before the routes, which are there without it too', () => {
    const route = { method: 'GET', path: '/slack/install', listener: () => undefined } as const;
    const paths = (address?: string) => underPrefix([route], address).map(({ path }) => path);
    expect(paths('https://papers.example.org/bots')).toEqual(['/slack/install', '/bots/slack/install']);
    expect(paths('https://papers.example.org')).toEqual(['/slack/install']);
    expect(paths()).toEqual(['/slack/install']);
  });
});
