import { unknown } from '../draw-part.ts';
import { applyRules, type InlineRule } from '../inline-rules.ts';
import { box, type Content, element, inline } from '../markup.ts';
import { discordMoment } from '../moments.ts';
import { nameOf } from '../names.ts';
import { NOW } from '../now.ts';

/** What stands between two marks: anything but the mark itself, which a backslash may hide. */
const between = (mark: string, className: string): InlineRule => ({
  pattern: new RegExp(`${mark}((?:\\\\[\\s\\S]|(?!${mark})[\\s\\S])+?)${mark}`, 'y'),
  draw: ([, text = '']) => inline(className, drawInline(text)),
});

/** https://support.discord.com/hc/en-us/articles/210298617 */
const RULES: readonly InlineRule[] = [
  { pattern: /\\([^\da-zA-Z\s])/y, draw: ([, character = '']) => character },
  {
    pattern: /``((?:(?!``)[\s\S])+)``|`([^`]+)`/y,
    draw: ([, two = '', one = '']) => inline('code', two || one),
  },
  {
    pattern: /\[((?:\\[\s\S]|[^\]\\])+)\]\((?:<(https?:\/\/[^\s<>]+)>|(https?:\/\/[^\s()<>]+))\)/y,
    draw: ([, text = '']) => inline('link', drawInline(text)),
  },
  { pattern: /<(https?:\/\/[^\s<>]+)>/y, draw: ([, url = '']) => inline('link', url) },
  { pattern: /https?:\/\/[^\s<>]+[^\s<>.,:;"')\]]/y, draw: ([url = '']) => inline('link', url) },
  {
    pattern: /<t:(-?\d+)(?::([tTdDfFR]))?>/y,
    draw: ([, seconds = '', style = '']) => inline('moment', discordMoment(Number(seconds), style, NOW)),
  },
  { pattern: /<\/([^:>]+):\d+>/y, draw: ([, name = '']) => inline('mention', `/${name}`) },
  { pattern: /<@!?(\d+)>/y, draw: ([, id = '']) => inline('mention', `@${nameOf(id)}`) },
  { pattern: /<#(\d+)>/y, draw: ([, id = '']) => inline('mention', `#${nameOf(id)}`) },
  // Nothing of ours may notify many, or show what a server made.
  { pattern: /<(?:@&|a?:\w+:)\d+>|@everyone|@here/y, draw: ([text = '']) => unknown(text) },
  between('\\*\\*', 'bold'),
  between('__', 'underline'),
  between('~~', 'strike'),
  between('\\|\\|', 'spoiler'),
  between('\\*', 'italic'),
  {
    pattern: /(?<!\w)_((?:\\[\s\S]|[^_\\])+)_(?!\w)/y,
    draw: ([, text = '']) => inline('italic', drawInline(text)),
  },
];

/** Marks within lines, as in the title of an embed. */
export function drawInline(text: string): Content {
  return applyRules(text, RULES);
}

interface Piece {
  /** Of whole lines, sticky. */
  readonly pattern: RegExp;
  readonly draw: (match: readonly string[]) => Content;
}

const listItems = (text: string) =>
  text.split('\n').map((line) => {
    const [, indent = '', item = ''] = /^(\s*)(?:[-*]|\d+\.) (.*)$/.exec(line) ?? [];
    return element('li', { style: indent === '' ? undefined : 'margin-left: 20px' }, drawInline(item));
  });

/** What begins with a line. Each takes the end of its last line along. */
const PIECES: readonly Piece[] = [
  { pattern: /```(?:\w+\n)?\n?([\s\S]*?)\n?```\n?/y, draw: ([, text = '']) => box('preformatted', text) },
  {
    pattern: /(#{1,3}) +(.+)(?:\n|$)/y,
    draw: ([, { length } = '', text = '']) => box(`h${length}`, drawInline(text)),
  },
  { pattern: /-# +(.+)(?:\n|$)/y, draw: ([, text = '']) => box('subtext', drawInline(text)) },
  { pattern: />>> ([\s\S]+)/y, draw: ([, text = '']) => box('quote', drawInline(text)) },
  {
    pattern: /((?:> .*(?:\n|$))+)/y,
    draw: ([, text = '']) => box('quote', drawInline(text.trimEnd().replace(/^> /gm, ''))),
  },
  {
    pattern: /((?: *[-*] .+(?:\n|$))+)/y,
    draw: ([, text = '']) => element('ul', { class: 'list' }, listItems(text.trimEnd())),
  },
  {
    pattern: /((?: *\d+\. .+(?:\n|$))+)/y,
    draw: ([, text = '']) =>
      element('ol', { class: 'list', start: String(Number.parseInt(text, 10)) }, listItems(text.trimEnd())),
  },
];

/** Discord's Markdown, as in contents, text displays and descriptions. */
export function drawMarkdown(text: string): Content {
  const drawn: Content[] = [];
  let lines = '';
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text, at);
    if (piece !== undefined) {
      drawn.push(paragraph(lines), piece.drawn);
      lines = '';
      at += piece.length;
      continue;
    }
    const end = text.indexOf('\n', at);
    const next = end === -1 ? text.length : end + 1;
    lines += text.slice(at, next);
    at = next;
  }
  return [...drawn, paragraph(lines)];
}

/** An empty line before a heading, a quote or a list is a gap. */
function paragraph(lines: string): Content {
  if (lines === '') return undefined;
  return lines.trim() === '' ? box('gap') : box('text', drawInline(lines.replace(/\n$/, '')));
}

function pieceAt(text: string, at: number) {
  for (const { pattern, draw } of PIECES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { drawn: draw([...match]), length: match[0].length };
  }
  return undefined;
}
