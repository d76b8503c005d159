// Makes the page a conversation: answers are fetched and added instead of loading the page anew. Everything it does
// also works as plain links and plain forms without it.

const log = document.querySelector('#log');
const form = document.querySelector('.ask');
const input = document.querySelector('#question');
const list = document.querySelector('#completions');

const SLOW_MS = 400;
const DEBOUNCE_MS = 80;

/* ---- asking ---- */

let count = 0;
history.scrollRestoration = 'manual';
history.replaceState({ key: markExchange(log.lastElementChild) }, '');

/** Exchanges are found again by their key when the person goes back. */
function markExchange(element) {
  const key = `e${Date.now().toString(36)}-${count++}`;
  if (element) element.dataset.key = key;
  return key;
}

/**
 * @param {string} address the page that the question would load, e.g. `/?q=bandits`
 * @param {string} question what to show until the answer is there
 * @param {object} [how]
 * @param {Element} [how.replaced] a failed exchange that is tried again
 * @param {URLSearchParams} [how.pressed] what a button sends that changes something; the address stays as it is then
 */
async function ask(address, question, { replaced, pressed } = {}) {
  const pending = document.createElement('article');
  pending.className = 'exchange pending';
  const heading = element('h2', 'question', question);
  heading.tabIndex = -1;
  pending.append(heading);
  if (replaced) replaced.replaceWith(pending);
  else log.append(pending);
  const key = markExchange(pending);
  if (!replaced) history.pushState({ key }, '', address);
  document.title = `${question} – Paperboy`;
  document.querySelector('.welcome')?.remove();
  show(pending);
  const slow = setTimeout(() => pending.append(element('p', 'answer', 'Looking…')), SLOW_MS);
  try {
    const response = await (pressed
      ? fetch('/answer', { method: 'POST', body: pressed })
      : fetch(address.replace(/^\/(?=\?)/, '/answer')));
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const template = document.createElement('template');
    template.innerHTML = await response.text();
    const exchange = template.content.firstElementChild;
    exchange.dataset.key = key;
    pending.replaceWith(exchange);
    document.title = `${exchange.dataset.title} – Paperboy`;
    enableCopy(exchange);
    show(exchange);
  } catch (error) {
    fail(pending, error, () => ask(address, question, { replaced: pending, pressed }));
  } finally {
    clearTimeout(slow);
  }
}

function fail(pending, error, retry) {
  const answer = element('div', 'answer');
  answer.setAttribute('role', 'alert');
  const reason =
    error instanceof TypeError
      ? 'Paperboy cannot be reached. Is it still running?'
      : `That did not work: ${error.message}.`;
  const button = element('button', 'action', 'Try again');
  button.type = 'button';
  button.addEventListener('click', retry);
  answer.append(element('p', 'text-body', reason), button);
  pending.querySelector('.answer')?.remove();
  pending.classList.remove('pending');
  pending.dataset.tone = 'error';
  pending.append(answer);
}

/** The exchange's heading takes the focus, so that the keyboard and screen readers go on from there. */
function show(exchange) {
  exchange.querySelector('h2')?.focus({ preventScroll: true });
  exchange.scrollIntoView({ block: 'start' });
}

function element(name, className, text = '') {
  const created = document.createElement(name);
  created.className = className;
  created.textContent = text;
  return created;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const question = input.value.trim();
  if (question === '') return;
  dismissList();
  ask(`/?${new URLSearchParams({ q: question })}`, question);
});

log.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="/?"]');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const query = new URL(link.href).searchParams.get('q');
  if (query !== null) input.value = query;
  ask(link.getAttribute('href'), query ?? link.getAttribute('aria-label') ?? link.textContent);
});

log.addEventListener('submit', (event) => {
  event.preventDefault();
  const { target, submitter } = event;
  const pressed = new URLSearchParams(new FormData(target, submitter));
  ask(location.href, submitter.getAttribute('aria-label'), { pressed });
});

addEventListener('popstate', (event) => {
  const exchange = event.state && log.querySelector(`[data-key="${event.state.key}"]`);
  if (!exchange) return location.reload();
  document.title = exchange.dataset.title ? `${exchange.dataset.title} – Paperboy` : 'Paperboy';
  show(exchange);
});

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.closest('input, textarea') || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  input.focus();
  input.select();
});

/* ---- copying ---- */

function enableCopy(root) {
  for (const button of root.querySelectorAll('.copy')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button, button.parentElement.querySelector('pre')));
  }
}

async function copy(button, source) {
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = 'Copied';
  } catch {
    // Without the permission the text is at least selected.
    getSelection().selectAllChildren(source);
    button.textContent = 'Selected';
  }
}

enableCopy(log);

/* ---- completing (WAI-ARIA combobox with a listbox) ---- */

input.setAttribute('role', 'combobox');
input.setAttribute('aria-autocomplete', 'list');
input.setAttribute('aria-controls', 'completions');
closeList();

let timer;
let request = new AbortController();
let completions = [];

input.addEventListener('input', () => {
  clearTimeout(timer);
  request.abort();
  if (input.value.trim().length < 2) return closeList();
  timer = setTimeout(complete, DEBOUNCE_MS);
});

async function complete() {
  request = new AbortController();
  const typed = input.value;
  try {
    const response = await fetch(`/complete?${new URLSearchParams({ q: typed })}`, {
      signal: request.signal,
    });
    const found = response.ok ? await response.json() : [];
    if (typed === input.value && document.activeElement === input) showList(found);
  } catch {
    // Completions are an extra: without them one can still ask.
    closeList();
  }
}

function showList(found) {
  completions = found;
  list.replaceChildren(
    ...found.map(({ label, kind }, index) => {
      const option = element('li', '');
      option.id = `completion-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.append(element('span', '', label), element('small', '', kind));
      option.addEventListener('pointerdown', (event) => event.preventDefault());
      option.addEventListener('click', () => choose(index));
      return option;
    }),
  );
  list.hidden = found.length === 0;
  input.setAttribute('aria-expanded', String(found.length > 0));
  input.removeAttribute('aria-activedescendant');
}

/** Closes it for good: completions that are still on their way do not open it again. */
function dismissList() {
  clearTimeout(timer);
  request.abort();
  closeList();
}

function closeList() {
  list.hidden = true;
  list.replaceChildren();
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

function choose(index) {
  input.value = completions[index].value;
  closeList();
  form.requestSubmit();
}

function selected() {
  return [...list.children].findIndex((option) => option.getAttribute('aria-selected') === 'true');
}

function select(index) {
  for (const [at, option] of [...list.children].entries())
    option.setAttribute('aria-selected', String(at === index));
  const option = list.children[index];
  if (!option) return input.removeAttribute('aria-activedescendant');
  input.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
}

input.addEventListener('keydown', (event) => {
  const open = !list.hidden;
  const last = list.children.length - 1;
  const at = selected();
  if (event.key === 'ArrowDown' && open) select(at >= last ? 0 : at + 1);
  else if (event.key === 'ArrowUp' && open) select(at <= 0 ? last : at - 1);
  else if (event.key === 'Enter' && open && at >= 0) choose(at);
  else if (event.key === 'Escape' && open) dismissList();
  else return;
  event.preventDefault();
});

input.addEventListener('blur', dismissList);
