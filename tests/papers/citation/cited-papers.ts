import { paper } from '../../helpers/paper.ts';

export const ARTICLE = paper('article', {
  title: 'Long Short-Term Memory',
  authors: ['Sepp Hochreiter', 'Jürgen Schmidhuber'],
  venue: 'Neural Computation',
  year: 1997,
  identifiers: ['doi:10.1162/neco.1997.9.8.1735'],
  publication: { volume: '9', number: '8', pages: '1735–1780' },
});

export const CONFERENCE = paper('conference', {
  title: 'Conservative Q-Learning for Offline Reinforcement Learning',
  authors: ['Aviral Kumar', 'Aurick Zhou', 'George Tucker'],
  venue: 'NeurIPS',
  year: 2020,
  publication: { volume: '33', pages: '1179–1191' },
});

export const BOOK = paper('book', {
  title: 'Deep Learning',
  authors: ['Ian Goodfellow', 'Yoshua Bengio'],
  year: 2016,
  publication: { type: 'book', publisher: 'MIT Press', place: 'Cambridge' },
});

export const THESIS = paper('thesis', {
  title: 'On Doors',
  authors: ['Jan van der Berg'],
  year: 2001,
  venue: 'University of Doors',
  publication: { type: 'thesis' },
});

export const PREPRINT = paper('preprint', {
  title: 'Retrieval of Doors',
  authors: ['Patrick Lewis'],
  venue: 'arXiv',
  year: 2020,
  url: 'https://arxiv.org/abs/2005.11401',
});

export const NO_FACTS = paper('none', { title: 'Only a Title' });
