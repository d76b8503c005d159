import { describe, expect, it } from 'vitest';
import { lookUpArxiv } from '../../../src/sources/arxiv/look-up-arxiv.ts';
import { queryAnswer } from '../../helpers/arxiv-formats.ts';
import { startArxivServer } from '../../helpers/arxiv-server.ts';
import { sourceContext, virtualPace } from '../../helpers/source-trial.ts';

async function begin() {
  const pace = virtualPace();
  const arxiv = await startArxivServer({ papers: 3, now: pace.now });
  const id = arxiv.add({ title: 'Retrieval-Augmented Generation' });
  return { arxiv, id, look: (text: string) => lookUpArxiv(text, sourceContext(arxiv.settings, pace)) };
}

describe('lookUpArxiv', () => {
  it('finds a paper by its id in any form', async () => {
    const { id, look, arxiv } = await begin();
    for (const text of [id, `arXiv:${id}v2`, `https://arxiv.org/pdf/${id}v1.pdf`])
      expect(await look(text)).toMatchObject({
        key: id,
        record: { title: 'Retrieval-Augmented Generation' },
      });
    expect(arxiv.server.requests.every(({ query }) => query.get('id_list') === id)).toBe(true);
  });

  it('knows none where arXiv has none, and asks nothing for what is no id', async () => {
    const { look, arxiv } = await begin();
    expect(await look('2005.11401')).toBeUndefined();
    arxiv.server.fault = { status: 400 };
    expect(await look('2005.11401')).toBeUndefined();
    expect(arxiv.server.requests).toHaveLength(2);
    expect(await look('10.1000/182')).toBeUndefined();
    expect(await look('nonsense')).toBeUndefined();
    expect(arxiv.server.requests).toHaveLength(2);
  });

  it('asks again where the answer is empty although there is one', async () => {
    const { id, look, arxiv } = await begin();
    const empty = { body: queryAnswer([], { total: 1, start: 0, now: new Date('2026-11-29') }) };
    arxiv.server.faults.push(empty);
    expect(await look(id)).toMatchObject({ key: id });
    arxiv.server.fault = empty;
    await expect(look(id)).rejects.toMatchObject({ kind: 'later' });
  });
});
