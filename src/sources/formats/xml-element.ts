import { XMLParser } from 'fast-xml-parser';

/** A piece of XML: names without prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Elements that are nested deeper are no record. */
const DEEPEST = 60;

/** One element and what is in it. A record alone has no document type: no entity but those of XML and HTML is known. */
export function parseElement(source: string): XmlElement | undefined {
  try {
    const parsed: unknown = createParser().parse(source);
    return childrenOf(parsed, 0).find((child) => typeof child !== 'string');
  } catch {
    // Not well-formed, or nested too deeply; the caller names the record.
    return undefined;
  }
}

function createParser(): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    processEntities: true,
  });
}

function childrenOf(list: unknown, depth: number): readonly (XmlElement | string)[] {
  if (!Array.isArray(list) || depth > DEEPEST) return [];
  return list.map((node: unknown) => nodeOf(node, depth));
}

/** With its order kept, an element is `{name: […], ':@': {attributes}}`, a text `{'#text': '…'}`. */
function nodeOf(node: unknown, depth: number): XmlElement | string {
  const entries = Object.entries(typeof node === 'object' && node !== null ? node : {});
  const [name, content] = entries.find(([key]) => key !== ':@') ?? ['', ''];
  if (name === '#text' || name === '') return String(content);
  const attributes = Object.entries(entries.find(([key]) => key === ':@')?.[1] ?? {});
  return {
    name,
    attributes: Object.fromEntries(attributes.map(([key, value]) => [key, String(value)])),
    children: childrenOf(content, depth + 1),
  };
}

/** The elements at the end of a path of names, in their order. */
export function elementsAt(element: XmlElement, path: string): readonly XmlElement[] {
  const [name = '', ...rest] = path.split('/');
  const found = element.children.flatMap((child) =>
    typeof child !== 'string' && child.name === name ? [child] : [],
  );
  return rest.length === 0 ? found : found.flatMap((child) => elementsAt(child, rest.join('/')));
}

/** All text in it, also that of pieces with a style. */
function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** The texts of the elements at the end of a path that have any. */
export function textsAt(element: XmlElement, path: string): readonly string[] {
  return elementsAt(element, path)
    .map((found) => textIn(found).trim())
    .filter((text) => text !== '');
}

/** The first text at the first of these paths that has one. */
export function textAt(element: XmlElement, ...paths: readonly string[]): string | undefined {
  return paths.flatMap((path) => textsAt(element, path))[0];
}
