/**
 * Journals as the macros of NASA's Astrophysics Data System and of AASTeX name them, by the names people know them by.
 * Source: the list of aas_macros.sty (ui.adsabs.harvard.edu/help/actions/journal-macros) and aastex.cls.
 */
const JOURNALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aj: 'The Astronomical Journal',
    actaa: 'Acta Astronomica',
    araa: 'Annual Review of Astronomy and Astrophysics',
    apj: 'The Astrophysical Journal',
    apjl: 'The Astrophysical Journal Letters',
    apjlett: 'The Astrophysical Journal Letters',
    apjs: 'The Astrophysical Journal Supplement Series',
    apjsupp: 'The Astrophysical Journal Supplement Series',
    ao: 'Applied Optics',
    applopt: 'Applied Optics',
    apss: 'Astrophysics and Space Science',
    aap: 'Astronomy & Astrophysics',
    astap: 'Astronomy & Astrophysics',
    aapr: 'The Astronomy and Astrophysics Review',
    aaps: 'Astronomy and Astrophysics Supplement Series',
    azh: 'Astronomicheskii Zhurnal',
    baas: 'Bulletin of the American Astronomical Society',
    bac: 'Bulletin of the Astronomical Institutes of Czechoslovakia',
    bain: 'Bulletin of the Astronomical Institutes of the Netherlands',
    caa: 'Chinese Astronomy and Astrophysics',
    cjaa: 'Chinese Journal of Astronomy and Astrophysics',
    fcp: 'Fundamentals of Cosmic Physics',
    gca: 'Geochimica et Cosmochimica Acta',
    grl: 'Geophysical Research Letters',
    iaucirc: 'IAU Circulars',
    icarus: 'Icarus',
    jaavso: 'Journal of the American Association of Variable Star Observers',
    jcap: 'Journal of Cosmology and Astroparticle Physics',
    jcp: 'The Journal of Chemical Physics',
    jgr: 'Journal of Geophysical Research',
    jqsrt: 'Journal of Quantitative Spectroscopy and Radiative Transfer',
    jrasc: 'Journal of the Royal Astronomical Society of Canada',
    maps: 'Meteoritics and Planetary Science',
    memras: 'Memoirs of the Royal Astronomical Society',
    memsai: 'Memorie della Società Astronomica Italiana',
    mnras: 'Monthly Notices of the Royal Astronomical Society',
    na: 'New Astronomy',
    nar: 'New Astronomy Reviews',
    nat: 'Nature',
    nphysa: 'Nuclear Physics A',
    pasa: 'Publications of the Astronomical Society of Australia',
    pasj: 'Publications of the Astronomical Society of Japan',
    pasp: 'Publications of the Astronomical Society of the Pacific',
    physrep: 'Physics Reports',
    physscr: 'Physica Scripta',
    planss: 'Planetary and Space Science',
    pra: 'Physical Review A',
    prb: 'Physical Review B',
    prc: 'Physical Review C',
    prd: 'Physical Review D',
    pre: 'Physical Review E',
    prl: 'Physical Review Letters',
    procspie: 'Proceedings of SPIE',
    psj: 'The Planetary Science Journal',
    qjras: 'Quarterly Journal of the Royal Astronomical Society',
    rmxaa: 'Revista Mexicana de Astronomía y Astrofísica',
    skytel: 'Sky & Telescope',
    solphys: 'Solar Physics',
    sovast: 'Soviet Astronomy',
    ssr: 'Space Science Reviews',
    zap: 'Zeitschrift für Astrophysik',
    aplett: 'Astrophysical Letters',
    apspr: 'Astrophysics Space Physics Research',
  }),
);

const MACRO = /\{?\\([a-z]{2,8})(?![A-Za-z])(?:\{\})?\}?/g;

/** The name of a venue with the macros of astronomers spelled out: `\apj`. Only for venues; elsewhere they mean other things. */
export function expandJournalMacros(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(MACRO, (found, name: string) => {
    const journal = JOURNALS.get(name);
    if (journal === undefined) return found;
    const opens = found.startsWith('{');
    const closes = /[^{]\}$/.test(found);
    return `${opens && !closes ? '{' : ''}${journal}${closes && !opens ? '}' : ''}`;
  });
}
