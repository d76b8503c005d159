/** A model on the hub. */
export interface HubName {
  /** `owner/name`. */
  readonly id: string;
  /** A branch, tag or commit; `main` where none is named. */
  readonly revision: string;
}

const NAME = /^([a-z\d][\w.-]{0,95}\/[a-z\d][\w.-]{0,95})(?:@([a-z\d][\w./-]{0,199}))?$/i;
const COMMIT = /^[\da-f]{40}$/;

/** Reads `owner/name` or `owner/name@revision`. @returns undefined for what the hub would not take as a name */
export function readHubName(text: string): HubName | undefined {
  const [, id, revision = 'main'] = NAME.exec(text) ?? [];
  return id === undefined || /--|\.\./.test(id) || revision.includes('..') ? undefined : { id, revision };
}

/** As people write it. */
export function hubNameText({ id, revision }: HubName): string {
  return revision === 'main' ? id : `${id}@${revision}`;
}

/** A commit never becomes another one. */
export function isCommit(revision: string): boolean {
  return COMMIT.test(revision);
}
