import { html } from 'hono/html';
import { cleanText } from '../../chat/clean-text.ts';
import type { Action } from '../../chat/reply.ts';
import { type Html, NOTHING } from './render-text.ts';

/** Does pressing a button with this token change something? */
export type Changes = (token: string) => boolean;

/** Where an action stands. */
interface Stand {
  readonly changes: Changes;
  /** The paper that it puts on the reading list or takes off it. */
  readonly paperId?: string;
  /** What it asks for opens below the paper. */
  readonly opens?: boolean;
  /** The question whose list it turns a page of. */
  readonly of?: string | undefined;
}

/** Actions in a row; nothing where there are none. */
export function renderActions(actions: readonly Html[], className = 'actions'): Html {
  if (actions.length === 0) return NOTHING;
  return html`<ul class="${className}">${actions.map((one) => html`<li>${one}</li>`)}</ul>`;
}

/**
 * What only asks is a link, so that it works without the script and can be opened in a new tab; what changes something is a
 * button, which no address can press.
 */
export function renderAction(action: Action, stand: Stand): Html {
  const { label, description, token } = action;
  const name = description.toLowerCase().startsWith(label.toLowerCase())
    ? description
    : `${label}: ${description}`;
  if (stand.paperId !== undefined && isKeeping(action)) return renderKeeping(action, stand.paperId, name);
  if (stand.changes(token)) return renderButton({ field: 'do', value: token, name, label });
  const { of } = stand;
  const href = `/?${new URLSearchParams({ do: token, ...(of === undefined ? {} : { of }) })}`;
  const opens = stand.opens === true ? html` data-opens` : NOTHING;
  return html`<a class="action" href="${href}" aria-label="${cleanText(name)}"${opens}>${cleanText(label)}</a>`;
}

/** Does it put a paper on the reading list or take it off? */
export function isKeeping({ kind }: Action): boolean {
  return kind === 'save' || kind === 'unsave';
}

/** A button that is pressed as long as the paper is on the list; one that says what it does, as *Remove*, never is. */
function renderKeeping({ kind, label, token, isOn }: Action, paperId: string, name: string): Html {
  const pressed = isOn === undefined ? NOTHING : html` aria-pressed="${String(isOn)}"`;
  const keeps = html` data-saved="${String(kind === 'unsave')}" data-keeps="${paperId}"`;
  return renderButton({ field: 'do', value: token, name, label, pressed, keeps });
}

interface Button {
  /** What is sent when it is pressed. */
  readonly field: 'do' | 'q';
  readonly value: string;
  readonly name: string;
  readonly label: string;
  readonly pressed?: Html;
  readonly keeps?: Html;
}

/** A button that changes something when it is pressed. */
export function renderButton({ field, value, name, label, pressed, keeps }: Button): Html {
  return html`<form class="press" action="/" method="post"${keeps ?? NOTHING}><button class="action" name="${field}" value="${value}" aria-label="${cleanText(name)}"${pressed ?? NOTHING}>${cleanText(label)}</button></form>`;
}
