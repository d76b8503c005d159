// Completes what is typed (WAI-ARIA combobox with a listbox).

import { element, form, input, completions as list } from './elements.js';

const DEBOUNCE_MS = 80;

let timer;
let request = new AbortController();
let completions = [];

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
      option.append(element('span', '', label), element('small', '', list.dataset[kind]));
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

function takeKey(event) {
  const open = !list.hidden;
  const last = list.children.length - 1;
  const at = selected();
  if (event.key === 'ArrowDown' && open) select(at >= last ? 0 : at + 1);
  else if (event.key === 'ArrowUp' && open) select(at <= 0 ? last : at - 1);
  else if (event.key === 'Enter' && open && at >= 0) choose(at);
  else if (event.key === 'Escape' && open) dismissList();
  else return;
  event.preventDefault();
}

function takeInput() {
  clearTimeout(timer);
  request.abort();
  if (input.value.trim().length < 2) return closeList();
  timer = setTimeout(complete, DEBOUNCE_MS);
}

/** From now on. */
export function startCompleting() {
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', 'completions');
  closeList();
  input.addEventListener('input', takeInput);
  input.addEventListener('keydown', takeKey);
  input.addEventListener('blur', dismissList);
  form.addEventListener('submit', dismissList);
}
