/** How one part of the program is: the library, the store, a platform, the digest. */
interface PartState {
  /** `starting` and `down` parts do not do their work. */
  readonly state: 'ok' | 'starting' | 'down';
  /** Why it is not `ok`, as a sentence for whoever runs Paperboy; it holds no secret. */
  readonly reason?: string | undefined;
}

/** What `/readyz` tells. */
export interface Readiness {
  /** Does it do what it is configured for, if only in part? */
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, PartState>>;
}
