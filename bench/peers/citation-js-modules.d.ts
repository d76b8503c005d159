// The packages ship no types; citation-js.ts narrows what it uses.
declare module '@citation-js/core';
declare module '@citation-js/plugin-bibtex';
