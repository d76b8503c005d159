import { expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import {
  actionsOf,
  converseAnew,
  converseWith,
  seedBot,
  shownText,
  silent,
} from '../helpers/conversation.ts';
import { paper } from '../helpers/paper.ts';

const { say, press } = converseWith(seedBot);

it('gives a BibTeX entry, to the asker alone', async () => {
  const reply = await say('cite conservative q-learning for offline reinforcement learning');
  expect(reply.audience).toBe('sender');
  expect(shownText(reply)).toContain('@inproceedings{kumar2020conservative,');
});

it('takes a name, a part of a title, slips, an address and an entry for the paper', async () => {
  for (const [said, key] of [
    ['MetaSDF', 'sitzmann2020metasdf'],
    ['the GEGL paper', 'ahn2020guiding'],
    ['HAP: Structure-Aware Masked', 'yuan2023hap'],
    ['Learnig to Disptach for Job Shop Schedulling via Deep Reinforcment Learning', 'zhang2020learning'],
    [
      'https://www.papers.nips.cc/paper_files/paper/2023/file/9f94298bac4668db4dc77ddb0a244301-Paper-Conference.pdf',
      'manikandan2023language',
    ],
    ['@inproceedings{x, title={Latent Bandits Revisited}, year={2020}}', 'hong2020latent'],
  ] as const)
    expect(shownText(await say(`cite ${said}`)), said).toContain(`@inproceedings{${key},`);
});

it('says which paper is not here, as it was typed', async () => {
  for (const [said, named] of [
    ['arxiv 1810.04805', 'arXiv 1810.04805'],
    ['arXiv:1810.04805v2', 'arXiv 1810.04805v2'],
    ['math.GT/0309136', 'arXiv math.GT/0309136'],
    ['doi:10.1162/neco.1997.9.8.1735', 'DOI 10.1162/neco.1997.9.8.1735'],
    ['https://arxiv.org/pdf/2106.09685.pdf', 'https://arxiv.org/pdf/2106.09685.pdf'],
    ['aclanthology.org/P19-1001', 'aclanthology.org/P19-1001'],
    ['"Deep Residual Learning for Image Recognition"', '“Deep Residual Learning for Image Recognition”'],
    ['0123456789', 'a paper with the id 0123456789'],
  ] as const) {
    const reply = await say(`cite ${said}`);
    expect(reply.tone).toBe('notice');
    expect(shownText(reply).replace(/\s+/g, ' ')).toContain(`I do not have ${named} here (278 papers:`);
  }
});

it('proposes what may have been meant, and cites that', async () => {
  const reply = await say('cite reinforcement learning');
  expect(reply.tone).toBe('notice');
  expect(shownText(await press(actionsOf(reply)[0]))).toContain('@inproceedings{');
  expect((await say('cite nonsense')).tone).toBe('notice');
});

it('asks which one is meant where several are called so', async () => {
  const library = createLibrary([
    paper('camel00001', { title: 'CAMEL: Agents' }),
    paper('camel00002', { title: 'CAMEL: Riders' }),
  ]).library;
  const talk = converseWith(createBot({ library, logger: silent }));
  const reply = await talk.say('cite camel');
  expect(shownText(reply)).toContain('Several papers may be meant');
  expect(shownText(await talk.press(actionsOf(reply)[1]))).toContain('Riders');
});

it('gives other forms, said or pressed, and goes back to BibTeX in place', async () => {
  const apa = await say('cite conservative q-learning for offline reinforcement learning as APA');
  expect(shownText(apa)).toMatch(
    /Kumar, A\., Zhou, A\., Tucker, G\., & Levine, S\. \(2020\)\. Conservative Q-Learning/,
  );
  expect(actionsOf(apa).map(({ label }) => label)).toEqual(
    expect.arrayContaining(['BibTeX', 'IEEE', 'RIS', 'CSL-JSON']),
  );
  const ris = await press(actionsOf(apa).find(({ label }) => label === 'RIS'));
  expect(ris.inPlace).toBe(true);
  expect(shownText(ris)).toMatch(/TY {2}- CONF[\s\S]*AU {2}- Kumar, Aviral/);
  expect(shownText(await press(actionsOf(ris).find(({ label }) => label === 'BibTeX')))).toContain(
    '@inproceedings{kumar2020',
  );
  const conversation = converseAnew();
  await conversation.say('paper conservative q-learning for offline reinforcement learning');
  expect(shownText(await conversation.say('cite it in ieee style'))).toContain(
    'A. Kumar, A. Zhou, G. Tucker, and S. Levine',
  );
});

it('gives the entry of the bibliography that a paper came from', async () => {
  const bibtex = '@Article{lab:7,\n  title = {Own Entry}\n}';
  const { library } = createLibrary([
    paper('abcdefghjk', { title: 'Own Entry', entry: { key: 'lab:7', bibtex } }),
  ]);
  const bot = createBot({ library, logger: silent });
  expect(shownText(await converseWith(bot).say('cite abcdefghjk'))).toContain(bibtex);
});

it('understands a form before the paper, and behind it', async () => {
  for (const said of [
    'give me the RIS of MetaSDF',
    'RIS for MetaSDF',
    'MetaSDF as ris',
    'cite MetaSDF as RIS',
  ])
    expect(shownText(await say(said)), said).toContain('TY  - CONF');
  for (const said of ['APA citation of MetaSDF', 'how do I cite MetaSDF in APA', 'MetaSDF in apa style'])
    expect(shownText(await say(said)), said).toContain('Sitzmann, V., Chan, E.');
});

it('takes a city at the end of a title for no form', async () => {
  const { library } = createLibrary([paper('abcdefghjk', { title: 'Patterns of Crime in Chicago' })]);
  const talk = converseWith(createBot({ library, logger: silent }));
  expect(shownText(await talk.say('cite Patterns of Crime in Chicago'))).toContain('@misc{');
  expect(shownText(await talk.say('cite Patterns of Crime in Chicago as Chicago'))).toContain('n.d.');
});

it('gives no two papers of a library the same key, whichever is cited first', async () => {
  const facts = { authors: ['Ana Kept'], year: 2020 };
  const { library } = createLibrary([
    paper('bbbbbbbbbb', { ...facts, title: 'Doors in winter' }),
    paper('aaaaaaaaaa', { ...facts, title: 'Doors in summer' }),
  ]);
  const talk = converseWith(createBot({ library, logger: silent }));
  for (let time = 0; time < 2; time++) {
    expect(shownText(await talk.say('cite bbbbbbbbbb'))).toContain('{kept2020doors-bbbbbbbbbb,');
    expect(shownText(await talk.say('cite aaaaaaaaaa'))).toContain('{kept2020doors,');
  }
});
