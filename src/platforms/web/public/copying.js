// Copies what stands beside a button.

/** @param {HTMLButtonElement} button with its words for what was done */
export async function copyBeside(button) {
  const source = button.parentElement.querySelector('pre');
  const { copied, selected } = button.dataset;
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = copied;
  } catch {
    // Without the permission the text is at least selected.
    getSelection().selectAllChildren(source);
    button.textContent = selected;
  }
}
