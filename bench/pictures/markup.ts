/** HTML of our own making. What payloads say goes in only as text, which is escaped here and nowhere else. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** What an element may hold; a text is never markup. */
export type Content = Markup | string | undefined | readonly Content[];

type Attributes = Readonly<Record<string, string | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** An element. Nothing drawn leads or loads anywhere: addresses of payloads are shown, not used. */
export function element(tag: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  const said = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`],
  );
  const inner = content.map(htmlOf).join('');
  return new Markup(`<${tag}${said.join('')}>${inner}${VOID.has(tag) ? '' : `</${tag}>`}`);
}

const VOID: ReadonlySet<string> = new Set(['hr', 'img', 'meta']);

/** A `div` of this class. */
export function box(className: string, ...content: readonly Content[]): Markup {
  return element('div', { class: className }, ...content);
}

/** A `span` of this class. */
export function inline(className: string, ...content: readonly Content[]): Markup {
  return element('span', { class: className }, ...content);
}

/** Content as HTML, lines broken where the text breaks them. */
export function htmlOf(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escapeHtml(content).replaceAll('\n', '<br>');
  if (content instanceof Markup) return content.html;
  return content.map(htmlOf).join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
