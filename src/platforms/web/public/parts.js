// What opens below a paper: its abstract, its BibTeX entry, related papers. Each link opens and closes a part of its own.

import { fetchAnswer, showFailure, whileLooking } from './answers.js';
import { announce, element, log, newId } from './elements.js';

/** Tells of links that open something that it is closed; without the script they lead to a page. */
export function prepareParts(root) {
  for (const link of root.querySelectorAll('a[data-opens]:not([aria-expanded])'))
    link.setAttribute('aria-expanded', 'false');
}

/** Opens what a link shows below its paper, or closes it. */
export async function togglePart(link) {
  const known = partOf(link);
  const opens = known === null || known.hidden;
  link.setAttribute('aria-expanded', String(opens));
  if (known) {
    known.hidden = !opens;
    return;
  }
  const part = element('div', 'opened pending');
  part.id = newId('part');
  link.setAttribute('aria-controls', part.id);
  insertPart(link, part);
  await fillPart(link, part);
}

function partOf(link) {
  const id = link.getAttribute('aria-controls');
  return id && document.getElementById(id);
}

/** Parts have the order of their links. */
function insertPart(link, part) {
  const paper = link.closest('.paper');
  const links = [...paper.querySelectorAll(':scope > .actions a[data-opens]')];
  const after = links.slice(links.indexOf(link) + 1).map(partOf);
  const next = after.find((other) => other?.parentElement === paper);
  paper.insertBefore(part, next ?? null);
}

async function fillPart(link, part) {
  const paper = link.closest('.paper');
  try {
    const address = new URL(link.href);
    address.searchParams.set('under', paper.dataset.level);
    const shown = await whileLooking(part, fetchAnswer(address));
    shown.id = part.id;
    shown.hidden = part.hidden;
    leaveOutKnown(shown, paper);
    prepareParts(shown);
    part.replaceWith(shown);
    if (!shown.hidden) announce(shown.dataset.says);
  } catch (error) {
    showFailure(part, error);
  }
}

/** The names of the authors stand above already, unless there were too many. */
function leaveOutKnown(shown, paper) {
  const names = shown.querySelector(':scope > .authors');
  const known = paper.querySelector(':scope > .byline .authors');
  if (names && names.textContent === known?.textContent) names.remove();
}

/** Asks again, after a failure, or for what was on its way when the person left. */
export function refillPart(part) {
  const link = log.querySelector(`a[aria-controls="${part.id}"]`);
  const empty = element('div', 'opened pending');
  empty.id = part.id;
  empty.hidden = part.hidden;
  part.replaceWith(empty);
  return fillPart(link, empty);
}
