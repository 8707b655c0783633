import { anglesIn, placeholdersIn } from '../letter/placeholders';
import type { Block } from '../letter/letter';
import { slotNames } from '../templates/fill';
import type { Stock } from '../templates/template';
import type { Day } from '../text/calendar';
import { compareDays } from '../text/calendar';
import { holds, textAt } from '../text/span';
import type { VisitDates } from './facts';
import type { Reading, Slot } from './reading';

/** Does a standard sentence say when the visit was? */
export const givesVisitDates = ({ text }: Stock): boolean => slotNames(text).includes('visit_dates');

/** The parts that say when the visit was, as far as the letter has them. */
export function partsWithVisitDates(reading: Reading): readonly Slot[] {
  return reading.slots.filter(({ part, passage }) => passage && part.stock.some(givesVisitDates));
}

/** The visit’s dates where they stand in a paragraph of the part that gives them; where a letter has that part, a date elsewhere in the opening is another one. */
export function visitDatesOf(reading: Reading): VisitDates | undefined {
  const dates = reading.facts.visitDates;
  const slots = partsWithVisitDates(reading);
  return dates && (slots.length === 0 || slots.some(({ passage }) => passage?.blocks.some(({ span }) => holds(span, dates.span)))) ? dates : undefined;
}

/** The day on which the visit ended, whichever order its days are written in. */
export function lastVisitDay(reading: Reading): Day | undefined {
  const days = visitDatesOf(reading)?.days ?? [];
  return days.reduce<Day | undefined>((last, day) => (last && compareDays(last, day) > 0 ? last : day), undefined);
}

/**
 * The day by which a letter's period is judged: its date, or the visit's last day where the date is none or lies before the visit,
 * since then the date is what is wrong.
 */
export function dayOfLetter(reading: Reading): Day | undefined {
  const day = reading.facts.letterDate?.day;
  const last = lastVisitDay(reading);
  return day && !(last && compareDays(day, last) < 0) ? day : last;
}

/** True for a block in which something is still to be filled in. */
export const isOpen = (reading: Reading, block: Block): boolean =>
  placeholdersIn(block.plain.text).some(({ kind }) => kind !== 'choice') || anglesIn(textAt(reading.letter.text, block.content)).length > 0;
