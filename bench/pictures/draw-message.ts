import { readFileSync } from 'node:fs';
import { drawDiscord } from './discord/draw-discord.ts';
import { element, htmlOf, type Markup } from './markup.ts';
import type { Message } from './messages.ts';
import { drawSlack } from './slack/draw-slack.ts';

/** A message as its platform shows it. */
export function drawMessage({ platform, payload, isPrivate }: Message): Markup {
  const drawn = platform === 'slack' ? drawSlack(payload, isPrivate) : drawDiscord(payload, isPrivate);
  return element('div', { class: 'picture' }, drawn);
}

/** Nothing runs or is loaded, whatever a payload says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A page with a platform’s look. */
export function pageOf(look: Message['platform'] | 'sheet', content: Markup): string {
  const file = look === 'sheet' ? 'sheet.css' : `${look}/${look}.css`;
  const css = readFileSync(new URL(file, import.meta.url), 'utf8');
  const policy = element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${htmlOf(policy)}<style>${css}</style></head><body>${htmlOf(content)}</body></html>`;
}
