import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/answers/coined-name.ts';
import { findMeant, type Meant } from '../../src/answers/find-meant.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { createNaiveLibrary } from '../helpers/naive-library.ts';
import { paper } from '../helpers/paper.ts';
import { pseudoRandom } from '../helpers/pseudo-random.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const outcome = (meant: Meant) =>
  meant.kind === 'paper' ? `${meant.how}: ${meant.paper.shown.title}` : meant.kind;

describe('the paper that is meant', () => {
  it.each([
    ['nhm65hte1x', 'reference: Implicit Neural Representations'],
    ['details for q3eq40zs87 please', 'reference: GenEval'],
    [
      'Found this: <https://proceedings.neurips.cc/paper_files/paper/2023/file/a0da690a47b2f52faa63f6fe054057b5-Paper-Conference.pdf>, what is it?',
      'reference: MVDiffusion',
    ],
    ['@misc{x, title={Choice Bandits}, eprint={2006.00001}}', 'reference: Choice Bandits'],
    ['[Choice Bandits Paper](https://arxiv.org/abs/2006.00001)', 'absent'],
    ['[Latent Bandits Revisited](https://arxiv.org/abs/2006.00001)', 'title: Latent Bandits Revisited'],
    ['https://example.org/blog/latent-bandits-revisitd', 'near title: Latent Bandits Revisited'],
    [
      'https://www.semanticscholar.org/paper/Conservative-Q-Learning-for-Offline-Reinforcement-Kumar-Zhou/28db20a81eec74a50204686c3cf796c42a020d2e',
      'near title: Conservative Q-Learning',
    ],
    [
      '"Approximate Cross-Validation with Low-Rank Data in High Dimensions"',
      'title: Approximate Cross-Validation',
    ],
    ['choice bandits', 'title: Choice Bandits'],
    ['auto-panoptic cooperative multi component architecture search', 'near title: Auto-Panoptic'],
    [
      'Learnig to Disptach for Job Shop Schedulling via Deep Reinforcment Learning',
      'near title: Learning to Dispatch',
    ],
    ['the GEGL paper', 'name: Guiding Deep Molecular Optimization'],
    ['Coneheads', 'name: Coneheads'],
    ['Lambda Beam', 'name: LambdaBeam'],
    ['GeoBench', 'name: GEO-Bench'],
    ['MutliVENT', 'name: MultiVENT'],
    ['QMIX', 'name: Weighted QMIX'],
    ['benchmarks', 'none'],
    ['castles', 'none'],
    ['NeRF', 'none'],
    ['the BERT paper', 'none'],
    ['', 'none'],
    ['?!', 'none'],
    ['word '.repeat(3_000), 'none'],
  ])('by “%s” is %s', async (text, expected) => {
    expect(outcome(await findMeant(text, seedLibrary))).toContain(expected);
  });

  it('is asked for where several are called so, or are linked', async () => {
    const papers = [
      paper('came100001', { title: 'CAMEL: Agents that talk in deserts all day' }),
      paper('came100002', { title: 'CAMEL: Riders', url: 'https://example.org/riders' }),
      paper('other00001', { title: 'On graphs of words and their slow growth over time' }),
      paper('other00002', { title: 'On graphs of words and their slow growth over years' }),
    ];
    const { library } = createLibrary(papers);
    for (const text of [
      'camel',
      'compare came100001 with https://example.org/riders',
      'On graphs of words and their slow growth over',
    ])
      expect(await findMeant(text, library), text).toMatchObject({ kind: 'several' });
    expect(await findMeant('came100001 and https://example.org/unknown', library)).toMatchObject({
      kind: 'paper',
      paper: { id: 'came100001' },
    });
  });

  it('is none where another is called nearly so', async () => {
    const { library } = createLibrary([paper('a', { title: 'ImageNet-E: Benchmarking' })]);
    expect(await findMeant('ImageNet', library)).toEqual({ kind: 'none' });
    expect(await findMeant('ImagNet-E', library)).toMatchObject({ how: 'name' });
  });

  it('is found in any library', async () => {
    const library = createNaiveLibrary(seeds.papers);
    for (const [text, expected] of [
      ['MetaSDF', 'name: MetaSDF'],
      ['latent bandits revisitted', 'near title: Latent Bandits'],
    ] as const)
      expect(outcome(await findMeant(text, library)), text).toContain(expected);
  });

  it('is found with two questions, three for a name', async () => {
    let searches = 0;
    const counting = {
      ...seedLibrary,
      search: (query: Parameters<typeof seedLibrary.search>[0]) => {
        searches++;
        return seedLibrary.search(query);
      },
    };
    for (const [text, most] of [
      ['nhm65hte1x', 0],
      ['choice bandits', 0],
      ['auto-panoptic cooperative multi component architecture search', 1],
      ['Lambda Beam', 2],
      ['graph neural networks', 2],
    ] as const) {
      searches = 0;
      await findMeant(text, counting);
      expect(searches, text).toBeLessThanOrEqual(most);
    }
  });
});

describe('a paper that is not here', () => {
  it.each([
    ['https://arxiv.org/pdf/2106.09685.pdf', 'arxiv', 'https://arxiv.org/pdf/2106.09685.pdf'],
    ['do you have arxiv 1810.04805?', 'arxiv', 'arxiv 1810.04805'],
    ['doi:10.1162/neco.1997.9.8.1735', 'doi', 'doi:10.1162/neco.1997.9.8.1735'],
    ['0123456789', 'id', '0123456789'],
    ['@misc{x, title={Attention Is All You Need}}', 'entry', 'Attention Is All You Need'],
    [
      'do you have "Deep Residual Learning for Image Recognition"?',
      'quoted title',
      'Deep Residual Learning for Image Recognition',
    ],
    ['Attention Is All You Need', 'title', 'Attention Is All You Need'],
  ])('by “%s” is said to be missing', async (text, kindOfReference, said) => {
    expect(await findMeant(text, seedLibrary)).toMatchObject({ kind: 'absent', kindOfReference, said });
  });

  it('leads to the nearest by title, where there is a title', async () => {
    const titled = await findMeant('"Offline Reinforcement Learning with Reverse Models"', seedLibrary);
    const titles = titled.kind === 'absent' ? titled.nearest.map(({ title }) => title) : [];
    expect(titles).toContain('Conservative Q-Learning for Offline Reinforcement Learning');
    expect(titles.length).toBeLessThanOrEqual(3);
    expect(await findMeant('arXiv:2106.09685', seedLibrary)).toMatchObject({ nearest: [] });
  });

  it('is not made of words that were quoted out of one that is', async () => {
    const quoted = '"an agent which acts in the environment"';
    const { library } = createLibrary([
      paper('a', { abstract: 'We train an agent which acts in the environment.' }),
    ]);
    expect(await findMeant(quoted, library)).toEqual({ kind: 'none' });
    expect(await findMeant(quoted, seedLibrary)).toMatchObject({ kind: 'absent' });
  });
});

/** Repeatable, so that a failure can be. */
const random = pseudoRandom(42);
const below = (count: number) => Math.floor(random() * count);

function withSlips(text: string, slips: number): string {
  const words = text.split(' ');
  for (let slip = 0; slip < slips; slip++) {
    const long = words.flatMap((word, at) => (/^[A-Za-z]{5,}[:,?]?$/.test(word) ? [at] : []));
    const at = long[below(long.length)];
    if (at !== undefined) words[at] = slipIn(words[at] ?? '');
  }
  return words.join(' ');
}

function slipIn(word: string): string {
  const at = 1 + below(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const slips = [
    before + after,
    before + letter + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
  ];
  return [...slips, before + 'etaoinsr'.charAt(below(8)) + after][below(4)] ?? word;
}

function without(text: string, least: number): string | undefined {
  const words = text.split(' ');
  return words.length < least ? undefined : words.toSpliced(below(words.length), 1).join(' ');
}

/** The share of papers that are found by what is made of their titles. */
async function recall(say: (title: string) => string | undefined): Promise<number> {
  let [right, all] = [0, 0];
  for (const { id, shown } of seeds.papers) {
    const said = say(shown.title);
    if (said === undefined) continue;
    all++;
    const meant = await findMeant(said, seedLibrary);
    if (meant.kind === 'paper' && meant.paper.id === id) right++;
  }
  return right / all;
}

describe('of all papers of the seeds', () => {
  it.each<readonly [string, number, (title: string) => string | undefined]>([
    ['whole titles in lower case', 1, (title) => title.toLowerCase()],
    ['titles without their signs', 0.99, (title) => title.replace(/[-:,]/g, ' ')],
    ['one slip', 0.99, (title) => withSlips(title, 1)],
    ['two slips', 0.98, (title) => withSlips(title, 2)],
    ['three slips', 0.975, (title) => withSlips(title, 3)],
    ['titles without a subtitle, and names', 1, (title) => headOf(title) || undefined],
    ['one word missing', 0.98, (title) => without(title, 5)],
    ['two words missing', 0.97, (title) => without(without(title, 8) ?? '', 7)],
    ['one word missing and a slip', 0.98, (title) => withSlips(without(title, 6) ?? '', 1) || undefined],
    [
      'the first seven words',
      0.98,
      (title) => (title.split(' ').length < 9 ? undefined : title.split(' ').slice(0, 7).join(' ')),
    ],
  ])('%s find at least %d', async (_, floor, say) => {
    expect(await recall(say)).toBeGreaterThanOrEqual(floor);
  });

  it('names that titles begin with find their papers, also in lower case and in a sentence', async () => {
    const named = seeds.papers.filter(({ shown }) => /^\S+:\s/.test(shown.title));
    expect(named.length).toBeGreaterThan(40);
    const wrong: string[] = [];
    for (const { id, shown } of named)
      for (const said of [
        headOf(shown.title),
        headOf(shown.title).toLowerCase(),
        `the ${headOf(shown.title)} paper`,
      ]) {
        const meant = await findMeant(said, seedLibrary);
        if (meant.kind !== 'paper' || meant.paper.id !== id) wrong.push(said);
      }
    expect(wrong).toEqual([]);
  });

  it('topics mean none, names aside', async () => {
    const topics = [
      ...readFileSync('tests/relevance/queries.jsonl', 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { text: string }).text),
      ...TOPICS,
    ];
    const meant: (readonly [string, Paper])[] = [];
    for (const topic of topics) {
      const found = await findMeant(topic, seedLibrary);
      expect(found.kind, topic).not.toBe('absent');
      if (found.kind === 'paper') meant.push([topic, found.paper]);
    }
    expect(meant.map(([topic]) => topic).toSorted()).toEqual(['CQL', 'QMIX']);
  });

  it('words out of abstracts mean none', async () => {
    let wrong = 0;
    const all = 400;
    for (let at = 0; at < all; at++) {
      const { shown } = seeds.papers[below(seeds.papers.length)] ?? paper('none');
      const words = shown.abstract.match(/[a-z-]{4,}/g) ?? [];
      const from = below(words.length);
      const { kind } = await findMeant(words.slice(from, from + 2 + below(3)).join(' '), seedLibrary);
      if (kind !== 'none') wrong++;
    }
    expect(wrong / all).toBeLessThanOrEqual(0.01);
  });
});

const TOPICS =
  `transfer learning, graph neural networks, object detection, deep learning, adversarial training, contextual
bandits, domain adaptation, federated learning, optimal transport, random forests, bayesian optimization, self-supervised learning,
energy-based models, decision trees, depth estimation, instance segmentation, meta-learning, reinforcement learning for games,
offline reinforcement learning, model-based reinforcement learning, imitation learning from demonstrations, gaussian processes,
differential privacy, contrastive learning, video representation learning, minimax optimization, knowledge distillation,
adversarial examples, causal discovery, program synthesis, large language models, vision-language models, prompt tuning,
continual learning, diffusion models, curriculum learning, policy gradient methods, domain adaptive semantic segmentation,
machine unlearning, out-of-distribution detection, molecular dynamics, monocular depth, stochastic gradient descent, bert,
attention, transformers, ImageNet, castles, guitar, tennis, winter`
    .split(',')
    .map((topic) => topic.replace(/\s+/g, ' ').trim());
