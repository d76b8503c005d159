/** A line that begins a value. */
export interface TagLine {
  /** In upper case. */
  readonly tag: string;
  readonly value: string;
}

const EXACT = /^[ \t]*([A-Z][A-Z0-9])(?: {2}| ?\t)-(?:[ \t]+|(?=\S)|$)/;
const LOOSE = /^[ \t]*([A-Za-z][A-Za-z0-9])[ \t]{1,4}-(?:[ \t]+|$)/;

/** The tags of RIS as they are in use, of its specification of 2011 and of before. */
const TAGS = new Set(
  (
    'TY TI T1 T2 T3 ST TT CT BT AU A1 A2 A3 A4 ED TA PY Y1 Y2 DA AB N1 N2 DO M1 M2 M3 UR LK L1 L2 L3 L4 SP EP VL IS CP ' +
    'PB PP CY ET SN KW LA ID JO JF JA J1 J2 AD AN AV C1 C2 C3 C4 C5 C6 C7 C8 CA CN DB DP DS FN NV OP RI RN RP SE SV ' +
    'U1 U2 U3 U4 U5 VO WP WT WV ER DI UN'
  ).split(' '),
);

/** `TI  - Reeds`; with one blank or in lower case only where it is a tag of RIS (`in - vitro` is none). Else undefined. */
export function readTagLine(line: string): TagLine | undefined {
  const match = EXACT.exec(line) ?? loose(line);
  if (match === null) return undefined;
  return { tag: (match[1] ?? '').toUpperCase(), value: line.slice(match[0].length) };
}

function loose(line: string): RegExpExecArray | null {
  const match = LOOSE.exec(line);
  return match !== null && TAGS.has((match[1] ?? '').toUpperCase()) ? match : null;
}
