/** Cuts at a word, with an ellipsis, so that the result has at most `limit` characters (UTF-16 units). */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const atWord = cut.replace(/\s+\S*$/, '');
  // A first word longer than the limit is cut inside, but never inside a surrogate pair.
  return `${(atWord.length > limit / 2 ? atWord : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}
