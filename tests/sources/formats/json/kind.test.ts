import { describe, expect, it } from 'vitest';
import { kindOf, listsInside } from '../../../../src/sources/formats/json/kind.ts';
import type { Json } from '../../../../src/sources/formats/json/parse-value.ts';

const kind = (value: Json, place = {}) =>
  kindOf(value, { isListed: true, isShut: false, need: 0, ...place }).kind;

describe('kindOf', () => {
  it('takes a title with more for a paper anywhere, a title alone in a list only', () => {
    expect(kind({ title: 'A', authors: ['x'] }, { isListed: false })).toBe('paper');
    expect(kind({ title: 'A' })).toBe('paper');
    expect(kind({ title: 'A' }, { isListed: false })).toBe('other');
    expect(kind({ title: 'A', authors: ['x'] }, { isShut: true })).toBe('other');
    expect(kind({ name: 'A', authors: [{ fullname: 'x' }] })).toBe('paper');
    expect(kind({ name: 'Fund', DOI: '10.1000/f' })).toBe('other');
  });

  it('opens what has papers inside, also beside a title of its own', () => {
    const papers = [{ title: 'A', authors: ['x'] }];
    expect(kind({ a: { b: { c: papers } } })).toBe('wrapper');
    expect(kind({ title: 'List', author: 'Ana', papers })).toBe('wrapper');
    expect(kind({ title: 'List', shelf: papers })).toBe('wrapper');
    expect(kind({ title: 'Paper', references: papers })).toBe('paper');
    expect(kind({ doi: '10.1000/x', reference: papers })).toBe('other');
    expect(kind([{ title: 'Topic' }], { need: 2 })).toBe('other');
  });

  it('looks only so deep', () => {
    let value: Json = [{ title: 'A' }];
    for (let depth = 0; depth < 9; depth++) value = { list: value };
    expect(kind(value)).toBe('other');
  });
});

describe('listsInside', () => {
  it('tells papers under keys from lists of them', () => {
    expect(listsInside({ a: { title: 'A' }, b: { title: 'B' } })).toEqual({ isListed: true, isShut: false });
    expect(listsInside({ info: { x: 1 } })).toEqual({ isListed: false, isShut: false });
    expect(listsInside({ info: { title: 'A' }, papers: [{ title: 'B' }] }).isShut).toBe(true);
  });
});
