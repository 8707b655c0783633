import { l10n } from 'vscode';
import type { TimetableDay, TimetableResult } from '../../../server/src/protocol/protocol';
import type { PlaceRow } from './place-rows';
import { leaf } from './place-rows';

const ICONS: Readonly<Record<TimetableDay['kind'], string>> = {
  due: 'calendar',
  moved: 'warning',
  given: 'mail',
  election: 'circle-slash',
};

/**
 * Rows of the view “Clock”: the dates that follow from the visit's last day, in order.
 * @param today  ISO date; earlier ones are marked as past
 */
export const timetableRows = ({ days }: TimetableResult, today: string): readonly PlaceRow[] =>
  days.map(({ title, day, date, shortDate, counted, standing, kind, notes }) => {
    const past = kind !== 'election' && day < today;
    return leaf({
      title,
      description: [shortDate, past ? l10n.t('past') : '', kind === 'moved' ? l10n.t('held for an election') : '']
        .filter(Boolean)
        .join(', '),
      text: [counted === '' ? '' : `${counted} (${standing})`, ...notes].filter(Boolean).join('\n\n'),
      label: [title, date, past ? l10n.t('past') : '', counted, ...notes].filter(Boolean).join(', '),
      icon: past ? 'history' : ICONS[kind],
    });
  });

export const timetableMessage = ({ notes }: TimetableResult): string => notes.join(' ');
