import type { FollowUpResult, ReadinessResult, TimetableResult } from '../../../server/src/protocol/protocol';
import { FOLLOW_UP_REQUEST, READINESS_REQUEST, TIMETABLE_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { followUpMessage, followUpRows } from './follow-up-rows';
import { PlaceRowsView } from './place-rows-view';
import { readinessMessage, readinessRows } from './readiness-rows';
import { timetableMessage, timetableRows } from './timetable-rows';

/** The views “Since the Last Letter”, “Clock” and “Ready?”. */
export interface FollowUpViews {
  readonly sinceLastLetter: PlaceRowsView<FollowUpResult>;
  readonly clock: PlaceRowsView<TimetableResult>;
  readonly readiness: PlaceRowsView<ReadinessResult>;
}

export const createFollowUpViews = (session: LetterClient, follower: ActiveLetter): FollowUpViews => ({
  sinceLastLetter: new PlaceRowsView(session, follower, {
    id: 'sinceLastLetter',
    request: FOLLOW_UP_REQUEST,
    rows: followUpRows,
    message: followUpMessage,
  }),
  clock: new PlaceRowsView(session, follower, {
    id: 'clock',
    request: TIMETABLE_REQUEST,
    rows: (answer) => timetableRows(answer, today()),
    message: timetableMessage,
  }),
  readiness: new PlaceRowsView(session, follower, {
    id: 'readiness',
    request: READINESS_REQUEST,
    rows: readinessRows,
    message: readinessMessage,
  }),
});

function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
