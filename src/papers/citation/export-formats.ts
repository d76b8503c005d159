/** In which format papers can be taken along. */
export type ExportFormat = 'bibtex' | 'ris' | 'csl' | 'csv' | 'jsonl';

/** A format as people call it, and as a file of it is known. */
export interface ExportKind {
  readonly name: string;
  /** With its dot. */
  readonly ending: string;
  readonly mediaType: string;
}

/** All formats by what is typed for them. */
export const EXPORT_FORMATS: Readonly<Record<ExportFormat, ExportKind>> = {
  bibtex: { name: 'BibTeX', ending: '.bib', mediaType: 'application/x-bibtex' },
  ris: { name: 'RIS', ending: '.ris', mediaType: 'application/x-research-info-systems' },
  csl: { name: 'CSL-JSON', ending: '.json', mediaType: 'application/vnd.citationstyles.csl+json' },
  csv: { name: 'CSV', ending: '.csv', mediaType: 'text/csv' },
  jsonl: { name: 'JSON Lines', ending: '.jsonl', mediaType: 'application/jsonl' },
};

/** The format by its name; undefined for any other word. */
export function readExportFormat(name: string): ExportFormat | undefined {
  const word = name
    .toLowerCase()
    .replace(/[\s-]/g, '')
    .replace(/^csljson$/, 'csl')
    .replace(/^(?:jsonlines|json)$/, 'jsonl')
    .replace(/^bib$/, 'bibtex');
  return (Object.keys(EXPORT_FORMATS) as ExportFormat[]).find((format) => format === word);
}
