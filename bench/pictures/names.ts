/** What the clients show in place of the ids of people and channels that the pictures are about. */
const NAMES: Readonly<Record<string, string>> = {
  U0ADA: 'Ada',
  C0PAPERS: 'papers',
  '200000000000000001': 'Ada',
  '300000000000000001': 'papers',
};

/** The name of a person or a channel; the id where there is none. */
export function nameOf(id: string): string {
  return NAMES[id] ?? id;
}
