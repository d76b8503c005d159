// Where the person was: the browser's Back and Forward show it again as it was left, with what was open and where it was scrolled
// to, also after another page was opened in this tab.

import { fillBox, form, log, newId } from './elements.js';

const STORED = 'paperboy-visits';
/** So many characters are kept of the newest visits: as long as the page is open, and for when this tab comes back to it. */
const ROOM = 20_000_000;
const STORED_ROOM = 2_000_000;

const visits = new Map(readStored());
let key = history.state?.key ?? newId('visit');

function readStored() {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? '[]');
  } catch {
    // Whoever forbids storage does without.
    return [];
  }
}

function writeStored() {
  forgetOldest(STORED_ROOM);
  try {
    sessionStorage.setItem(STORED, JSON.stringify([...visits]));
  } catch {
    // It is full or forbidden.
  }
}

/** Whoever goes further back than that has the page loaded anew. */
function forgetOldest(room) {
  let length = [...visits.values()].reduce((sum, { html }) => sum + html.length, 0);
  for (const [oldest, { html }] of visits) {
    if (length <= room) return;
    visits.delete(oldest);
    length -= html.length;
  }
}

const FOCUSABLE = 'a, button, pre, h2';

/** Keeps what is shown now. */
function leave() {
  visits.delete(key);
  visits.set(key, {
    html: log.innerHTML,
    scroll: scrollY,
    box: form.dataset.box,
    title: document.title,
    focus: [...log.querySelectorAll(FOCUSABLE)].indexOf(document.activeElement),
  });
  forgetOldest(ROOM);
}

function show({ html, scroll, box, title, focus }) {
  log.innerHTML = html;
  // What was on its way then comes nowhere now.
  for (const one of log.querySelectorAll('[aria-busy]')) one.removeAttribute('aria-busy');
  for (const one of log.querySelectorAll('[data-busy]')) delete one.dataset.busy;
  fillBox(box);
  document.title = title;
  const place = log.querySelectorAll(FOCUSABLE)[focus] ?? log.querySelector('.exchange:last-child h2');
  place?.focus({ preventScroll: true });
  scrollTo({ top: scroll, behavior: 'instant' });
}

/** A new place begins: what was shown before is found again by going back. */
export function beginVisit(address) {
  leave();
  key = newId('visit');
  history.pushState({ key }, '', address);
}

/** Which place this is, to see whether the person went elsewhere meanwhile. */
export function currentVisit() {
  return key;
}

/** @param {() => void} restored is called after an earlier place is shown again */
export function followHistory(restored) {
  history.scrollRestoration = 'manual';
  const known = visits.get(key);
  history.replaceState({ key }, '');
  // What is loaded anew is asked anew.
  const came = performance.getEntriesByType('navigation')[0]?.type;
  if (known && came === 'back_forward') {
    show(known);
    restored();
  }
  addEventListener('pagehide', () => {
    leave();
    writeStored();
  });
  addEventListener('popstate', ({ state }) => {
    const next = visits.get(state?.key);
    if (!next) return location.reload();
    leave();
    key = state.key;
    show(next);
    restored();
  });
}
