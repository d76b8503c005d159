import { stateOf } from '../answers/sources-list.ts';
import { saidOf } from '../answers/sources-said.ts';
import { listOwner } from '../chat/address.ts';
import { meantSource } from '../harvest/meant-source.ts';
import type { SourceDesk, SourceStatus } from '../harvest/source-desk.ts';
import { ENGLISH } from '../messages/english.ts';
import { LOCAL_PERSON } from '../platforms/console/local-person.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { shownName } from '../sources/shown-name.ts';
import { readSourceName } from '../sources/source-name.ts';
import { jsonLine } from './lines.ts';

/** `paperboy sources list`: a line each. @returns the exit code */
export async function runSourcesList(
  desk: SourceDesk,
  { json }: { readonly json: boolean },
  { stdout, paint }: Terminal,
): Promise<number> {
  const all = await desk.list();
  const now = new Date();
  const told = (status: SourceStatus) =>
    `${paint.strong(shownName(status.name))}: ${stateOf(status, { say: ENGLISH, now }).join(' · ')}\n`;
  for (const status of all)
    stdout.write(json ? jsonLine({ ...status, name: shownName(status.name) }) : told(status));
  if (all.length === 0 && !json)
    stdout.write('No sources: the library is what CORPUS_DIR has. docs/sources.md says how it grows.\n');
  return 0;
}

interface Wish {
  readonly verb: 'add' | 'pause' | 'resume' | 'remove';
  readonly name: string;
  readonly json: boolean;
}

/** `paperboy sources add`, `pause`, `resume` and `remove`. @returns the exit code: 1 when it is not as wished then */
export async function runSourcesChange(
  desk: SourceDesk,
  { verb, name, json }: Wish,
  { stdout, stderr }: Terminal,
): Promise<number> {
  const meant = verb === 'add' ? undefined : meantSource(await desk.list(), name)?.name;
  const said = meant ?? readSourceName(name) ?? name;
  const { address, sender } = LOCAL_PERSON;
  const change =
    verb === 'add' ? await desk.add(said, listOwner(address, sender.id)) : await desk[verb](said);
  const isSo = change.kind === 'done' || change.kind === 'unchanged';
  if (json) stdout.write(jsonLine(change));
  else {
    const text = saidOf(change, verb, ENGLISH)
      .map((span) => span.text)
      .join('');
    (isSo ? stdout : stderr).write(`${text}\n`);
  }
  return isSo ? 0 : 1;
}
