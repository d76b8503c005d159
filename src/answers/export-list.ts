import type { ActionsBlock, Answer } from '../chat/reply.ts';
import { EXPORT_FORMATS, type ExportFormat, readExportFormat } from '../papers/citation/export-formats.ts';
import type { AnswerContext } from './answer-context.ts';

/** `saved as bibtex`, `saved in RIS`, `saved csv` */
export function formatIn(rest: string): ExportFormat | undefined {
  const said =
    /^(?:(?:as|in|als|en|como)\s+)?(?:an?\s+)?([a-z][a-z -]{1,12}?)(?:\s+(?:file|format))?[.?!]*$/i.exec(
      rest,
    )?.[1];
  return said === undefined ? undefined : readExportFormat(said);
}

/** The formats of which a reference manager reads at least one. */
const OFFERED: readonly ExportFormat[] = ['bibtex', 'ris', 'csl', 'csv'];

/** What gives the reading list as a file. */
export function exportActions({ act, say }: AnswerContext): ActionsBlock {
  return {
    kind: 'actions',
    actions: OFFERED.map((as) => {
      const { name: format } = EXPORT_FORMATS[as];
      return act(
        { kind: 'saved', offset: 0, as },
        { label: format, description: say.text('saved.export', { format }) },
      );
    }),
  };
}

/** The whole list as a file; what the library lost is counted. */
export async function exportList(
  ids: readonly string[],
  format: ExportFormat,
  context: AnswerContext,
): Promise<Answer> {
  const { say, library, act } = context;
  const found = await Promise.all(ids.map((id) => library.find(id)));
  const papers = found.filter((paper) => paper !== undefined);
  const { exportPapers } = await import('../papers/citation/export-papers.ts');
  const { name, ending, mediaType } = EXPORT_FORMATS[format];
  const gone = ids.length - papers.length;
  const done = say.text('saved.exported', { count: papers.length, format: name });
  const text = gone === 0 ? done : `${done} · ${say.text('saved.gone', { count: gone })}`;
  const back = act(
    { kind: 'saved', offset: 0 },
    { label: say.text('saved.name'), description: say.text('saved.show') },
  );
  return {
    tone: 'answer',
    blocks: [
      { kind: 'text', role: 'body', spans: [{ text }] },
      { kind: 'actions', actions: [back] },
    ],
    file: { name: `reading-list${ending}`, mediaType, text: [...exportPapers(papers, format)].join('') },
  };
}
