import data from '../../data/timetable.yaml';
import type { Day } from '../dates/calendar';
import { compareDays, dayFromIso } from '../dates/calendar';
import { lazy } from '../memo/lazy';
import { fieldsOf, listOf, numberOf, textOf } from '../nlp/lexicons/yaml-fields';

/** A due day after a visit, as defined in `server/data/timetable.yaml`. */
export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly from: 'visit' | 'authority' | 'letter';
  readonly periods: readonly { readonly since: Day; readonly days: number }[];
  readonly onlyPriorityActions: boolean;
  /** Whether it is postponed in the weeks before an election. */
  readonly held: boolean;
  /** The source of the number of days. */
  readonly standing: string;
}

export const milestones = lazy((): readonly Milestone[] =>
  listOf(fieldsOf(data)['milestones']).map((entry) => {
    const fields = fieldsOf(entry);
    const from = textOf(fields['from']);
    return {
      id: textOf(fields['id']),
      title: textOf(fields['title']),
      from: from === 'authority' || from === 'letter' ? from : 'visit',
      periods: listOf(fields['days']).flatMap((period) => {
        const since = dayFromIso(textOf(fieldsOf(period)['since']));
        const days = numberOf(fieldsOf(period)['days']);
        return since && days !== undefined ? [{ since, days }] : [];
      }),
      onlyPriorityActions: fields['when'] === 'priority-actions',
      held: fields['held'] === true,
      standing: textOf(fields['standing']),
    };
  }),
);

/** The working days of a milestone according to the practice at the time, for a visit that ended on the given day. */
export const usualDays = ({ periods }: Milestone, visitEnd: Day): number =>
  periods.filter(({ since }) => compareDays(since, visitEnd) <= 0).at(-1)?.days ?? periods[0]?.days ?? 0;
