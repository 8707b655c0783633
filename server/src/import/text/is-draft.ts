import type { ImportLines } from './known-lines';
import { MAX_FRAME_LINE_LENGTH } from './known-lines';
import { boldLine, endsSentence, isDateLine } from './line-marks';

/**
 * True for a text that already has the form of a draft and needs no import: front matter, or one paragraph a line with
 * marked headings, `- ` bullets and a frame without letterhead.
 */
export function isDraft(text: string, knownLines: ImportLines): boolean {
  if (FRONT_MATTER.test(text)) return true;
  if (UNFINISHED.test(text) || /^\s/.test(text) || text === '') return false;
  const groups = text
    .replace(/\r\n/g, '\n')
    .replace(/\n$/, '')
    .split('\n\n')
    .map((group) => group.split('\n'));
  const salutation = groups.findIndex((group) => knownLines.isSalutation(group[0] ?? ''));
  const signOff = groups.findIndex((group) => knownLines.isClose(group[0] ?? ''));
  if (salutation < 0 && !groups.some((group) => /^#{1,2} /.test(group[0] ?? ''))) return false;
  for (const [i, group] of groups.entries()) {
    const inHead = i < salutation;
    const inSignOff = signOff >= 0 && i >= signOff;
    if (group.some((line) => line === '' || knownLines.isFurniture(line))) return false;
    if (inHead && !isHeadGroup(group, knownLines)) return false;
    if (!inHead && i !== salutation && knownLines.isSalutation(group[0] ?? '')) return false;
    if (
      inSignOff &&
      group.some((line) => line.length > MAX_FRAME_LINE_LENGTH || (i > signOff && knownLines.isClose(line)))
    )
      return false;
    if (i === salutation ? group.length > 1 : !inHead && !inSignOff && !isBodyGroup(group, knownLines, groups[i + 1]))
      return false;
  }
  const subject = salutation < 0 ? undefined : groups[salutation + 1]?.[0];
  return (
    subject === undefined ||
    subject.startsWith('# ') ||
    knownLines.opensParagraph(subject) ||
    (endsSentence(subject) && subject.length > 100)
  );
}

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?:(?!---)[^\n]{0,1000}\n){0,200}---[ \t]*(?:\r?\n|$)/;
/** Form feeds, tabs, trailing or double spaces, double blank lines, a lone carriage return. */
const UNFINISHED = /[\f\v\t\u2028\u2029]|\s \S|\S[ \u00a0](?:\r?\n|$)|\n[ \u00a0]|\n\r?\n\r?\n|\r(?!\n)/;

function isHeadGroup(group: readonly string[], knownLines: ImportLines): boolean {
  if (group.length > 1 && group.some(isDateLine)) return false;
  return group.every(
    (line) => line.length <= MAX_FRAME_LINE_LENGTH && !knownLines.isLetterhead(line) && !line.startsWith('#'),
  );
}

function isBodyGroup(group: readonly string[], knownLines: ImportLines, next: readonly string[] | undefined): boolean {
  const line = group[0] ?? '';
  if (/^(?:- |\d{1,3}[.)] )/.test(line)) return group.every((each) => /^(?:- |\d{1,3}[.)] )\S/.test(each));
  if (group.length > 1) return false;
  if (/^(?:#{1,6} |\[\^\w{1,8}\]: )/.test(line)) return true;
  if (/^[^\p{L}\p{N}\s'‘"“(*_[]/u.test(line) || /^\d{1,3}$/.test(line)) return false;
  if (knownLines.isHeading(line) || boldLine(line) !== undefined) return false;
  const looksLikeHeading = next !== undefined && line.length <= 90 && !/[.,:;?!\-–]['’"”)]*$/.test(line);
  return !looksLikeHeading;
}
