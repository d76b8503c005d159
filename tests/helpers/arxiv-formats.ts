import type { ServedPaper } from './arxiv-papers.ts';

/** Text as XML has it. */
function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&#34;');
}

const setOf = (category: string) => `cs:${category.replace('.', ':')}`;

/** A record in the metadata format `arXiv` of its OAI-PMH. */
export function oaiRecord(paper: ServedPaper, isDeleted = false): string {
  const sets = paper.categories
    .map((category) => `<setSpec>${setOf(category)}</setSpec>`)
    .join('\n            ');
  const header = `<identifier>oai:arXiv.org:${paper.id}</identifier>
            <datestamp>${paper.changed}</datestamp>
            ${sets}`;
  if (isDeleted)
    return `        <record>\n        <header status="deleted">${header}</header>\n        </record>\n`;
  return `        <record>
        <header>
            ${header}
        </header>
            <metadata>
    <arXiv xmlns="http://arxiv.org/OAI/arXiv/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://arxiv.org/OAI/arXiv/ https://oaipmh.arxiv.org/OAI/arXiv.xsd">
        <id>${paper.id}</id>
        <created>${paper.created}</created>
        ${paper.version > 1 ? `<updated>${paper.changed}</updated>` : ''}
        <authors>
            ${paper.authors.map(oaiAuthor).join('\n            ')}
        </authors>
        <title>${xmlText(paper.title)}</title>
        <categories>${paper.categories.join(' ')}</categories>
        ${optional('comments', paper.comments)}
        ${optional('journal-ref', paper.journal)}
        ${optional('doi', paper.doi)}
        <license>http://arxiv.org/licenses/nonexclusive-distrib/1.0/</license>
        <abstract>${xmlText(paper.abstract)}</abstract>
    </arXiv>
            </metadata>
        </record>
`;
}

function oaiAuthor({ forenames, keyname }: ServedPaper['authors'][number]): string {
  return `<author><keyname>${xmlText(keyname)}</keyname><forenames>${xmlText(forenames)}</forenames></author>`;
}

function optional(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${xmlText(text)}</${name}>`;
}

/** An answer of OAI-PMH around its inside. */
export function oaiAnswer(inside: string, now: Date): string {
  return `<?xml version="1.0" encoding="UTF-8"?>

<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" 
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
    <responseDate>${now.toISOString().slice(0, 19)}Z</responseDate>
    <request verb="ListRecords" metadataPrefix="arXiv">https://oaipmh.arxiv.org/oai</request>
    ${inside}
</OAI-PMH>`;
}

/** An entry of the query API. */
export function queryEntry(paper: ServedPaper): string {
  const authors = paper.authors.map(
    ({ forenames, keyname }) => `<author><name>${xmlText(`${forenames} ${keyname}`)}</name></author>`,
  );
  const categories = paper.categories.map(
    (term) => `<category term="${term}" scheme="http://arxiv.org/schemas/atom"/>`,
  );
  return `  <entry>
    <id>http://arxiv.org/abs/${paper.id}v${paper.version}</id>
    <title>${xmlText(paper.title)}</title>
    <updated>${paper.changed}T14:03:39Z</updated>
    <link href="https://arxiv.org/abs/${paper.id}v${paper.version}" rel="alternate" type="text/html"/>
    <link href="https://arxiv.org/pdf/${paper.id}v${paper.version}" rel="related" type="application/pdf" title="pdf"/>
    <summary>${xmlText(paper.abstract)}</summary>
    ${categories.join('\n    ')}
    <published>${paper.created}T14:03:39Z</published>
    ${optional('arxiv:comment', paper.comments)}
    ${optional('arxiv:journal_ref', paper.journal)}
    <arxiv:primary_category term="${paper.categories[0] ?? ''}"/>
    ${optional('arxiv:doi', paper.doi)}
    ${authors.join('\n    ')}
  </entry>
`;
}

/** An answer of the query API. */
export function queryAnswer(
  entries: readonly string[],
  { total, start, now }: { readonly total: number; readonly start: number; readonly now: Date },
): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/cHxbiOdZaP56ODnBPIenZhzg5f8</id>
  <title>arXiv Query: search_query=all:electron&amp;id_list=&amp;start=${start}&amp;max_results=100</title>
  <updated>${now.toISOString()}</updated>
  <link href="https://arxiv.org/api/query?search_query=all:electron&amp;start=${start}" type="application/atom+xml"/>
  <opensearch:itemsPerPage>${entries.length}</opensearch:itemsPerPage>
  <opensearch:totalResults>${total}</opensearch:totalResults>
  <opensearch:startIndex>${start}</opensearch:startIndex>
${entries.join('')}</feed>`;
}

/** An entry of the news. */
export interface Announced {
  readonly paper: ServedPaper;
  readonly type: 'new' | 'cross' | 'replace' | 'replace-cross';
}

/** The news in Atom. @param now its server's time */
export function newsAtom(name: string, announced: readonly Announced[], now: Date): string {
  const entries = announced.map(
    ({ paper, type }) => `  <entry>
    <id>oai:arXiv.org:${paper.id}v${paper.version}</id>
    <title>${xmlText(paper.title)}</title>
    <updated>${now.toISOString()}</updated>
    <link href="https://arxiv.org/abs/${paper.id}" rel="alternate" type="text/html"/>
    <summary>arXiv:${paper.id}v${paper.version} Announce Type: ${type} 
Abstract: ${xmlText(paper.abstract.trim())}</summary>
    ${paper.categories.map((term) => `<category term="${term}"/>`).join('\n    ')}
    <published>${now.toISOString().slice(0, 10)}T00:00:00-05:00</published>
    <arxiv:announce_type>${type}</arxiv:announce_type>
    <dc:rights>http://arxiv.org/licenses/nonexclusive-distrib/1.0/</dc:rights>
    ${optional('arxiv:journal_reference', paper.journal)}
    ${optional('arxiv:DOI', paper.doi)}
    <dc:creator>${xmlText(creatorOf(paper))}</dc:creator>
  </entry>
`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://www.w3.org/2005/Atom" xml:lang="en-us">
  <id>http://rss.arxiv.org/atom/${name}</id>
  <title>${name} updates on arXiv.org</title>
  <updated>${now.toISOString().slice(0, 10)}T05:00:02.123456+00:00</updated>
  <link href="http://rss.arxiv.org/atom/${name}" rel="self" type="application/atom+xml"/>
  <subtitle>${name} updates on the arXiv.org e-print archive.</subtitle>
${entries.join('')}</feed>
`;
}

/** The news in RSS 2.0. */
export function newsRss(name: string, announced: readonly Announced[], now: Date): string {
  const date = now.toUTCString().replace('GMT', '+0000');
  const items = announced.map(
    ({ paper, type }) => `    <item>
      <title>${xmlText(paper.title)}</title>
      <link>https://arxiv.org/abs/${paper.id}</link>
      <description>arXiv:${paper.id}v${paper.version} Announce Type: ${type} 
Abstract: ${xmlText(paper.abstract.trim())}</description>
      <guid isPermaLink="false">oai:arXiv.org:${paper.id}v${paper.version}</guid>
      ${paper.categories.map((term) => `<category>${term}</category>`).join('\n      ')}
      <pubDate>${date}</pubDate>
      <arxiv:announce_type>${type}</arxiv:announce_type>
      <dc:rights>http://arxiv.org/licenses/nonexclusive-distrib/1.0/</dc:rights>
      <dc:creator>${xmlText(creatorOf(paper))}</dc:creator>
    </item>
`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
  <channel>
    <title>${name} updates on arXiv.org</title>
    <link>http://rss.arxiv.org/rss/${name}</link>
    <lastBuildDate>${date}</lastBuildDate>
    <pubDate>${date}</pubDate>
    <skipDays><day>Saturday</day><day>Sunday</day></skipDays>
${items.join('')}  </channel>
</rss>
`;
}

function creatorOf({ authors }: ServedPaper): string {
  return authors.map(({ forenames, keyname }) => `${forenames} ${keyname}`).join(', ');
}
