import { expect, it } from 'vitest';
import { fitCorpusModel } from '../../../src/search/model/fit-corpus-model.ts';
import { openFitThread } from '../../../src/search/model/fit-thread.ts';
import { shareCounts } from '../../../src/search/model/share-counts.ts';
import { weighCorpus } from '../../../src/search/model/weighed-corpus.ts';
import { countDocuments } from '../../helpers/count-documents.ts';
import { documentsOfTopics } from '../../helpers/topics.ts';

const { counts } = countDocuments(documentsOfTopics(60));

it('a thread does one task after the other, on the memory that it is given', async () => {
  const thread = openFitThread();
  try {
    const { search } = await thread.run({ kind: 'weigh', counts: await shareCounts(counts) });
    await thread.run({ kind: 'find', search, range: { from: 0, to: 60 } });
    expect(search.neighbours).toEqual(fitCorpusModel(counts).neighbours);
  } finally {
    await thread.end();
  }
});

it('a task that cannot be done fails with its fault, and so does whatever is asked afterwards', async () => {
  const thread = openFitThread();
  const impossible = { ...counts, columns: -1 };
  await expect(thread.run({ kind: 'weigh', counts: impossible })).rejects.toThrow(RangeError);
  await expect(thread.run({ kind: 'weigh', counts })).rejects.toThrow();
  await thread.end();
});

it('a thread that is ended fails what it was doing', async () => {
  const thread = openFitThread();
  const working = thread.run({ kind: 'fit', corpus: weighCorpus(counts) });
  await thread.end();
  await expect(working).rejects.toThrow('a thread that fits a model ended');
});
