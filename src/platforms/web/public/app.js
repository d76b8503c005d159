// Makes the page a conversation: answers are fetched and added instead of loading the page anew, and what is asked of a paper
// opens below it. Everything it does also works as plain links and plain forms without it.

import { startCompleting } from './completing.js';
import { ask, follow, followScrolling, press, retry } from './conversation.js';
import { copyBeside } from './copying.js';
import { input, log } from './elements.js';
import { learnKept, pressKeeping, refreshKept } from './keeping.js';
import { prepareParts, refillPart, togglePart } from './parts.js';
import { followHistory } from './visits.js';

document.documentElement.classList.add('scripted');

/** By what was clicked, the first that fits. */
const CLICKS = [
  ['a[data-opens]', togglePart],
  ['.copy', copyBeside],
  ['.opened .retry', (button) => refillPart(button.closest('.opened'))],
  ['.retry', (button) => retry(button.closest('.exchange'))],
  ['a[href^="/?q="]', (link) => ask(new URL(link.href).searchParams.get('q'))],
  ['a[href^="/?"]', follow],
  ['.skip', () => document.querySelector('#conversation').focus()],
];

document.addEventListener('click', (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  for (const [selector, act] of CLICKS) {
    const found = event.target.closest(selector);
    if (!found) continue;
    event.preventDefault();
    void act(found);
    return;
  }
});

log.addEventListener('submit', (event) => {
  event.preventDefault();
  const { target, submitter } = event;
  void (target.dataset.keeps === undefined ? press(submitter) : pressKeeping(target, submitter));
});

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.closest('input, textarea') || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  input.focus();
  input.select();
});

startCompleting();
followScrolling();
followHistory(() => {
  refreshKept();
  for (const part of log.querySelectorAll('.opened.pending')) void refillPart(part);
  for (const pending of log.querySelectorAll('.exchange.pending'))
    if (pending.dataset.pressed) pending.remove();
    else void retry(pending);
});
learnKept(log);
prepareParts(log);
