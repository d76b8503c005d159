/** Takes brackets for letters, where nobody has an affiliation behind the name: `Won, Joong-Ho (Johann)`. */
export function hideBrackets(text: string): string {
  return text.replaceAll('(', '\ue000').replaceAll(')', '\ue001');
}

/** The other way round. */
export function showBrackets(name: string): string {
  return name.replaceAll('\ue000', '(').replaceAll('\ue001', ')');
}
