// The packages ship no types; format-citation.ts narrows what it uses.
declare module '@citation-js/core';
declare module '@citation-js/plugin-csl';
