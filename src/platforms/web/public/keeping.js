// The reading list: a button tells whether its paper is on it, wherever on the page that paper stands.

import { fetchAnswer } from './answers.js';
import { element, log } from './elements.js';

/** The button of each paper as it is now, as markup. */
const kept = new Map();

/** Puts a paper on the list or takes it off it. */
export async function pressKeeping(form, submitter) {
  if (form.dataset.busy) return;
  form.dataset.busy = 'true';
  const id = form.dataset.keeps;
  const pressed = new URLSearchParams(new FormData(form, submitter));
  pressed.set('keeps', id);
  const paper = form.closest('.paper');
  try {
    const answer = await fetchAnswer('/', pressed);
    const now = answer.querySelector(':scope > form[data-keeps]');
    if (now) showKept(now);
    say(paper, answer.querySelector(':scope > .said'));
  } catch (error) {
    say(paper, element('p', '', error.message));
  }
  delete form.dataset.busy;
}

/** What was said about it stands below the paper's actions, once, and is heard. */
function say(paper, said) {
  paper.querySelector(':scope > .said')?.remove();
  if (!said) return;
  const place = element('div', 'said');
  place.setAttribute('role', 'status');
  paper.querySelector(':scope > .actions').after(place);
  // What comes into a place that is there already is heard.
  requestAnimationFrame(() => place.append(...said.childNodes));
}

function showKept(now) {
  kept.set(now.dataset.keeps, now.outerHTML);
  for (const form of formsOf(now.dataset.keeps)) replaceButton(form, now.cloneNode(true));
}

function replaceButton(form, now) {
  const hadFocus = form.contains(document.activeElement);
  form.replaceWith(now);
  if (hadFocus) now.querySelector('button').focus({ preventScroll: true });
}

/** What just came from the server is how it is: other places that show these papers follow it. */
export function learnKept(root) {
  for (const now of root.querySelectorAll('form[data-keeps]')) {
    kept.set(now.dataset.keeps, now.outerHTML);
    for (const form of formsOf(now.dataset.keeps))
      if (isSaved(form) !== isSaved(now)) replaceButton(form, now.cloneNode(true));
  }
}

/** An earlier place that is shown again is as it was left, but what is saved is as it is now. */
export function refreshKept() {
  for (const form of log.querySelectorAll('form[data-keeps]')) {
    const template = document.createElement('template');
    template.innerHTML = kept.get(form.dataset.keeps) ?? '';
    const now = template.content.firstElementChild;
    if (now && isSaved(now) !== isSaved(form)) replaceButton(form, now);
  }
}

function formsOf(id) {
  return log.querySelectorAll(`form[data-keeps="${CSS.escape(id)}"]`);
}

function isSaved(form) {
  return form.dataset.saved === 'true';
}
