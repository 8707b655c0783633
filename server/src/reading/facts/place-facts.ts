import type { Span } from '../../text/span';
import type { Addressed, Addressee, Facts, Inspector, LetterDate, Signatory, VisitDates } from '../facts';

/**
 * Facts are cached with offsets in the words they were read from; this file says which places each kind of fact has.
 * `Place` maps a span to the letter.
 */
export type Place = (span: Span) => Span;

interface Placed {
  readonly span: Span;
}

/** Places a fact that has one span. */
const placeOne = <T extends Placed>(fact: T, place: Place): T => ({ ...fact, span: place(fact.span) });

/** Places several facts; an empty list is returned as it is. */
export const placeAll = <T extends Placed>(facts: readonly T[], place: Place): readonly T[] =>
  facts.length === 0 ? facts : facts.map((fact) => placeOne(fact, place));

export const placeLetterDate = (date: LetterDate | undefined, place: Place): LetterDate | undefined =>
  date && { ...placeOne(date, place), ...(date.weekday && { weekday: placeOne(date.weekday, place) }) };

export const placeVisitDates = (dates: VisitDates | undefined, place: Place): VisitDates | undefined =>
  dates && { ...placeOne(dates, place), weekdays: placeAll(dates.weekdays, place) };

export const placeScope = (scope: Facts['scope'], place: Place): Facts['scope'] => scope && placeOne(scope, place);

export const placeInspectors = (inspectors: readonly Inspector[], place: Place): readonly Inspector[] =>
  inspectors.length === 0
    ? inspectors
    : inspectors.map((inspector) => ({ ...placeOne(inspector, place), name: placeOne(inspector.name, place) }));

export const placeAddressee = (addressee: Addressee | undefined, place: Place): Addressee | undefined =>
  addressee && {
    name: placeOne(addressee.name, place),
    others: placeAll(addressee.others, place),
    ...(addressee.jobTitle && { jobTitle: placeOne(addressee.jobTitle, place) }),
    lines: placeAll(addressee.lines, place),
  };

export const placeAddressed = (addressed: readonly Addressed[], place: Place): readonly Addressed[] =>
  addressed.map(({ name, jobTitle, organisation }) => ({
    name: placeOne(name, place),
    ...(jobTitle && { jobTitle: placeOne(jobTitle, place) }),
    ...(organisation && { organisation: placeOne(organisation, place) }),
  }));

export const placeSignatories = (signatories: readonly Signatory[], place: Place): readonly Signatory[] =>
  signatories.map(({ name, others, title, ...rest }) => ({
    ...rest,
    name: placeOne(name, place),
    ...(others && { others: placeAll(others, place) }),
    ...(title && { title: placeOne(title, place) }),
  }));
