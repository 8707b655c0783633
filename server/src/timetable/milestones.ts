import data from '../../data/timetable.yaml';
import type { Day } from '../dates/calendar';
import { compareDays, dayFromIso } from '../dates/calendar';
import { lazy } from '../memo/lazy';
import { fieldsOf, listOf, numberOf, textOf } from '../nlp/lexicons/yaml-fields';

/** A day that matters after a visit, as `server/data/timetable.yaml` has it. */
export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly from: 'visit' | 'authority' | 'letter';
  readonly periods: readonly { readonly since: Day; readonly days: number }[];
  readonly onlyPriorityActions: boolean;
  /** Not done in the weeks before an election. */
  readonly held: boolean;
  /** What the number of days rests on. */
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

/** Working days of a milestone for a visit that ended on a day, as practice was then. */
export const usualDays = ({ periods }: Milestone, visitEnd: Day): number =>
  periods.filter(({ since }) => compareDays(since, visitEnd) <= 0).at(-1)?.days ?? periods[0]?.days ?? 0;
