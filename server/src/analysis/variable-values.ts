import type { Day } from '../dates/calendar';
import { compareDays, longDay } from '../dates/calendar';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Facts } from '../reading/facts';
import type { Reading } from '../reading/reading';
import type { KnownVariable } from '../templates/template';
import { overlaps } from '../text/span';

/**
 * Returns the letter's own values for the variables of a starter. Unknown variables are left out, so that they stay
 * open for the inspector.
 */
export const variableValues = memoizeWeak(
  ({ facts, template }: Pick<Reading, 'facts' | 'template'>): Partial<Readonly<Record<KnownVariable, string>>> => {
    const { addressee, signatory } = facts;
    const lead = signatory?.name.text ?? facts.inspectors[0]?.name.text;
    const several = facts.inspectors.length !== 1;
    const day =
      facts.letterDate?.day ??
      facts.visitDates?.days.at(-1) ??
      template.use.to ??
      (template.status === 'current' ? HIS_FROM : template.use.from);
    const values: Partial<Record<KnownVariable, string | undefined>> = {
      letter_date: facts.letterDate?.day && longDay(facts.letterDate.day),
      visit_dates: facts.visitDates?.text,
      la: facts.authority?.name ?? mention(facts),
      la_form: mention(facts) ?? facts.authority?.name,
      inspectors: listOf(facts.inspectors.map((inspector) => inspector.name.text)),
      inspectors_title:
        facts.inspectorTitles.find((title) => title.where === 'opening' && title.monarch)?.text ??
        inspectorTitle(day, several),
      scope: facts.scope?.text,
      dcs_name: addressee?.name.text,
      dcs_job_title: addressee?.jobTitle?.text,
      council: facts.authority?.officialName,
      address: addressLines(facts).join('\n'),
      salutation: facts.salutation?.text ?? (addressee && salutationFor(addressee.name)),
      lead,
      lead_title: signatory?.title?.text ?? inspectorTitle(day, false),
    };
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
  },
);

/** Joins names: `A`, `A and B`, `A, B and C`; '' for none. */
export const listOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/**
 * Returns the title of inspectors on a day: Her Majesty's until 7 September 2022, His Majesty's from then on (focused
 * visit letters: last Her on 31 August 2022, first His on 20 October 2022). Undefined if no day is known.
 */
export function inspectorTitle(day: Day | undefined, several: boolean): string | undefined {
  if (!day) return undefined;
  return `${compareDays(day, HIS_FROM) < 0 ? 'Her' : 'His'} Majesty’s Inspector${several ? 's' : ''}`;
}

/** The first day of the King's reign; inspectors are His Majesty's from then on. */
export const HIS_FROM: Day = { year: 2022, month: 9, day: 8 };

const mention = (facts: Facts): string | undefined =>
  (
    facts.authorities.find((found) => found.where === 'opening') ??
    facts.authorities.find((found) => found.where === 'subject')
  )?.text;

// The council's name has a variable of its own.
function addressLines({ addressee, authorities }: Facts): readonly string[] {
  const council = authorities.find(({ where }) => where === 'address')?.span;
  return (addressee?.lines ?? []).filter(({ span }) => !council || !overlaps(span, council)).map(({ text }) => text);
}

/**
 * Returns how somebody is greeted: title and surname. The title must not be guessed: if the address does not give it,
 * the whole stays open.
 */
export const salutationFor = ({
  honorific,
  surname,
}: {
  readonly honorific?: string | undefined;
  readonly surname: string;
}): string => (honorific ? `${honorific} ${surname}` : `[Ms or Mr ${surname}]`);
