/** What the name of a generation says. */
export interface GenerationName {
  /** What the sources held and which version of the index it is: generations of one origin are interchangeable. */
  readonly origin: string;
  /** The highest is the newest. */
  readonly sequence: number;
}

const NAME = /^([0-9a-z]{16})-(\d{1,15})$/;

/** Stands after the name of a generation in that of a folder that is being filled with it from elsewhere. */
export const PART = '.part-';

/** Undefined for what is no name of a generation. */
export function readGenerationName(name: string): GenerationName | undefined {
  const [, origin, sequence] = NAME.exec(name) ?? [];
  return origin === undefined ? undefined : { origin, sequence: Number(sequence) };
}

/** Of these names, those of an origin. */
export function newestFirst(names: Iterable<string>, origin: string): readonly string[] {
  const own = [...names].flatMap((name) => {
    const read = readGenerationName(name);
    return read?.origin === origin ? [{ name, sequence: read.sequence }] : [];
  });
  return own.sort((a, b) => b.sequence - a.sequence).map(({ name }) => name);
}
