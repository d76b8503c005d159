import { describe, expect, it, onTestFinished } from 'vitest';
import { openCamera } from '../../../bench/pictures/camera.ts';
import { browserMissing } from '../../helpers/browser.ts';

describe.skipIf(browserMissing !== undefined)('a picture', () => {
  it('is of the message alone, of which lines, controls and what is not known are counted; nothing in it runs', async () => {
    const camera = await openCamera();
    onTestFinished(() => camera.close());
    const message = {
      ...({ name: 'hostile', platform: 'discord', isPrivate: true } as const),
      payload: {
        content: '<script>document.body.remove()</script><img src=x onerror=alert(1)>\nsecond\n-# third',
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Abstract' }] }, { type: 99 }],
      },
    };
    const { lines, controls, unknown } = await camera.count(message, 720);
    expect({ lines, controls, unknown }).toEqual({
      lines: 5,
      controls: ['Abstract'],
      unknown: ['unknown type: 99'],
    });
    const png = await camera.photograph(message, 390);
    expect(png.readUInt32BE(16)).toBe(390);
    expect(png.readUInt32BE(20)).toBeLessThan(300);
  });
});
