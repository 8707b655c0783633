import type { Day } from '../dates/calendar';
import { compareDays, longDay } from '../dates/calendar';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Facts } from '../reading/facts';
import type { Reading } from '../reading/reading';
import type { KnownVariable } from '../templates/template';
import { overlaps } from '../text/span';

/**
 * What the letter itself says for the slots of a starter. A slot that is not known is left out, so that it stays open
 * for the inspector.
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

/** `A`, `A and B`, `A, B and C`; '' for nobody. */
export const listOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/**
 * How inspectors were titled on a day: Her Majesty's to 7 September 2022, His Majesty's from then on
 * (focused visit letters: last Her on 31 August 2022, first His on 20 October 2022). Undefined when no day is known.
 */
export function inspectorTitle(day: Day | undefined, several: boolean): string | undefined {
  if (!day) return undefined;
  return `${compareDays(day, HIS_FROM) < 0 ? 'Her' : 'His'} Majesty’s Inspector${several ? 's' : ''}`;
}

/** The King's reign began; inspectors are His Majesty's from this day. */
export const HIS_FROM: Day = { year: 2022, month: 9, day: 8 };

const mention = (facts: Facts): string | undefined =>
  (
    facts.authorities.find((found) => found.where === 'opening') ??
    facts.authorities.find((found) => found.where === 'subject')
  )?.text;

// The council's name is a slot of its own.
function addressLines({ addressee, authorities }: Facts): readonly string[] {
  const council = authorities.find(({ where }) => where === 'address')?.span;
  return (addressee?.lines ?? []).filter(({ span }) => !council || !overlaps(span, council)).map(({ text }) => text);
}

/**
 * How somebody is greeted: title and surname. The title is not to be guessed: where the address does not give it, the
 * whole stays open.
 */
export const salutationFor = ({
  honorific,
  surname,
}: {
  readonly honorific?: string | undefined;
  readonly surname: string;
}): string => (honorific ? `${honorific} ${surname}` : `[Ms or Mr ${surname}]`);
