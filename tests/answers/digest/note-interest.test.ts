import { expect, it } from 'vitest';
import { noteInterest } from '../../../src/answers/digest/note-interest.ts';
import { askerIn, openDigestStage } from '../../helpers/digest-stage.ts';

it('keeps no answer waiting, and fails none', async () => {
  const stage = await openDigestStage();
  const asker = askerIn(stage);
  const shown = { paperId: 'p', kind: 'saved' as const };
  await noteInterest(shown, { asker, digests: () => Promise.reject(new Error('no database')) });
  await noteInterest(shown, { asker: undefined, digests: () => Promise.reject(new Error('no database')) });
  const begun = performance.now();
  await noteInterest(shown, { asker, digests: () => new Promise(() => undefined) });
  expect(performance.now() - begun).toBeLessThan(5_000);
  await stage.store.close();
});
