/** Where papers are. Publishers, archives and proceedings as lists of papers name them, and any PDF. */
const PAPER_ADDRESS =
  /arxiv\.org|openreview\.net|doi\.org\/|aclanthology|aclweb\.org|thecvf\.com|neurips\.cc|nips\.cc|mlr\.press|jmlr\.org|ieeexplore|computer\.org\/csdl|dl\.acm\.org|link\.springer|sciencedirect|nature\.com\/articles|science\.org\/doi|biorxiv|medrxiv|semanticscholar\.org|pubmed|ncbi\.nlm|aaai\.org|ijcai\.org|isca-speech|usenix\.org|ssrn\.com|hal\.|tandfonline|wiley\.com|mdpi\.com|pnas\.org|cell\.com|frontiersin|plos|huggingface\.co\/papers|ecva\.net|roboticsproceedings|vldb\.org|papers\.|academic\.oup|biomedcentral|acs\.org\/doi|\.pdf(?:$|[?#])/i;

/** An address at which a paper stands. */
export function isPaperAddress(url: string): boolean {
  return /^https?:/i.test(url) && PAPER_ADDRESS.test(url);
}

const LABEL =
  /^(?:(?:full|main|official|the|our|original|conference|journal|ext(?:ended)?|arxiv|pdf|pytorch|tensorflow|tf|jax|unofficial|github|project|data|hf)[\s-]*)?(?:papers?|pdf|arxiv|preprint|code\d*|codes|github|gitlab|repo(?:sitory)?|project|page|homepage|home|website|web|site|webpage|videos?|slides?|posters?|talk|demo|blog(?:post)?|post|data(?:set)?s?|bib(?:tex)?|cite|supp(?:l|lementary|lementary material)?|appendix|abs(?:tract)?|html|doi|links?|url|openreview|review|models?|weights|hugging ?face|hf|colab|notebook|youtube|twitter|tweet|pytorch|tensorflow|jax|implementation|official|ieee|acm|springer|elsevier|acl|cvf|openaccess|semantic scholar|project page|official code|download|here|pub|publication|proceedings|benchmark|leaderboard|docs?|documentation|summary|notes?|tldr|news|star)[\s\d.:]*$/i;

/** What only says where a link leads: `[paper]`, `Code`, `📄 PDF`. */
export function isLabel(text: string): boolean {
  const bare = text
    .replace(/[^\p{L}\p{N}\s.-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' || LABEL.test(bare);
}

/** A label of the paper itself. */
export function isPaperLabel(text: string): boolean {
  return /\b(?:papers?|pdf|arxiv|preprint|openreview|doi)\b/i.test(text) && isLabel(text);
}

/** A label of the file. */
export function isPdfLabel(text: string): boolean {
  return /\bpdf\b/i.test(text) && isLabel(text);
}
