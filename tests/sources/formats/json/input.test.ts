import { describe, expect, it } from 'vitest';
import { createInput } from '../../../../src/sources/formats/json/input.ts';
import { inPieces } from '../../../helpers/read-json.ts';

describe('createInput', () => {
  it('counts the lines that it passes and lets go of what is behind', async () => {
    const text = 'line\n'.repeat(200_000);
    const input = createInput(inPieces(text, 1000));
    let most = 0;
    let passed = 0;
    while (await input.more()) {
      most = Math.max(most, input.text.length);
      passed += input.text.length - input.at;
      input.goTo(input.text.length);
    }
    expect(passed).toBe(text.length);
    expect(input.line).toBe(200_001);
    expect(input.isEnd).toBe(true);
    expect(most).toBeLessThan(300_000);
  });

  it('holds more and more of what is not passed, in few steps', async () => {
    const input = createInput(inPieces('x'.repeat(5_000_000), 1000));
    let steps = 0;
    while (await input.more()) steps++;
    expect(input.text.length).toBe(5_000_000);
    expect(steps).toBeLessThan(8);
  });
});
