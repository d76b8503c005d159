// Parts of pages from the server.

import { announce, element, log } from './elements.js';

const SLOW_MS = 400;
/** What is said in the reader's language. */
const { looking: LOOKING, unreachable: UNREACHABLE, refused: REFUSED, retry: RETRY } = log.dataset;

/**
 * What an address shows, as an element; the script has the same addresses as the page.
 * @param {string} address e.g. `/?q=bandits`
 * @param {URLSearchParams} [pressed] what a button sends that changes something
 * @throws with a sentence
 */
export async function fetchAnswer(address, pressed) {
  const url = new URL(address, location.href);
  const response = await (pressed
    ? fetch('/answer', { method: 'POST', body: pressed })
    : fetch(`/answer${url.search}`)
  ).catch(() => {
    throw new Error(UNREACHABLE);
  });
  if (!response.ok) throw new Error(REFUSED.replace('{status}', response.status));
  const template = document.createElement('template');
  template.innerHTML = await response.text();
  return template.content.firstElementChild;
}

/** Waits with the words for it in a place, or only said where there is none yet, when it takes long. */
export async function whileLooking(place, work) {
  const slow = setTimeout(() => {
    if (!place) return announce(LOOKING);
    const looking = element('p', 'looking', LOOKING);
    looking.setAttribute('role', 'status');
    place.append(looking);
  }, SLOW_MS);
  try {
    return await work;
  } finally {
    clearTimeout(slow);
    place?.querySelector(':scope > .looking')?.remove();
  }
}

/** Shows in a place why there is no answer; its button asks again. */
export function showFailure(place, error) {
  const problem = element('div', 'answer failed');
  problem.setAttribute('role', 'alert');
  const retry = element('button', 'action retry', RETRY);
  retry.type = 'button';
  problem.append(element('p', 'text-body', error.message), retry);
  place.classList.remove('pending');
  place.dataset.tone = 'error';
  place.append(problem);
}
