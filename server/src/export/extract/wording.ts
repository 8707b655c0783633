import { dayFromIso, longDay } from '../../dates/calendar';
import type { Extract, ExtractSection } from '../../extract/extract';

/** What every form of an extract says beside the letter's own words. */
export const titleOf = ({ title, reader }: Extract, name: string): string =>
  `${reader === 'scrutiny' ? 'For scrutiny' : 'For the press'}: ${title === '' ? name : title}`;

/** Where the words come from, and how many of the letter's they are. */
export const sourceOf = ({ date, sentences, chosen, form }: Extract): string =>
  `Out of the ${form}${dayName(date)}: ${chosen} of its ${sentences} sentences, each in the ${form}’s own words.`;

/** What there is no room for; '' where that is nothing. */
export const moreOf = ({ more }: ExtractSection, { form }: Extract): string =>
  more === 0 ? '' : `The ${form} says more: ${more} further ${more === 1 ? 'sentence' : 'sentences'}.`;

function dayName(iso: string): string {
  const day = dayFromIso(iso);
  return day ? ` of ${longDay(day)}` : '';
}
