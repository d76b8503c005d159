/** How one part of the program is: the library, the store, a platform, the digest. */
interface PartState {
  /** `starting` and `down` parts do not do their work; without a `degraded` one the rest does its own. */
  readonly state: 'ok' | 'starting' | 'degraded' | 'down';
  /** Why it is not `ok`, as a sentence for whoever runs Paperboy; it holds no secret. */
  readonly reason?: string | undefined;
}

/** What `/readyz` tells. */
export interface Readiness {
  /** Does it do what it is configured for, if only in part? */
  readonly ready: boolean;
  /** A part does not do its work that the others do not need: a source of papers. */
  readonly degraded?: true;
  readonly parts: Readonly<Record<string, PartState>>;
}
