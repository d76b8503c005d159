import type { SourceKind } from '../source-kind.ts';
import { readWorksName, writeWorksName } from './works-name.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Works of a topic, a concept, an institution, an author or a venue, by their ids in OpenAlex, ROR, ORCID or ISSN. */
export const openalexKind: SourceKind = {
  kind: 'openalex',
  expected:
    'an id of OpenAlex: topic/T10320, concept/C119857082, institution/I136199984, author/A5023888391 or venue/S137773608, also with “since 2024-01-01” behind it',
  example: 'openalex:topic/T10320 since 2024-01-01',
  everyMs: DAY_MS,
  normalise: (spec) => {
    const name = readWorksName(spec);
    return name === undefined ? undefined : writeWorksName(name);
  },
  open: async (spec, context) => {
    const { createOpenalexSource } = await import('./openalex-source.ts');
    const name = readWorksName(spec);
    if (name === undefined) throw new TypeError(`no works of OpenAlex: ${spec}`);
    return createOpenalexSource(name, context);
  },
};
