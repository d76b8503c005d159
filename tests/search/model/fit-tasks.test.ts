import { expect, it } from 'vitest';
import { fitCorpusModel } from '../../../src/search/model/fit-corpus-model.ts';
import { doFitTask, type FitResults } from '../../../src/search/model/fit-tasks.ts';
import { countDocuments } from '../../helpers/count-documents.ts';
import { documentsOfTopics } from '../../helpers/topics.ts';

it('the tasks one after the other make the model', () => {
  const { counts } = countDocuments(documentsOfTopics(60));
  const { corpus, search } = doFitTask({ kind: 'weigh', counts }) as FitResults['weigh'];
  for (const range of [
    { from: 40, to: 60 },
    { from: 0, to: 40 },
  ])
    expect(doFitTask({ kind: 'find', search, range })).toBeUndefined();
  const space = doFitTask({ kind: 'fit', corpus });
  expect({ space, neighbours: search.neighbours }).toEqual(fitCorpusModel(counts));
});
