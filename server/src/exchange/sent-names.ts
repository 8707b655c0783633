/**
 * The name of the file that keeps a sent version: for `leeds.letter.md` sent on 2026-03-12 it is
 * `leeds.sent-2026-03-12.letter.md`; a second version of that day ends in `-2`.
 * @param day `2026-03-12`
 */
export const sentVersionName = (letter: string, day: string, number = 1): string =>
  `${withoutEnding(letter)}.sent-${day}${number > 1 ? `-${number}` : ''}.letter.md`;

/** True for the name of a sent version; if a letter is given, of that letter. */
export const isSentVersion = (name: string, letter?: string): boolean =>
  SENT.test(name) && (letter === undefined || name.startsWith(`${withoutEnding(letter)}.sent-`));

/** The day a version was sent, from its name: `2026-03-12`; '' for any other name. */
export const daySent = (name: string): string => SENT.exec(name)?.[1] ?? '';

const SENT = /\.sent-(\d{4}-\d\d-\d\d)(?:-\d{1,3})?\.letter\.md$/;

/** The name of a letter's file without its ending. */
export const withoutEnding = (letter: string): string => letter.replace(/(?:\.letter)?\.(?:md|markdown|txt)$/i, '');
