import path from 'node:path';
import { longDay } from '../dates/calendar';
import { followUp } from '../follow-up/follow-up';
import { judgementsOf, stateOf, summaryOf, TELLS } from '../follow-up/in-words';
import { isEarlierDocument } from '../host/earlier-documents';
import { firstWords } from '../letter/word-count';
import type { FollowedLetter, FollowUpPlace, FollowUpResult, Range } from '../protocol/protocol';
import { FOLLOW_UP_REQUEST } from '../protocol/requests';
import type { Item } from '../reading/facts';
import type { Reading } from '../reading/reading';
import { lineIndexOf } from '../text/line-index';
import type { Span } from '../text/span';
import type { LetterSnapshot } from './document-store';
import { pathOf, uriOf } from './path-of';
import { onRequest } from './request-handler';
import type { Session } from './session';
import { rangeOf } from './to-lsp';

/** The request of the view “Since the last letter”. */
export function serveFollowUp(session: Session): void {
  onRequest(session, FOLLOW_UP_REQUEST, null, async ({ uri }) => {
    const letter = await session.documents.open(uri);
    if (!letter) return null;
    // A letter is read when it is first looked at.
    const answer = answerFor(letter, session);
    if (!session.earlierLetters.isReading) return answer;
    await session.earlierLetters.settled();
    const again = await session.documents.open(uri);
    return again ? answerFor(again, session) : null;
  });
}

function answerFor(letter: LetterSnapshot, { earlierLetters, teams }: Session): FollowUpResult {
  const { reading, document, service } = letter;
  const file = pathOf(document.uri);
  const { previous } = reading;
  if (previous && file !== undefined)
    return {
      how: previous.letters.length > 0 ? 'named' : 'none',
      letters: previous.letters.map(({ name, reading: earlier }) =>
        followed(name, path.resolve(path.dirname(file), name), earlier, letter),
      ),
      notes: [...(previous.notes ?? []), ...previous.unread.map(({ problem }) => problem)],
    };
  const { letters, left } = earlierLetters.search(document.uri, reading, teams.folders, service);
  return {
    how: letters.length > 0 ? 'found' : 'none',
    letters: letters.map(({ name, file: full, reading: earlier }) => followed(name, full, earlier, letter)),
    notes: [
      ...(reading.facts.authority ? [] : ['The letter names no known local authority, so none was looked for.']),
      ...(left > 0 ? [`${left} letters of the folder were not looked at, because there are so many.`] : []),
    ],
  };
}

function followed(name: string, file: string, earlier: Reading, { reading, document }: LetterSnapshot): FollowedLetter {
  const result = followUp(earlier, reading);
  const lines = lineIndexOf(earlier.letter.text);
  const before = ({ start, end }: Span): Range => ({ start: lines.position(start), end: lines.position(end) });
  const place = (item: Item, range: Range): FollowUpPlace => ({
    title: firstWords(item.text, MAX_TITLE_WORDS),
    text: item.text,
    range,
  });
  const { letterDate } = earlier.facts;
  return {
    name,
    uri: isEarlierDocument(file) ? '' : uriOf(file),
    date: letterDate?.day ? longDay(letterDate.day) : '',
    summary: summaryOf(result),
    areas: result.areas.map((area) => ({
      ...place(area.area, before(area.area.span)),
      kind: area.kind,
      tells: area.tells,
      state: stateOf(area),
      silent: area.findings.length === 0,
      judgements: judgementsOf(area),
      findings: area.findings.map(({ finding, sentences, tells }) => ({
        ...place(finding, rangeOf(document, sentences[0]?.span ?? finding.span)),
        tells: TELLS[tells],
      })),
    })),
    again: result.again.map(({ area, earlier: same }) => ({
      ...place(area, rangeOf(document, area.span)),
      earlier: same.map(({ text }) => text),
    })),
  };
}

const MAX_TITLE_WORDS = 14;
