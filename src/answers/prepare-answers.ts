import { giveWay } from '../turns.ts';
import { createActionTokens } from './action-tokens.ts';
import { readIntent } from './read-intent.ts';

/** Loads and makes ready what the first question would wait for: phrases are compiled when they are first looked for. */
export async function prepareAnswers(): Promise<void> {
  const tokens = createActionTokens(1);
  for (const text of ['papers', 'could you find me something on this please, and cite the second?']) {
    readIntent({ kind: 'text', text }, tokens);
    await giveWay();
  }
  await import('./answer-request.ts');
  await import('./resolve-doubt.ts');
}
