/** Booktitles as the proceedings print them, and journals by their full names. */
const BOOKTITLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    NeurIPS: 'Advances in Neural Information Processing Systems',
    ICML: 'International Conference on Machine Learning',
    ICLR: 'International Conference on Learning Representations',
    AAAI: 'Proceedings of the AAAI Conference on Artificial Intelligence',
    JMLR: 'Journal of Machine Learning Research',
    TMLR: 'Transactions on Machine Learning Research',
    TACL: 'Transactions of the Association for Computational Linguistics',
    TPAMI: 'IEEE Transactions on Pattern Analysis and Machine Intelligence',
    JAIR: 'Journal of Artificial Intelligence Research',
    IJCV: 'International Journal of Computer Vision',
    PNAS: 'Proceedings of the National Academy of Sciences',
  }),
);

/** The name of a venue as an entry of a bibliography has it. */
export function bookTitle(venue: string): string {
  return BOOKTITLES.get(venue) ?? venue;
}
