import { type Locale, localeOf } from '../../chat/locale.ts';

/** The language of the first that a browser accepts (`Accept-Language`), the one that it wants most; English where it says none. */
export function acceptedLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',', MOST_LANGUAGES)
    .map(readLanguage)
    .filter(({ weight }) => weight > 0);
  const [first] = wanted.toSorted((one, other) => other.weight - one.weight);
  return localeOf(first?.tag);
}

const MOST_LANGUAGES = 50;

function readLanguage(text: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim());
  const quality = parameters.find((part) => part.startsWith('q='))?.slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  return { tag, weight: tag === '' || Number.isNaN(weight) ? 0 : weight };
}
