import type { SourceSettings } from './config.ts';
import type { SourceClient, SourceManners } from './http/source-client.ts';
import type { LiveSource } from './live-source.ts';

/** What a source works with. */
export interface SourceContext {
  readonly settings: SourceSettings;
  /** A client for one host, which keeps its manners over all sources of this process. */
  client(manners: SourceManners): SourceClient;
}

/** A kind of source: what stands before the colon of its name. */
export interface SourceKind {
  /** `arxiv`. */
  readonly kind: string;
  /** What can stand behind the colon, for people. */
  readonly expected: string;
  /** A whole name: `arxiv:cs.LG`. */
  readonly example: string;
  /** How often it is read where SOURCES_EVERY says nothing else. */
  readonly everyMs: number;
  /** Only the configuration may name it, and nobody in a chat: it reads what is on this machine. */
  readonly isLocal?: true;
  /** It grows without an end: its papers may be forgotten when they are old (SOURCES_FORGET_DAYS). */
  readonly isForgotten?: true;
  /** Its one normal form, without the kind; undefined where it is none. */
  normalise(spec: string): string | undefined;
  /** Where a name says what settings lack: why it cannot be read, as a sentence with the remedy. */
  missing?(spec: string, settings: SourceSettings): string | undefined;
  /** Loads what it takes. @param spec in its normal form */
  open(spec: string, context: SourceContext): Promise<LiveSource>;
}
