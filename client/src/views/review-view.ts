import * as vscode from 'vscode';
import type { ReviewSheetResult } from '../../../server/src/protocol/protocol';
import { REVIEW_SHEET_REQUEST, TICK_REVIEW_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { PlaceRowsView } from './place-rows-view';
import { reviewMessage, reviewRows } from './review-rows';

/**
 * The view “Review Sheet”.
 * @param ticked  called after ticks have been saved
 */
export const createReviewView = (
  session: LetterClient,
  follower: ActiveLetter,
  ticked: () => void,
): PlaceRowsView<ReviewSheetResult> =>
  new PlaceRowsView(session, follower, {
    id: 'reviewSheet',
    request: REVIEW_SHEET_REQUEST,
    rows: reviewRows,
    message: reviewMessage,
    tick: async ({ uri }, keys, set) => {
      const answer = await session.request(TICK_REVIEW_REQUEST, { uri: uri.toString(), keys, ticked: set });
      if (answer?.problem !== undefined) void vscode.window.showErrorMessage(answer.problem);
      else ticked();
    },
  });
