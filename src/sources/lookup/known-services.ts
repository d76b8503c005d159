import type { AskService, ServiceName } from './services.ts';

/** How each of them is asked; loaded when it is. */
export const KNOWN_SERVICES: Readonly<Record<ServiceName, AskService>> = {
  arxiv: async (...question) => (await import('../arxiv/look-up-arxiv.ts')).lookUpArxiv(...question),
  crossref: async (...question) => (await import('./ask-crossref.ts')).askCrossref(...question),
  openalex: async (...question) =>
    (await import('../openalex/look-up-openalex.ts')).lookUpOpenalex(...question),
};
