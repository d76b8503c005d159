import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { MarkdownNode } from './awesome-list/inline-parts.ts';
import { readPage } from './awesome-list/read-page.ts';
import { createListingBatch } from './listing-batch.ts';
import type { ParsedListing } from './parsed-listing.ts';

const ITEM = /(?<![^\n])[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]+\S|(?<![^\n])[ \t]*\|.*\|/;
const PAPER_SIGN = /\]\(<?https?:|<a\s[^>]{0,200}href|(?:19|20)\d\d/i;
/** As much tells whether a page is a list of papers. */
const SAMPLE = 150_000;

/** A page of Markdown most of whose items, or rows of tables, are papers. */
export function looksLikeAwesomeList(head: string): boolean {
  if (!(ITEM.test(head) && PAPER_SIGN.test(head)) || /^\s*[{<[@%]\s*["\w]+\s*[:{>]/.test(head.slice(0, 200)))
    return false;
  const { papers, others } = readPage(markdownOf(head.slice(0, SAMPLE)));
  const titled = papers.filter(({ fields }) => fields.title !== undefined).length;
  return titled > 0 && titled >= others;
}

/** Each item or row that is a paper; contents, tools and prose are none. */
export function parseAwesomeList(text: string): ParsedListing {
  const batch = createListingBatch();
  for (const { fields, line } of readPage(markdownOf(text)).papers) {
    if (fields.title !== undefined) batch.add(fields, line);
    else
      batch.reject({
        line,
        reason: `no title beside the link ${(fields.addresses?.[0] ?? '').slice(0, 80)}`,
      });
  }
  return batch.take();
}

function markdownOf(text: string): MarkdownNode {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}
