import { createHash } from 'node:crypto';
import { type SourceServer, startSourceServer } from './source-server.ts';

/** A paper as a journal or a preprint server announces it. */
export interface AnnouncedPaper {
  readonly doi: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** Empty: only the title is announced. */
  readonly abstract: string;
  readonly address: string;
  /** `2026-11-25` */
  readonly date: string;
}

/** A preprint server's feed, in RDF with Dublin Core and PRISM, as bioRxiv has it. */
export interface FeedServer {
  readonly server: SourceServer;
  /** Of its feed. */
  readonly address: string;
  /** The newest first. */
  readonly papers: AnnouncedPaper[];
}

/** Starts one; it answers what did not change with 304. @param now of the trial's pace */
export async function startFeedServer(papers: AnnouncedPaper[], now?: () => number): Promise<FeedServer> {
  const server: SourceServer = await startSourceServer(({ headers }) => {
    const body = writeFeed(papers);
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
    // What has no body cannot be cut short.
    if (headers['if-none-match'] === etag && server.fault !== 'short')
      return { status: 304, headers: { etag } };
    return { headers: { etag, 'content-type': 'application/rdf+xml' }, body };
  }, now);
  return { server, address: `${server.address}/feed.xml`, papers };
}

/** A paper that nobody wrote. */
export function announced(number: number, some: Partial<AnnouncedPaper> = {}): AnnouncedPaper {
  const doi = `10.1101/2026.11.25.${String(number).padStart(6, '0')}`;
  return {
    doi,
    title: `Finding number ${number} on careful measurements`,
    authors: ['Kept, A.', 'Low, B. C.'],
    abstract: `We measured ${number} things with care, twice, and found that they are the same in the end.`,
    address: `http://biorxiv.org/cgi/content/short/${doi.slice('10.1101/'.length)}v1?rss=1`,
    date: '2026-11-25',
    ...some,
  };
}

function writeFeed(papers: readonly AnnouncedPaper[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="http://biorxiv.org"><title>bioRxiv Subject Collection: Neuroscience</title>
<link>http://biorxiv.org</link><description>This feed contains articles</description></channel>
${papers.map(writeItem).join('\n')}
</rdf:RDF>`;
}

function writeItem({ doi, title, authors, abstract, address, date }: AnnouncedPaper): string {
  return `<item rdf:about="${inMarkup(address)}">
<title><![CDATA[ ${inData(title)} ]]></title><link>${inMarkup(address)}</link>
<description><![CDATA[ ${inData(abstract)} ]]></description>
<dc:creator><![CDATA[ ${inData(authors.join(', '))} ]]></dc:creator>
<dc:date>${date}</dc:date><dc:identifier>doi:${inMarkup(doi)}</dc:identifier><dc:title><![CDATA[${inData(title)}]]></dc:title>
<dc:publisher>Cold Spring Harbor Laboratory</dc:publisher><prism:publicationDate>${date}</prism:publicationDate>
<prism:section></prism:section></item>`;
}

function inData(text: string): string {
  return text.replaceAll(']]>', ']]]]><![CDATA[>');
}

function inMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
