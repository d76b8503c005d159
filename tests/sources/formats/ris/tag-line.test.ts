import { describe, expect, it } from 'vitest';
import { readTagLine } from '../../../../src/sources/formats/ris/tag-line.ts';

describe('readTagLine', () => {
  it('knows tags with one blank or in small letters only where they are tags of RIS', () => {
    expect(readTagLine('TI  - One')).toEqual({ tag: 'TI', value: 'One' });
    expect(readTagLine('ti - One')).toEqual({ tag: 'TI', value: 'One' });
    expect(readTagLine('ER  -')).toEqual({ tag: 'ER', value: '' });
    expect(readTagLine('we - the authors')).toBeUndefined();
  });
});
