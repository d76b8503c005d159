import { describe, expect, it } from 'vitest';
import { openContainer } from '../../../../src/sources/formats/json/container.ts';
import { createInput } from '../../../../src/sources/formats/json/input.ts';
import { CUT, enter, innermost, reject } from '../../../../src/sources/formats/json/splitter-state.ts';
import { inPieces } from '../../../helpers/read-json.ts';

const stateOf = async (text: string) => {
  const input = createInput(inPieces(text, 100));
  await input.more();
  return {
    input,
    open: [openContainer('file')],
    items: [],
    isByLine: false,
    wasJunk: false,
    junkLine: 0,
    isBegun: true,
    isCut: false,
  };
};

describe('enter', () => {
  it('opens the bracket at hand', async () => {
    const state = await stateOf('[{"a": 1}]');
    enter(state, undefined, 2);
    expect(innermost(state)).toMatchObject({ kind: 'list', isListed: true, isShut: false, need: 2 });
    expect(state.input.at).toBe(1);
    enter(state, { meta: { title: 'M' }, data: [{ title: 'A' }] });
    expect(innermost(state)).toMatchObject({ kind: 'object', isShut: true });
  });
});

describe('reject', () => {
  it('remembers that the file was cut', async () => {
    const state = await stateOf('{');
    reject(state, 'broken');
    expect(state.isCut).toBe(false);
    reject(state, CUT);
    expect(state.isCut).toBe(true);
  });
});
