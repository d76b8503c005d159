/** A title with two of its longer words misspelt: a letter dropped, doubled, swapped or replaced. Repeatable by seed. */
export function misspellTitle(title: string, seed: number): string {
  const random = mulberry32(seed * 7919 + title.length * 104_729);
  const words = title.split(' ');
  const longer = words.flatMap((word, at) => (/^[A-Za-z]{6,}[:,?]?$/.test(word) ? [at] : []));
  for (let round = 0; round < 2 && longer.length > 0; round++) {
    const [at = 0] = longer.splice(Math.floor(random() * longer.length), 1);
    words[at] = misspellWord(words[at] ?? '', random);
  }
  return words.join(' ');
}

function misspellWord(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.replace(/\W/g, '').length - 2));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return before + after.charAt(0) + letter + after.slice(1);
    default:
      return before + String.fromCharCode(97 + Math.floor(random() * 26)) + after;
  }
}

/** A small seeded generator (Tommy Ettinger's mulberry32), so that a failure can be repeated. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
