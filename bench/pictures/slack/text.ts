import { unknown } from '../draw-part.ts';
import { applyRules, type InlineRule } from '../inline-rules.ts';
import { box, type Content, inline } from '../markup.ts';
import { slackMoment } from '../moments.ts';
import { nameOf } from '../names.ts';
import { NOW } from '../now.ts';
import { type Fields, fieldsOf, type Json, textOf } from '../payload.ts';
import { emoji } from './emoji.ts';

/** A text object (`plain_text` or `mrkdwn`), or a bare text, which Slack reads as mrkdwn. */
export function drawText(value: Json | undefined): Content {
  const object = fieldsOf(value);
  if (object === undefined) return mrkdwn(textOf(value));
  const text = textOf(object['text']);
  // `verbatim` only leaves bare addresses and names unlinked.
  if (object['type'] === 'mrkdwn') return mrkdwn(text);
  if (object['type'] !== 'plain_text') return unknown(`text of type ${textOf(object['type'])}`);
  return object['emoji'] === false ? text : applyRules(text, [NAMED_EMOJI]);
}

/** The words of a text object, for the label of a control. */
export function labelOf(part: Fields, field = 'text'): string {
  return textOf(fieldsOf(part[field])?.['text']);
}

const NAMED_EMOJI: InlineRule = { pattern: /:([\w+-]+):/y, draw: ([, name = '']) => emoji(name) };

/** Marks stand between spaces or signs, not inside words. */
const styled = (mark: string, className: string): InlineRule => ({
  pattern: new RegExp(
    `(?<![\\w${mark}])${mark}(?=[^\\s${mark}])([^${mark}\\n]*[^\\s${mark}])${mark}(?![\\w${mark}])`,
    'y',
  ),
  draw: ([, text = '']) => inline(className, mrkdwnLine(text)),
});

const RULES: readonly InlineRule[] = [
  { pattern: /```\n?([\s\S]+?)\n?```/y, draw: ([, text = '']) => box('preformatted', decoded(text)) },
  { pattern: /`([^`\n]+)`/y, draw: ([, text = '']) => inline('code', decoded(text)) },
  {
    pattern: /<!date\^(\d+)\^([^^|>]+)(?:\^[^|>]*)?\|[^>]*>/y,
    draw: ([, seconds = '', format = '']) => slackMoment(Number(seconds), format, NOW),
  },
  { pattern: /<@(\w+)(?:\|[^>]*)?>/y, draw: ([, id = '']) => inline('mention', `@${nameOf(id)}`) },
  { pattern: /<#(\w+)(?:\|[^>]*)?>/y, draw: ([, id = '']) => inline('mention', `#${nameOf(id)}`) },
  { pattern: /<!([^>]+)>/y, draw: ([, what = '']) => unknown(`<!${what}>`) },
  {
    pattern: /<((?:https?|mailto):[^|>]+)(?:\|([^>]*))?>/y,
    draw: ([, url = '', label = '']) => inline('link', decoded(label === '' ? url : label)),
  },
  styled('\\*', 'bold'),
  styled('_', 'italic'),
  styled('~', 'strike'),
  NAMED_EMOJI,
  { pattern: /&(?:amp|lt|gt);/y, draw: ([entity = '']) => decoded(entity) },
];

function mrkdwnLine(text: string): Content {
  return applyRules(text, RULES);
}

/** Lines that begin with `>` are quoted together. */
function mrkdwn(text: string): Content {
  return text
    .split(/((?:^(?:&gt;|>).*(?:\n|$))+)/m)
    .map((piece) =>
      /^(?:&gt;|>)/.test(piece)
        ? box('quote', mrkdwnLine(piece.replace(/^(?:&gt;|>) ?/gm, '').trimEnd()))
        : mrkdwnLine(piece),
    );
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
