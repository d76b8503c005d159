import { expect, it } from 'vitest';
import { readGroup } from '../../../src/papers/venue/openreview-group.ts';

it.each([
  ['ICLR.cc/2020/Conference', { venue: 'ICLR', year: 2020 }],
  ['NeurIPS.cc/2022/Workshop/Trees', { venue: 'NeurIPS Workshops', year: 2022 }],
  ['robot-learning.org/CoRL/2023/Conference', { venue: 'CoRL', year: 2023 }],
  ['ICLR.cc/Conference', { venue: 'ICLR' }],
  ['example.org/2020/Conference', undefined],
  ['https://openreview.net/forum?id=ICLR', undefined],
  ['ICLR 2020', undefined],
])('“%s” is the group of %j', (text, expected) => {
  expect(readGroup(text)).toEqual(expected);
});
