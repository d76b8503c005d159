import { bibtexEntry } from '../bibtex-entry.ts';
import type { Paper } from '../paper.ts';
import type { CitationForm } from './citation-form.ts';
import { citationKey } from './citation-key.ts';
import { type CslItem, cslOf } from './csl-of.ts';
import { risEntry } from './ris-entry.ts';

/**
 * A paper as it is cited: an entry or record to be copied, or a line of a list of references as plain text.
 * @param key in place of the one that it has by itself
 */
export async function formatCitation(
  paper: Paper,
  form: CitationForm,
  key = citationKey(paper),
): Promise<string> {
  switch (form) {
    case 'bibtex':
      return bibtexEntry(paper, key);
    case 'ris':
      return risEntry(paper, key).replaceAll('\r\n', '\n').trimEnd();
    case 'csl':
      return JSON.stringify([{ ...cslOf(paper), id: key }], null, 2);
    default:
      return inStyle(cslOf(paper), form);
  }
}

type Style = Exclude<CitationForm, 'bibtex' | 'ris' | 'csl'>;

/** The one place that knows citation-js, which takes longer to load than all the rest of an answer. */
async function inStyle(item: CslItem, style: Style): Promise<string> {
  const { Cite, plugins } = (await import('@citation-js/core')) as CitationCore;
  await import('@citation-js/plugin-csl');
  await addStyles(plugins);
  const text = new Cite([item], { generateGraph: false }).format('bibliography', {
    format: 'text',
    template: style,
  });
  // `[1]` counts nothing here.
  return text
    .replace(/^\s*\[1\]\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

async function addStyles({ config }: CitationCore['plugins']): Promise<void> {
  const { styles } = config.get('@csl');
  if (styles.has('ieee')) return;
  styles.add('ieee', (await import('./styles/ieee.ts')).IEEE);
  styles.add('chicago', (await import('./styles/chicago.ts')).CHICAGO);
}

interface CitationCore {
  readonly Cite: new (
    items: readonly CslItem[],
    options: object,
  ) => { format(kind: string, options: object): string };
  readonly plugins: {
    readonly config: {
      get(name: '@csl'): {
        readonly styles: { has(name: string): boolean; add(name: string, style: string): void };
      };
    };
  };
}
