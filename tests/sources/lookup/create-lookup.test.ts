import { describe, expect, it } from 'vitest';
import { type LiveRecord, SourceProblem } from '../../../src/sources/live-source.ts';
import { createLookup } from '../../../src/sources/lookup/create-lookup.ts';
import type { AskService } from '../../../src/sources/lookup/services.ts';
import { sourceContext, virtualPace } from '../../helpers/source-trial.ts';

const record = (title: string, abstract = ''): LiveRecord => ({
  key: title,
  record: { title, authors: [], abstract },
});
const AWAY = new SourceProblem('later', 'It is away.');

/** What each says, or does not. */
function lookupWith(
  sources: readonly string[] | undefined,
  says: Readonly<Record<string, LiveRecord | 'away'>>,
) {
  const asked: string[] = [];
  const service =
    (name: string): AskService =>
    async (id) => {
      asked.push(`${name} ${id}`);
      const answer = says[name];
      if (answer === 'away') throw AWAY;
      return answer;
    };
  const services = { arxiv: service('arxiv'), crossref: service('crossref'), openalex: service('openalex') };
  return { asked, lookup: createLookup(sourceContext({ sources }, virtualPace()), services) };
}

describe('createLookup', () => {
  it.each([
    [undefined, 'arxiv:2005.11401', []],
    [['folder:seeds', 'feed:https://example.org/crossref'], 'doi:10.1000/x', []],
    [['arxiv:cs.LG'], 'arxiv:2005.11401', ['arXiv']],
    [['arxiv'], 'doi:10.48550/arXiv.2005.11401', ['arXiv']],
    [['arxiv'], 'doi:10.1000/x', []],
    [['Crossref', 'openalex:institutions:I1'], 'doi:10.1000/x', ['Crossref', 'OpenAlex']],
    [['crossref'], 'acl:P19-1001', ['Crossref']],
    [['openalex'], 'arxiv:2005.11401', ['OpenAlex']],
    [['arxiv', 'crossref', 'openalex'], 'url:example.org/x', []],
    [['arxiv', 'crossref'], 'doi:nonsense', []],
  ])('asks whom SOURCES names, %j, for what they know: %s', async (sources, reference, names) => {
    const { lookup, asked } = lookupWith(sources, {});
    expect(lookup.asks(reference)).toEqual(names);
    expect(await lookup.lookUp(reference)).toBeUndefined();
    expect(asked).toHaveLength(names.length);
  });

  it('asks each by its own id, and nobody after an abstract', async () => {
    const all = ['arxiv', 'crossref', 'openalex'];
    const first = lookupWith(all, { crossref: record('One', 'Told.') });
    expect(await first.lookup.lookUp('doi:10.1000/X')).toEqual(record('One', 'Told.'));
    expect(first.asked).toEqual(['crossref 10.1000/X']);
    const second = lookupWith(all, { crossref: record('One'), openalex: record('Other', 'Told there.') });
    expect((await second.lookup.lookUp('doi:10.1000/x'))?.record).toMatchObject({
      title: 'One',
      abstract: 'Told there.',
    });
    const third = lookupWith(all, {});
    await third.lookup.lookUp('arxiv:2005.11401');
    expect(third.asked).toEqual(['arxiv 2005.11401', 'openalex 10.48550/arXiv.2005.11401']);
  });

  it('says that somebody is away only where nobody knows it', async () => {
    const sources = ['crossref', 'openalex'];
    const known = lookupWith(sources, { crossref: 'away', openalex: record('One') });
    expect(await known.lookup.lookUp('doi:10.1000/x')).toEqual(record('One'));
    const unknown = lookupWith(sources, { crossref: 'away' });
    await expect(unknown.lookup.lookUp('doi:10.1000/x')).rejects.toBe(AWAY);
    const half = lookupWith(sources, { crossref: record('One'), openalex: 'away' });
    expect(await half.lookup.lookUp('doi:10.1000/x')).toEqual(record('One'));
  });

  it('is on where somebody may be asked', () => {
    expect(lookupWith(undefined, {}).lookup.isOn).toBe(false);
    expect(lookupWith(['folder:seeds'], {}).lookup.isOn).toBe(false);
    expect(lookupWith(['openalex:T1'], {}).lookup.isOn).toBe(true);
  });
});
