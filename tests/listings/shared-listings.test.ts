import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExpectedListing, judgeListing } from '../helpers/judge-listing.ts';
import { sharedData } from '../helpers/shared-data.ts';

const listings = sharedData('listings');

// Small files in the structure of what real programs write, with what must come of each; they lie beside the project.
describe.skipIf(listings.missing)('listings as real programs write them', () => {
  const names = listings.missing ? [] : readdirSync(listings.path);
  const cases = names.flatMap((name) => /^(.*)\.expected\.json$/.exec(name)?.[1] ?? []);

  it.each(cases)('%s', async (name) => {
    const file = names.find((one) => one.startsWith(`${name}.`) && !one.endsWith('.expected.json')) ?? '';
    const expected = readFileSync(join(listings.path, `${name}.expected.json`), 'utf8');
    const faults = await judgeListing(
      { [file]: readFileSync(join(listings.path, file)) },
      JSON.parse(expected) as ExpectedListing,
    );
    expect(faults).toEqual([]);
  });
});
