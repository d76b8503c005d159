// The places of the page that the script works with.

export const log = document.querySelector('#log');
export const form = document.querySelector('.ask');
export const input = document.querySelector('#question');
export const completions = document.querySelector('#completions');
const status = document.querySelector('#status');

/** What the box holds besides what somebody types into it: the question that is on screen. */
export function fillBox(text) {
  form.dataset.box = text;
  input.value = text;
}

/** Does somebody type a next question? */
export function isTyping() {
  return input.value !== form.dataset.box;
}

form.dataset.box = input.value;

export function element(name, className, text = '') {
  const created = document.createElement(name);
  created.className = className;
  created.textContent = text;
  return created;
}

const SAID_MS = 2_000;
let said;

/** Says it to those who hear the page, once; who reads on does not meet it again. */
export function announce(text = '') {
  clearTimeout(said);
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = text;
  });
  said = setTimeout(() => {
    status.textContent = '';
  }, SAID_MS);
}

let count = 0;

/** A name that no other element has, also none of a page that was here before. */
export function newId(prefix) {
  return `${prefix}-${Date.now().toString(36)}-${count++}`;
}
