import type { Comments, Thread } from '../comments/model';
import { anchorPlacer } from '../comments/place-anchors';
import type { TableRowWords } from '../export/comments/accuracy-table';
import type { SentParagraph } from '../export/model/sent-paragraphs';

/** The answers to the people who commented on a letter. */
export interface ResponseRows {
  readonly rows: readonly TableRowWords[];
  /** Number of threads that nobody has answered yet. */
  readonly open: number;
  /** Threads declined without a reason, each in a few words. */
  readonly withoutReason: readonly string[];
}

/**
 * Returns a row for every point, comment, proposed change and note from others, in letter order, with its outcome.
 * @param letter the current text of the letter, with its paragraphs
 */
export function responseRows(
  { threads }: Comments,
  letter: { readonly text: string; readonly paragraphs: readonly SentParagraph[] },
): ResponseRows {
  const placed = anchorPlacer(letter.text);
  const theirs = threads.filter(({ source }) => source !== undefined);
  const rows = theirs.map((thread) => {
    const place = thread.anchor && placed(thread.anchor);
    const span = place?.span;
    const own =
      span &&
      letter.paragraphs.find(
        ({ source, offsets }) => span.start >= source.start && span.start <= (offsets.at(-1) ?? source.end),
      );
    const now = span && place.how === 'changed' ? letter.text.slice(span.start, span.end) : undefined;
    return { at: span?.start ?? Infinity, row: rowOf(thread, own?.number ?? '', now) };
  });
  return {
    rows: rows.sort((a, b) => a.at - b.at || 0).map(({ row }) => row),
    open: theirs.filter(({ state }) => state === 'open').length,
    withoutReason: theirs
      .filter(({ state, reason = '' }) => state === 'declined' && reason.trim() === '')
      .map(({ author, text, anchor }) => `${author}: “${shortened(text || (anchor?.exact ?? ''))}”`),
  };
}

function rowOf(thread: Thread, number: string, now: string | undefined): TableRowWords {
  const { anchor, lost, point } = thread;
  return {
    paragraph: number,
    text: shortened((anchor?.exact ?? lost ?? '').trim()),
    comment: `${thread.author === '' ? '' : `${thread.author}: `}${sayingOf(thread)}`,
    kind: point?.category ?? '',
    evidence: point?.evidence ?? '',
    response: responseOf(thread),
    changed: changedOf(thread, now),
  };
}

function sayingOf({ kind, text, anchor }: Thread): string {
  const words = text.trim();
  if (kind === 'move') return 'Move this paragraph.';
  if (kind !== 'replace') return words;
  if (words === '') return (anchor?.exact ?? '').trim() === '' ? 'Join the two paragraphs.' : 'Leave these words out.';
  return (anchor?.exact ?? '').trim() === '' ? `Put in: “${words}”` : `Write instead: “${words}”`;
}

function responseOf({ state, reason = '', replies, point }: Thread): string {
  const said = [point?.response ?? '', ...replies.map(({ author, text }) => `${author}: ${text}`)].filter(Boolean);
  const answer = {
    open: 'Not answered yet.',
    accepted: `Accepted.${reason === '' ? '' : ` ${reason}`}`,
    declined: `Not accepted: ${reason}`,
    resolved: 'Seen and settled.',
  }[state];
  return [answer, ...said].join('\n');
}

function changedOf({ state, kind, text, anchor }: Thread, now: string | undefined): string {
  if (state !== 'accepted') return state === 'declined' ? 'No' : '';
  if (kind === 'move') return 'Moved.';
  if (kind === 'replace') return text.trim() === '' ? 'Left out.' : `Changed to: “${text.trim()}”`;
  return now === undefined || now === anchor?.exact ? '' : `Changed to: “${shortened(now)}”`;
}

const shortened = (words: string): string =>
  words.length <= MAX_QUOTATION_LENGTH ? words : `${words.slice(0, MAX_QUOTATION_LENGTH).replace(/\s+\S*$/, '')} …`;

/** The greatest number of quoted characters in a cell. */
const MAX_QUOTATION_LENGTH = 400;
