import type { Paper } from '../../papers/paper.ts';
import { type EmbedOptions, embedPapers } from './embed-papers.ts';
import type { EmbeddedCorpus, Embedder } from './embedder.ts';
import { openThreadEmbedder } from './thread-embedder.ts';

/**
 * Papers as a sentence model sees them, which runs until its embedder is closed.
 * @param model `packaged`, or the folder of one
 * @throws PaperboyError `embedder_unavailable`
 */
export async function embedCorpus(
  papers: readonly Paper[],
  model: string,
  { embedder: open, ...options }: EmbedOptions & { readonly embedder?: Embedder | undefined },
): Promise<EmbeddedCorpus | undefined> {
  const embedder = open ?? (await openThreadEmbedder(model));
  const embedded = await embedPapers(papers, embedder, options);
  if (embedded === undefined) await embedder.close();
  return embedded;
}
