/** How a word behind `/digest on` is filled in: the option that it belongs to. */
const OPTIONS: readonly (readonly [RegExp, (said: string) => string])[] = [
  [/^topic: ?(.+)$/, (topic) => `topic:${topic}`],
  [/^thread$/, () => 'thread:True'],
  [/^publish$/, () => 'publish:True'],
  [/^no (thread|publish|ping)$/, (name) => `${name}:False`],
  [/^ping (@\S+)$/, (role) => `role:${role}`],
  [/^(\d[\d:apm]*)$/, (time) => `time:${time}`],
  [/^(weekdays|daily)$/, (days) => `days:${days}`],
  [/^(\p{Lu}[\p{L}/_]*)$/u, (zone) => `timezone:${zone}`],
];
const PARTS = /topic: ?.+|ping @\S+|no (?:thread|publish|ping)(?!\S)|\S+/g;
const TURNS_ON = 'digest on ';
const OF_SOURCE = /^(sources (?:add|pause|resume|remove)) (.+)$/;

/**
 * A command as it is typed in Discord, where what follows `/digest on` is filled into options:
 * `/digest on 9:30 Berlin` is typed as `/digest on time:9:30 timezone:Berlin`. What follows `/paper` is typed as it is said.
 * @param command without the slash
 */
export function typedCommand(command: string): string {
  // What has commands behind it cannot be sent alone there.
  if (command === 'sources') return 'sources list';
  const [, source, name] = OF_SOURCE.exec(command) ?? [];
  if (source !== undefined) return `${source} source:${name}`;
  if (!command.startsWith(TURNS_ON)) return command;
  const parts = command.slice(TURNS_ON.length).match(PARTS) ?? [];
  return TURNS_ON + parts.map(asOption).join(' ');
}

function asOption(part: string): string {
  for (const [form, write] of OPTIONS) {
    const match = form.exec(part);
    if (match !== null) return write(match[1] ?? '');
  }
  return part;
}
