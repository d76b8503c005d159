import { expect, it } from 'vitest';
import { partsOfName } from '../../../src/papers/venue/name-parts.ts';
import { createNames } from '../../../src/papers/venue/names.ts';

const names = createNames((word) => word === 'annual');
names.add(['journal', 'machine', 'learning', 'research'], 'JMLR');
names.add(['proceedings', 'national', 'academy', 'sciences'], 'PNAS');
names.add(['annual', 'meeting', 'things'], 'MT');
names.add(['meeting', 'things'], 'not this');
const find = (text: string) => names.find(partsOfName(text).flatMap(({ words }) => words));

it.each([
  ['Journal of Machine Learning Research', 'JMLR'],
  ['J. Mach. Learn. Res.', 'JMLR'],
  ['J Mach Learn Res', 'JMLR'],
  ['Proc. Natl. Acad. Sci.', 'PNAS'],
  ['Meeting of Things', 'MT'],
  ['Annual Meeting of Thing', 'MT'],
  ['Jour Machine Learning Research', undefined],
  ['J. Mach. Lathes Res.', undefined],
  ['J. Mach. Learn.', undefined],
  ['', undefined],
])('“%s” is %s', (text, venue) => {
  expect(find(text)).toBe(venue);
});
