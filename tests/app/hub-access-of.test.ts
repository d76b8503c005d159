import { expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { hubAccessOf } from '../../src/app/hub-access-of.ts';
import { askListing } from '../../src/search/meaning/hub-listing.ts';
import { startModelHub } from '../helpers/model-hub.ts';

it('the hub is reached as the configuration says', async () => {
  const hub = await startModelHub();
  const access = hubAccessOf(readConfig({ HF_ENDPOINT: `${hub.endpoint}/`, HF_TOKEN: 'hf_abc123' }));
  const { commit } = await askListing({ id: 'lab/tiny', revision: 'main' }, access);
  expect(commit).toBe(hub.branches.get('main'));
  expect(hub.seen.map(({ authorization }) => authorization)).toEqual(['Bearer hf_abc123']);
});

it('the hub is the public one, as everyone sees it, where nothing is said', () => {
  expect(hubAccessOf({})).toMatchObject({ endpoint: 'https://huggingface.co', token: undefined });
});
