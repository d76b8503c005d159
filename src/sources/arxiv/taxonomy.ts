/** The archives that take papers today, with their subject classes: https://arxiv.org/category_taxonomy. */
const CLASSES: Readonly<Record<string, string>> = {
  'astro-ph': 'CO EP GA HE IM SR',
  'cond-mat': 'dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con',
  cs: 'AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD SE SI SY',
  econ: 'EM GN TH',
  eess: 'AS IV SP SY',
  'gr-qc': '',
  'hep-ex': '',
  'hep-lat': '',
  'hep-ph': '',
  'hep-th': '',
  math: 'AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST',
  'math-ph': '',
  nlin: 'AO CD CG PS SI',
  'nucl-ex': '',
  'nucl-th': '',
  physics:
    'acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph geo-ph hist-ph ' +
    'ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph',
  'q-bio': 'BM CB GN MN NC OT PE QM SC TO',
  'q-fin': 'CP EC GN MF PM PR RM ST TR',
  'quant-ph': '',
  stat: 'AP CO ME ML OT TH',
};

const ARCHIVES = new Map(
  Object.entries(CLASSES).map(([archive, classes]) => [archive, new Set(classes.split(' ').filter(Boolean))]),
);

/** The groups that are not made of one archive alone. */
const PHYSICS = /^(?:astro-ph|cond-mat|gr-qc|hep-|math-ph|nlin|nucl-|physics|quant-ph)/;

/** A subject class, or a whole archive. */
export interface Category {
  /** As arXiv writes it: `cs.LG`, `hep-th`; a whole archive that has classes as `cs.*`. */
  readonly name: string;
  readonly archive: string;
  /** Undefined for a whole archive. */
  readonly subject?: string;
}

/** What somebody names in any case: `cs.lg`, `cs.*`, `cs`, `hep-th`; undefined where arXiv has no such category. */
export function readCategory(text: string): Category | undefined {
  const [, archive = '', subject] = /^([a-z-]{2,8})(?:\.(\*|[a-z-]{2,9}))?$/.exec(text.toLowerCase()) ?? [];
  const classes = ARCHIVES.get(archive);
  if (classes === undefined) return undefined;
  if (subject === undefined || subject === '*')
    return { name: classes.size === 0 ? archive : `${archive}.*`, archive };
  const known = [subject.toUpperCase(), subject].find((name) => classes.has(name));
  return known === undefined ? undefined : { name: `${archive}.${known}`, archive, subject: known };
}

/** Its set in OAI-PMH: group, archive and class, as `cs:cs:LG` and `physics:hep-th`. */
export function setOf({ archive, subject }: Category): string {
  const group = PHYSICS.test(archive) ? 'physics' : archive;
  return [group, archive, ...(subject === undefined ? [] : [subject])].join(':');
}

/** Its name in the address of the news: `cs.LG`, `cs`. */
export function newsNameOf({ archive, subject }: Category): string {
  return subject === undefined ? archive : `${archive}.${subject}`;
}

/** What the query API finds it by. Old papers of some archives have its bare name. */
export function categoryQuery({ name, archive }: Category): string {
  return name.endsWith('.*') ? `(cat:${archive} OR cat:${name})` : `cat:${name}`;
}

/** Each once, in the order of their names; those that another one holds are left out. */
export function distinctCategories(categories: readonly Category[]): readonly Category[] {
  const names = new Map(categories.map((category) => [category.name, category]));
  const whole = new Set(categories.filter(({ subject }) => subject === undefined).map((one) => one.archive));
  return [...names.values()]
    .filter(({ archive, subject }) => subject === undefined || !whole.has(archive))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
