const TITLES: Readonly<Record<string, string>> = {
  arxiv: 'arXiv',
  zotero: 'Zotero',
  openalex: 'OpenAlex',
  crossref: 'Crossref',
};

/** What people call where a source's papers come from: `arXiv`, `www.nature.com`; undefined for a folder. */
export function sourceTitle(name: string): string | undefined {
  const [, kind = '', spec = ''] = /^([a-z]+):(.*)$/s.exec(name) ?? [];
  if (kind === 'folder') return undefined;
  return TITLES[kind === '' ? name : kind] ?? URL.parse(spec)?.hostname ?? name;
}
