// Questions and answers, one below the other.

import { fetchAnswer, showFailure, whileLooking } from './answers.js';
import { announce, element, fillBox, form, input, isTyping, log, newId } from './elements.js';
import { learnKept } from './keeping.js';
import { prepareParts } from './parts.js';
import { beginVisit, currentVisit } from './visits.js';

/**
 * A question that was typed, or stands in a link.
 * @param {string} question shown until the answer is there
 * @param {object} [how]
 * @param {Element} [how.replaced] a failed exchange that is tried again
 */
export async function ask(question, { replaced } = {}) {
  const pending = beginExchange(question, { address: addressOf(question), replaced });
  fillBox(question);
  await answer(pending, fetchAnswer(pending.dataset.address));
}

function addressOf(question) {
  return `/?${new URLSearchParams({ q: question })}`;
}

function beginExchange(title, { address, pressed, replaced }) {
  const pending = element('article', 'exchange pending');
  Object.assign(pending.dataset, { address, title, box: form.dataset.box });
  if (pressed) pending.dataset.pressed = String(pressed);
  const heading = element('h2', pressed ? 'answer-title' : 'question', title);
  heading.tabIndex = -1;
  pending.append(heading);
  if (!replaced) beginVisit(address);
  if (replaced) replaced.replaceWith(pending);
  else log.append(pending);
  document.querySelector('.welcome')?.remove();
  document.title = `${title} – Paperboy`;
  showExchange(pending);
  return pending;
}

async function answer(pending, work) {
  try {
    const exchange = await whileLooking(pending, work);
    const isHere = pending.isConnected;
    pending.replaceWith(exchange);
    if (isHere) arrive(exchange);
  } catch (error) {
    showFailure(pending, error);
  }
}

function arrive(exchange) {
  document.title = `${exchange.dataset.title} – Paperboy`;
  learnKept(exchange);
  prepareParts(exchange);
  describeExchange(exchange);
  announce(exchange.dataset.says);
  // Whoever types on is left alone.
  if (isTyping()) return;
  fillBox(exchange.dataset.box);
  showExchange(exchange);
}

/** A link that asks something else: another page of a list, what may have been meant. It may take the place of its answer. */
export async function follow(link) {
  const address = link.getAttribute('href');
  const from = currentVisit();
  link.setAttribute('aria-busy', 'true');
  // Before another place begins, which keeps this one as it is.
  const looked = whileLooking(undefined, fetchAnswer(address)).finally(() =>
    link.removeAttribute('aria-busy'),
  );
  try {
    const exchange = await looked;
    if (currentVisit() !== from) return;
    beginVisit(address);
    document.querySelector('.welcome')?.remove();
    const place = placeOf(link, exchange);
    if (place) place.replaceWith(exchange);
    else log.append(exchange);
    arrive(exchange);
  } catch (error) {
    const name = link.getAttribute('aria-label') ?? link.textContent;
    showFailure(beginExchange(name, { address }), error);
  }
}

/** The exchange whose place an answer takes; of what opened below a paper none does. */
function placeOf(link, exchange) {
  return 'inPlace' in exchange.dataset && !link.closest('.paper') ? link.closest('.exchange') : null;
}

/** A button that changes something: the address stays as it is. */
export async function press(button) {
  const pressed = new URLSearchParams(new FormData(button.form, button));
  const name = button.getAttribute('aria-label') ?? button.textContent;
  await answer(beginExchange(name, { address: location.href, pressed }), fetchAnswer(location.href, pressed));
}

/** Asks once more what failed, or was on its way when the person left; what changes something only when that is pressed. */
export async function retry(failed) {
  const { address, title } = failed.dataset;
  const pressed = failed.dataset.pressed && new URLSearchParams(failed.dataset.pressed);
  const pending = beginExchange(title, { address, pressed, replaced: failed });
  await answer(pending, fetchAnswer(address, pressed));
}

/** Whoever comes to its heading hears how the answer begins. */
function describeExchange(exchange) {
  const texts = [...exchange.querySelectorAll(':scope > .answer > [class^="text-"]')].slice(0, 2);
  if (texts.length === 0) return;
  for (const text of texts) text.id = newId('text');
  exchange.querySelector('h2').setAttribute('aria-describedby', texts.map(({ id }) => id).join(' '));
}

/** The exchange's heading takes the focus, so that the keyboard and screen readers go on from there. */
function showExchange(exchange) {
  exchange.querySelector('h2')?.focus({ preventScroll: true });
  exchange.scrollIntoView({ block: 'start' });
}

/** The box follows to the exchange that is on screen, unless somebody types. */
export function followScrolling() {
  addEventListener('scrollend', () => {
    const shown = exchangeOnScreen();
    if (shown?.dataset.box && !isTyping() && document.activeElement !== input) fillBox(shown.dataset.box);
  });
}

function exchangeOnScreen() {
  const exchanges = [...log.querySelectorAll('.exchange')];
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  if (isAtEnd) return exchanges.at(-1);
  return exchanges.findLast((one) => one.getBoundingClientRect().top <= innerHeight / 2);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const question = input.value.trim();
  if (question !== '') void ask(question);
});
