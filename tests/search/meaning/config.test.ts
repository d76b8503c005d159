import { describe, expect, it } from 'vitest';
import { MEANING_VARIABLES, PUBLIC_HUB } from '../../../src/search/meaning/config.ts';

describe('the endpoint of the hub', () => {
  const { read, fallback } = MEANING_VARIABLES.hubEndpoint;

  it('is an address, without slashes at its end, and the public hub where nothing is said', () => {
    expect(read('https://mirror.example/hf//')).toBe('https://mirror.example/hf');
    expect(read('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
    expect(fallback).toBe(PUBLIC_HUB);
  });

  it.each([
    'mirror.example',
    'ftp://mirror.example',
    'https://me:pass@mirror.example',
    'https://a/?x',
    'https://a/#x',
  ])('is not %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

it('a token of the hub is a secret', () => {
  expect(MEANING_VARIABLES.hubToken.secret).toBe(true);
});
