/** The name of a source as everybody may see it: without the name and password that let one in. */
export function shownName(name: string): string {
  return name.replace(/:\/\/[^/@\s]*@/g, '://');
}
