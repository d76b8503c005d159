/** A stretch of text in one dress. */
export interface InlinePart {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** Where it leads. */
  readonly url?: string;
  /** It is set as code, as tags are. */
  readonly isCode?: true;
  /** It begins a new line on the page. */
  readonly isBreak?: true;
}

/** What is used of a node of Markdown. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

interface Dress {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly url?: string;
  readonly isCode?: true;
}

const PLAIN: Dress = { strong: false, emphasis: false };
/** Deeper nested text is left out. */
const DEEPEST = 20;

/** The parts of a paragraph or cell. Pictures say nothing; of HTML line breaks and links count. */
export function inlineParts(nodes: readonly MarkdownNode[]): readonly InlinePart[] {
  const parts: InlinePart[] = [];
  let linked: string | undefined;
  const put = (text: string, dress: Dress) =>
    parts.push({ ...dress, ...(linked === undefined ? {} : { url: linked }), text });
  const visit = (node: MarkdownNode, dress: Dress, depth: number): void => {
    if (node.type === 'break') parts.push({ ...dress, text: '\n', isBreak: true });
    else if (node.type === 'html') linked = readHtml(node.value ?? '', linked, parts);
    else if (node.value !== undefined) put(node.value, dressIn(node, dress));
    else if (node.type !== 'image' && depth < DEEPEST) {
      const inside = dressIn(node, dress);
      for (const child of node.children ?? []) visit(child, inside, depth + 1);
    }
  };
  for (const node of nodes) visit(node, PLAIN, 0);
  return joinLinks(parts);
}

function dressIn(node: MarkdownNode, dress: Dress): Dress {
  if (node.type === 'strong') return { ...dress, strong: true };
  if (node.type === 'emphasis') return { ...dress, emphasis: true };
  if (node.type === 'inlineCode') return { ...dress, isCode: true };
  return node.type === 'link' && node.url !== undefined ? { ...dress, url: node.url } : dress;
}

function readHtml(tag: string, linked: string | undefined, parts: InlinePart[]): string | undefined {
  if (/^<(?:br|p|li|\/p|\/li)\b/i.test(tag)) parts.push({ ...PLAIN, text: '\n', isBreak: true });
  if (/^<\/a\b/i.test(tag)) return undefined;
  return /^<a\s[^>]*?href\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? linked;
}

/** A link is one part, however many dresses are in it. */
function joinLinks(parts: readonly InlinePart[]): readonly InlinePart[] {
  const joined: InlinePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const same = last !== undefined && last.url === part.url && !part.isBreak && !last.isBreak;
    const alike =
      same &&
      (part.url !== undefined ||
        (last.isCode === part.isCode && last.strong === part.strong && last.emphasis === part.emphasis));
    if (alike)
      joined[joined.length - 1] = {
        ...last,
        text: last.text + part.text,
        strong: last.strong || part.strong,
      };
    else joined.push(part);
  }
  return joined;
}
