import type { PageLine } from './furniture';
import type { ImportLines } from './known-lines';
import { MAX_FRAME_LINE_LENGTH } from './known-lines';
import { endsSentence, isDateLine, marked } from './line-marks';

/** The position of a letter: half-open line numbers. */
export interface LetterLines {
  readonly start: number;
  readonly end: number;
  readonly salutation?: number;
  /** The first line of the body, after the salutation; `start` if there is no frame. */
  readonly body: number;
  /** The first line of the sign-off, or `end` if there is none. */
  readonly signOff: number;
}

/**
 * Finds the letters in a text: each from its letterhead or date to the copy list below its sign-off. A text without a
 * salutation is a single letter, and so is one too short to be anything else.
 */
export function splitLetters(lines: readonly PageLine[], knownLines: ImportLines): LetterLines[] {
  const salutations: number[] = [];
  for (const [i, line] of lines.entries()) if (knownLines.isSalutation(line.text)) salutations.push(i);
  if (salutations.length === 0) return [wholeText(lines, knownLines)];
  const closes: number[] = [];
  for (const [i, line] of lines.entries()) if (knownLines.isClose(line.text)) closes.push(i);
  const letters: LetterLines[] = [];
  let from = 0;
  let nextClose = 0;
  for (const [n, salutation] of salutations.entries()) {
    const body = salutation + 1;
    const next = salutations[n + 1] ?? lines.length;
    const limit = next < lines.length ? startOf(lines, next, body, knownLines) : lines.length;
    while (nextClose < closes.length && (closes[nextClose] ?? 0) < body) nextClose++;
    const close = closes[nextClose] ?? limit;
    const signOff = close < limit ? close : (signatureAt(lines, body, limit, knownLines) ?? limit);
    const end = signOff < limit ? endOfSignOff(lines, signOff, limit, knownLines) : limit;
    letters.push({ start: startOf(lines, salutation, from, knownLines), end, salutation, body, signOff });
    from = end;
  }
  return withStrays(lines, letters);
}

/**
 * Reads a text without a salutation: it has a frame only if a date or a letterhead is above the subject or the first
 * stock wording.
 */
function wholeText(lines: readonly PageLine[], knownLines: ImportLines): LetterLines {
  const end = lines.length;
  const body = bodyWithoutSalutation(lines, knownLines);
  let signOff = end;
  for (let i = Math.max(body, end - 12); i < end && signOff === end; i++)
    if (knownLines.isClose(lines[i]?.text ?? '')) signOff = i;
  return { start: 0, end, body, signOff };
}

function bodyWithoutSalutation(lines: readonly PageLine[], knownLines: ImportLines): number {
  let headed = false;
  for (let i = 0; i < lines.length && i < MAX_FRAME_LINES; i++) {
    const words = lines[i]?.text ?? '';
    headed ||= isDateLine(words) || knownLines.isLetterhead(words);
    const begins = knownLines.opensSubject(words) || knownLines.opensParagraph(words) || knownLines.isHeading(words);
    if (begins) return headed ? i : 0;
    if (words.length > MAX_FRAME_LINE_LENGTH) return 0;
  }
  return 0;
}

/** For a letter without a closing line: the line of the name above the last inspector's title, near the end. */
function signatureAt(
  lines: readonly PageLine[],
  from: number,
  to: number,
  knownLines: ImportLines,
): number | undefined {
  for (let i = to - 1; i > from && i >= to - 12; i--) {
    const name = lines[i - 1];
    if (
      knownLines.isSignatoryTitle(lines[i]?.text ?? '') &&
      name &&
      i - 1 >= from &&
      name.text.length <= 60 &&
      !/[.:;]$/.test(name.text)
    )
      return i - 1;
  }
  return undefined;
}

/** Searches upwards from the salutation: past the address to the date, and past the letterhead above it. */
function startOf(lines: readonly PageLine[], salutation: number, from: number, knownLines: ImportLines): number {
  let start = salutation;
  let headed = false;
  const top = Math.max(from, salutation - MAX_FRAME_LINES);
  let dated = salutation - 1;
  while (dated >= top && !isDateLine(lines[dated]?.text ?? '')) dated--;
  for (let i = salutation - 1; i >= top; i--) {
    const line = lines[i];
    if (!line || (line.text.length > MAX_FRAME_LINE_LENGTH && !(i > dated && isAddressee(line.text)))) break;
    if (
      headed &&
      (lines[i + 1]?.broken || !(knownLines.isLetterhead(line.text) || headContinues(lines, i, from, knownLines)))
    )
      break;
    if (marked(line.text).kind !== 'plain' || /^(?:[-_*=]{3,}|<.*|\|.*)$/.test(line.text)) break;
    start = i;
    headed ||= isDateLine(line.text) || knownLines.isContact(line.text);
  }
  return start;
}

/** Several addressees with their offices may be on one long line, which is not a sentence. */
const isAddressee = (line: string): boolean => line.length <= MAX_ADDRESSEE_LENGTH && !endsSentence(line);

const MAX_ADDRESSEE_LENGTH = 800;

/**
 * A regional office's street may be between known lines; the letterhead continues if another known line follows soon.
 */
function headContinues(lines: readonly PageLine[], at: number, from: number, knownLines: ImportLines): boolean {
  for (let i = at - 1; i >= from && i >= at - 4; i--) if (knownLines.isLetterhead(lines[i]?.text ?? '')) return true;
  return false;
}

const MAX_FRAME_LINES = 40;

/**
 * Searches downwards from the closing line: names, titles and a copy list, as long as lines are short and no new page
 * or heading begins.
 */
function endOfSignOff(lines: readonly PageLine[], close: number, limit: number, knownLines: ImportLines): number {
  let titled = false;
  let copying = false;
  let end = close + 1;
  for (let i = close + 1; i < limit && i <= close + MAX_FRAME_LINES; i++) {
    const line = lines[i];
    if (!line) break;
    if (titled && line.text.length <= 3) break;
    const copies = knownLines.opensCopies(line.text);
    const mark = marked(line.text).kind;
    if (mark === 'heading' || (mark !== 'plain' && !copying) || line.text.length > MAX_FRAME_LINE_LENGTH) break;
    if (titled && !copies && (line.broken || /^\*\*/.test(line.text) || isShouted(line.text))) break;
    if (titled && !copying && !copies && line.gap > 0 && !namesAnother(lines, i, knownLines)) break;
    titled ||= knownLines.isSignatoryTitle(line.text);
    copying ||= copies;
    end = i + 1;
  }
  return end;
}

const isShouted = (line: string): boolean => line === line.toUpperCase() && /\p{Lu}{4}/u.test(line);

/** True for a second signatory: a name with an office below it, or the title of an inspector or director. */
function namesAnother(lines: readonly PageLine[], at: number, knownLines: ImportLines): boolean {
  const name = lines[at];
  const title = lines[at + 1];
  return (
    name !== undefined &&
    title !== undefined &&
    title.gap === 0 &&
    name.text.length <= 60 &&
    !/[.:;]$/.test(name.text) &&
    (knownLines.isSignatoryTitle(title.text) ||
      knownLines.isOffice(title.text) ||
      /\b(?:inspector|director|officer)\b/i.test(title.text))
  );
}

/**
 * If the text is a single letter, it keeps the few words before and after it: they are the inspector's rather than
 * another paper's.
 */
function withStrays(lines: readonly PageLine[], letters: readonly LetterLines[]): LetterLines[] {
  const only = letters[0];
  if (!only || letters.length > 1) return [...letters];
  const start = wordCount(lines, 0, only.start) <= FEW_WORDS || isAddressAboveDate(lines, only) ? 0 : only.start;
  const end = wordCount(lines, only.end, lines.length) <= FEW_WORDS ? lines.length : only.end;
  return [{ ...only, start, end: end > only.end && isStray(lines, only.end) ? only.end : end }];
}

const FEW_WORDS = 30;

/** True if only the date is between the address, which begins the letter, and the salutation. */
const isAddressAboveDate = (lines: readonly PageLine[], { start, salutation = 0 }: LetterLines): boolean =>
  start + 1 === salutation &&
  start <= MAX_FRAME_LINES &&
  isDateLine(lines[start]?.text ?? '') &&
  lines
    .slice(0, start)
    .every(
      ({ text, page }) =>
        page === lines[start]?.page && marked(text).kind === 'plain' && isAddressee(text.replace(/\.$/, '')),
    );

/** A word or two at the very end, such as a page leaves behind. */
const isStray = (lines: readonly PageLine[], at: number): boolean =>
  at === lines.length - 1 && (lines[at]?.text.length ?? 0) <= 3;

function wordCount(lines: readonly PageLine[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to && count <= FEW_WORDS; i++) count += (lines[i]?.text ?? '').split(' ').length;
  return count;
}
