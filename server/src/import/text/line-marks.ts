import { regex } from '../../text/regex';

/** The mark at the start of a line, and the text after it. */
export interface Marked {
  readonly kind: 'bullet' | 'number' | 'heading' | 'footnote' | 'plain';
  /** As in a draft: `- `, `18. `, `## `, `[^1]: `; '' for a plain line. */
  readonly mark: string;
  readonly text: string;
  /** Level of a heading, otherwise 0. */
  readonly level: number;
}

/** Reads the mark at the start of a line. */
export function marked(line: string): Marked {
  if (startsWithLetter(line)) return plainLine(line);
  const bullet = BULLET.exec(line);
  if (bullet) return take(line, 'bullet', bullet[0].length, '- ');
  const number = NUMBER.exec(line);
  if (number) return take(line, 'number', number[0].length, `${number[1]}${number[2]} `);
  const heading = HEADING.exec(line);
  if (heading) return { ...take(line, 'heading', heading[0].length, ''), level: heading[1]?.length ?? 1 };
  const footnote = FOOTNOTE.exec(line);
  if (footnote) return take(line, 'footnote', footnote[0].length, `[^${footnote[1]}]: `);
  return plainLine(line);
}

export const plainLine = (line: string): Marked => ({ kind: 'plain', mark: '', text: line, level: 0 });

/**
 * A dash, asterisk, plus sign or small o may also be part of a sentence; the other glyphs are bullets wherever they
 * are.
 */
export const isDash = (line: string): boolean => /^[-–—*+o]/.test(line);

/** True for most lines: they begin with a letter that is not a lone small o. */
function startsWithLetter(line: string): boolean {
  const code = line.charCodeAt(0) | 32;
  return code >= 97 && code <= 122 && (code !== 111 || line.charCodeAt(1) > 32);
}

/**
 * Squares, circles and the private-use glyphs of symbol fonts; a dash, asterisk, plus sign or small o counts only
 * before a space.
 */
const GLYPHS =
  '\\u25a0\\u25aa\\u25ab\\u25a1\\u25fc\\u25fb\\u25fe\\u2022\\u25cf\\u25cb\\u25e6\\u2023' +
  '\\u2219\\u2043\\uf0b7\\uf0a7\\uf06e\\uf0a8\\uf0d8\\uf0fc\\uf076';
/** What symbol fonts leave in place of these bullets: no word is such a character alone, and no number follows it. */
const LOST_GLYPHS = '[§ØüŸ¾¡](?:\\s+(?=\\p{L})|$)';
const BULLET = new RegExp(
  `^(?:[${GLYPHS}\\u00b7\\uf000-\\uf0ff][\\ufe0e\\ufe0f]?\\s*|[-–—*+o](?:\\s+|$)|${LOST_GLYPHS})`,
  'u',
);
const NUMBER = /^(\d{1,3})([.)])\s+(?=\S)/;
const HEADING = /^(#{1,6})\s+(?=\S)/;
const FOOTNOTE = /^\[\^(\w{1,8})\]:\s*/;

/** A bullet between two words of a line: a list pasted as one line. */
export const INLINE_GLYPH = new RegExp(`\\s(?=[${GLYPHS}][\\ufe0e\\ufe0f]?\\s)`, 'g');

const take = (line: string, kind: Marked['kind'], taken: number, mark: string): Marked => ({
  kind,
  mark,
  text: line.slice(taken),
  level: 0,
});

/** True if a line ends a sentence or introduces a list. */
export const endsSentence = (line: string): boolean =>
  /[.?!:;…]['’"”)\]*]{0,3}(?:\[\^\w{1,8}\])?$/.test(line.slice(-24));

export const startsSmall = (line: string): boolean => /^[('‘"“]?\p{Ll}/u.test(line);

/**
 * The separator for joining a line to the one before. Letters are set without hyphenation, so a hyphen at the end of a
 * line belongs to its word.
 */
export const joint = (line: string, next: string): '' | ' ' =>
  /[\p{L}\p{N}][-–—]$/u.test(line.slice(-3)) && !/^(?:and|or|to)(?![\p{L}\p{N}-])/u.test(next) ? '' : ' ';

/** The text of a line wholly in bold, without the asterisks; otherwise undefined. */
export const boldLine = (line: string): string | undefined => /^\*\*(?!\s)([^*]{1,300})\*\*$/.exec(line)?.[1]?.trim();

const DATE_LINE = regex(
  'iu',
  String.raw`^\**(?:\p{L}{6,9},? )?\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov`,
  String.raw`|dec)\p{L}{0,6},? \d{2,6}\**[.,]?$`,
);

/** Recognises `18 December 2025` alone on its line, also with a weekday, an ordinal, a comma or a slip in the year. */
export const isDateLine = (line: string): boolean => line.length <= 48 && DATE_LINE.test(line);
