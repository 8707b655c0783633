import type { ReviewPlace, ReviewSheetResult } from '../protocol/protocol';
import { REVIEW_SHEET_REQUEST, TICK_REVIEW_REQUEST } from '../protocol/requests';
import type { Place } from '../review/review-sheet';
import { rowsToTick } from '../review/rows-to-tick';
import { changeComments, renewComments } from './change-comments';
import type { LetterSnapshot } from './document-store';
import { onRequest } from './request-handler';
import type { Session } from './session';
import { rangeOf } from './to-lsp';

/** The requests of the view “Review Sheet”. */
export function serveReview(session: Session): void {
  const { documents } = session;

  onRequest(session, REVIEW_SHEET_REQUEST, null, async ({ uri }) => {
    await renewComments(session, uri);
    const letter = await documents.open(uri);
    return letter ? sheetAnswer(letter) : null;
  });

  onRequest(
    session,
    TICK_REVIEW_REQUEST,
    (l10n) => ({ problem: l10n.t('The tick could not be kept: the log says why.') }),
    ({ uri, keys, ticked }) =>
      changeComments(session, uri, ({ threads, reviewed = [] }) => ({
        threads,
        reviewed: ticked ? [...reviewed, ...keys] : reviewed.filter((key) => !keys.includes(key)),
      })),
  );
}

function sheetAnswer({ reading, document, comments }: LetterSnapshot): ReviewSheetResult {
  const placed = ({ span, section, paragraph }: Place, text: string): ReviewPlace => ({
    text,
    section,
    paragraph,
    range: rangeOf(document, span),
  });
  return {
    sections: rowsToTick(reading).map(({ part, groups }) => ({
      part,
      groups: groups.map(({ about, rows }) => ({
        about,
        rows: rows.map(({ key, text, place, link, note, forms, beside }) => ({
          ...placed(place, text),
          key,
          ticked: comments.reviewed.has(key),
          ...(link && { link }),
          note,
          forms,
          beside: beside.map((one) => placed(one, one.text)),
        })),
      })),
    })),
    ...(comments.problem !== undefined && { problem: comments.problem }),
  };
}
