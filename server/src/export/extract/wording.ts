import { dayFromIso, longDay } from '../../dates/calendar';
import type { Extract, ExtractSection } from '../../extract/extract';

/** The text that every form of an extract adds to the letter's own words. */
export const titleOf = ({ title, reader }: Extract, name: string): string =>
  `${reader === 'scrutiny' ? 'For scrutiny' : 'For the press'}: ${title === '' ? name : title}`;

/** Says where the text comes from, and how many of the letter's sentences are included. */
export const sourceOf = ({ date, sentences, chosen, form }: Extract): string =>
  `From the ${form}${dayName(date)}: ${chosen} of its ${sentences} sentences, in the ${form}’s own words.`;

/** Says what did not fit; '' if everything did. */
export const moreOf = ({ more }: ExtractSection, { form }: Extract): string =>
  more === 0 ? '' : `The ${form} says more: ${more} further ${more === 1 ? 'sentence' : 'sentences'}.`;

function dayName(iso: string): string {
  const day = dayFromIso(iso);
  return day ? ` of ${longDay(day)}` : '';
}
