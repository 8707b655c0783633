import data from '../../data/elections.yaml';
import type { Day } from '../dates/calendar';
import { compareDays, dayFromIso, dayFromNumber, dayNumber } from '../dates/calendar';
import { lazy } from '../memo/lazy';
import { fieldsOf, listOf, numberOf, textOf, textsOf } from '../nlp/lexicons/yaml-fields';

/** The days before an election on which Ofsted publishes no letter about an authority; both ends are included. */
export interface PreElectionPeriod {
  readonly kind: 'local' | 'general';
  readonly polling: Day;
  readonly from: Day;
  /** The day after polling, when votes are still being counted. */
  readonly to: Day;
  /** Whether it is only expected from the council’s electoral cycle, and not yet called. */
  readonly expected: boolean;
}

/** The last day for which elections are known. */
export const electionsKnownUntil = (): Day => elections().until;

/**
 * Returns the pre-election periods of an authority, earliest first: those of its own council and of general elections.
 * @param authority its short name; if undefined (unknown authority), only general elections are returned
 * @param days how many days before a local election the period begins, unless the data says otherwise
 */
export function preElectionPeriods(authority: string | undefined, days: number): readonly PreElectionPeriod[] {
  const { local, general } = elections();
  const own = local
    .filter(({ names }) => authority !== undefined && names.has(authority))
    .map(({ polling, expected, own: ownDays }): PreElectionPeriod => ({
      kind: 'local',
      polling,
      from: dayFromNumber(dayNumber(polling) - (ownDays ?? days)),
      to: dayAfter(polling),
      expected,
    }));
  return [...own, ...general].sort((a, b) => compareDays(a.polling, b.polling));
}

/** The election of a combined authority’s mayor. */
export interface MayoralElection {
  readonly polling: Day;
  /** The area that elects the mayor: `the West of England`. */
  readonly area: string;
  /** Whether it has not been called yet. */
  readonly expected: boolean;
}

/** The mayoral elections in which an authority (by its short name) votes, earliest first. */
export const mayoralElections = (authority: string | undefined): readonly MayoralElection[] =>
  elections()
    .mayors.filter(({ names }) => authority !== undefined && names.has(authority))
    .map(({ polling, area, expected }) => ({ polling, area, expected }));

/** Names of authorities that elect a mayor jointly, without duplicates; for the same test. */
export const authoritiesWithMayors = (): readonly string[] => [
  ...new Set(elections().mayors.flatMap(({ names }) => [...names])),
];

/**
 * Names of authorities in the data, without duplicates; for the test that compares them with the list of authorities.
 */
export const authoritiesThatVote = (): readonly string[] => [
  ...new Set(elections().local.flatMap(({ names }) => [...names])),
];

const dayAfter = (day: Day): Day => dayFromNumber(dayNumber(day) + 1);

const elections = lazy(() => {
  const fields = fieldsOf(data);
  const groups = fieldsOf(fields['groups']);
  return {
    until: dayFromIso(textOf(fields['until'])) ?? { year: 2027, month: 12, day: 31 },
    local: listOf(fields['local']).flatMap((entry) => {
      const election = fieldsOf(entry);
      const polling = dayFromIso(textOf(election['day']));
      if (!polling) return [];
      const names = new Set([
        ...textsOf(election['groups']).flatMap((group) => namesIn(groups[group])),
        ...namesIn(election['also']),
      ]);
      for (const name of namesIn(election['not'])) names.delete(name);
      return [{ polling, names, expected: election['expected'] === true, own: numberOf(election['days']) }];
    }),
    mayors: listOf(fields['mayors']).flatMap((entry) => {
      const election = fieldsOf(entry);
      const polling = dayFromIso(textOf(election['day']));
      if (!polling) return [];
      const names = new Set(namesIn(election['names']));
      return [{ polling, names, area: textOf(election['area']), expected: election['expected'] === true }];
    }),
    general: listOf(fields['general']).flatMap((entry): PreElectionPeriod[] => {
      const polling = dayFromIso(textOf(fieldsOf(entry)['day']));
      const from = dayFromIso(textOf(fieldsOf(entry)['from']));
      return polling && from ? [{ kind: 'general', polling, from, to: dayAfter(polling), expected: false }] : [];
    }),
  };
});

const namesIn = (list: unknown): readonly string[] =>
  textOf(list)
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
