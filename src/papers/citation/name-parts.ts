/** A name as bibliographies have it. */
export interface NameOfPerson {
  readonly family: string;
  readonly given?: string;
  /** `van der` */
  readonly particle?: string;
  /** `Jr.` */
  readonly suffix?: string;
}

/** A firm, or whatever else is not to be taken apart. */
export interface NameAsWhole {
  readonly literal: string;
}

const PARTICLES = /^(?:van|von|der|den|de|del|della|di|da|du|dos|la|le|ten|ter|zu|zur|bin|ibn|al|el)$/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Takes a name in reading order apart; what could be several names, or is one word, stays whole. */
export function namePartsOf(name: string): NameOfPerson | NameAsWhole {
  const [plain = '', ...suffixes] = name.split(/,\s*/);
  const parts = plain.split(/\s+/).filter((word) => word !== '');
  const suffix = suffixes.filter((word) => SUFFIX.test(word)).join(' ');
  if (/\band\b/i.test(name) || suffixes.some((word) => !SUFFIX.test(word)) || parts.length <= 1)
    return { literal: name };
  const family = parts.length - 1;
  let particle = family;
  while (particle > 1 && PARTICLES.test(parts[particle - 1] ?? '')) particle--;
  return {
    family: parts[family] ?? '',
    given: parts.slice(0, particle).join(' '),
    ...(particle === family ? {} : { particle: parts.slice(particle, family).join(' ') }),
    ...(suffix === '' ? {} : { suffix }),
  };
}
