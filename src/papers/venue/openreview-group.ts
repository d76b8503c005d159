import { foldText } from '../fold.ts';
import { venueNames } from './venue-names.ts';

/** Venue and year out of the name of a group of OpenReview: `ICLR.cc/2020/Conference`, `robot-learning.org/CoRL/2023/Conference`. */
export function readGroup(text: string): { readonly venue: string; readonly year?: number } | undefined {
  if (!/^[\w-]{1,40}\.(?:cc|org|com|net|io)\/\S{1,200}$/i.test(text)) return undefined;
  const names = text.split(/\/|\.(?=cc\/)/);
  const venue = names.map((name) => venueNames().acronymOf(foldText(name))).find((one) => one !== undefined);
  if (venue === undefined) return undefined;
  const year = names.find((name) => /^(?:19|20)\d{2}$/.test(name));
  const isWorkshop = names.some((name) => /^workshops?$/i.test(name));
  return {
    venue: isWorkshop ? `${venue} Workshops` : venue,
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}
