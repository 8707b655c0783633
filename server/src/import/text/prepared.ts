import { largestOf } from '../../lists/extremes';
import { hyphensOf } from './hyphens';
import type { ImportKnowledge } from './known-lines';
import { joint } from './line-marks';

/**
 * Prepares a text for reading in lines. Its length stays the same, so that every offset is one in the source: quotation
 * marks of a mail become spaces, a letter that came as one line gets line breaks for some of its spaces, and digits
 * that a symbol font has in the private use area become digits.
 */
export function prepared(text: string, knowledge: ImportKnowledge): string {
  const digits = /[\uf030-\uf039]/.test(text)
    ? text.replace(/[\uf030-\uf039]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000))
    : text;
  return inLines(withoutQuotation(digits), knowledge);
}

/** Mail programs quote with `> ` before nearly every line. */
function withoutQuotation(text: string): string {
  if (!/^[ \t]*>/m.test(text)) return text;
  const lines = text.split(/\r?\n|\r/).filter((line) => line.trim() !== '');
  const quoted = lines.filter((line) => /^[ \t]*>/.test(line)).length;
  if (quoted < MIN_QUOTED_LINES || quoted < 0.8 * lines.length) return text;
  return text.replace(/^[ \t]*>[ \t>]*/gm, (marks) => marks.replaceAll('>', ' '));
}

const MIN_QUOTED_LINES = 3;

/** Splits a letter on one line before and after wordings known from the templates. */
function inLines(text: string, knowledge: ImportKnowledge): string {
  const lines = text.split(/[\r\n\f]+/).filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.length > MAX_LINES || largestOf(lines.map((line) => line.length)) < LEAST_LENGTH)
    return text;
  const greeting = placeOf(text, knowledge.salutations, 0, /\s$/);
  if (greeting === undefined) return text;
  const breaks = new Set<number>([greeting.start]);
  breakAddress(text.slice(0, greeting.start), breaks);
  const subject = placeOf(text, knowledge.subjects, greeting.end, /\s$/);
  if (subject && subject.start - greeting.end < MAX_GREETING_LENGTH) breaks.add(subject.start);
  const first = placeOf(text, knowledge.openings, subject?.end ?? greeting.end, /\s$/);
  if (first && first.start - (subject?.end ?? greeting.end) < MAX_SUBJECT_LENGTH) breaks.add(first.start);
  const close = placeOf(text, knowledge.closes, greeting.end, /[.!?’”)]\s+$/);
  const end = close?.start ?? text.length;
  for (const heading of knowledge.headings) {
    for (let at = first?.start ?? greeting.end; ;) {
      const found = placeOf(text, [heading], at, /[.!?:’”)]\s+$/);
      if (!found || found.start >= end) break;
      at = found.end;
      if (!/^\s+[\p{Lu}■▪•\d-]/u.test(text.slice(at, at + 4))) continue;
      breaks.add(found.start).add(found.end + 1);
    }
  }
  for (const opening of knowledge.openings) {
    const found = placeOf(text, [opening], first?.end ?? greeting.end, /[.!?:’”)]\s+$/);
    if (found && found.start < end) breaks.add(found.start);
  }
  if (close) {
    breaks.add(close.start).add(close.end + 1);
    const title = placeOf(text, knowledge.signatoryTitles, close.end, /\s$/);
    if (title) breaks.add(title.start);
  }
  const signs = [...text];
  if (signs.length !== text.length) return text;
  for (const place of breaks) if (/\s/.test(signs[place - 1] ?? '')) signs[place - 1] = '\n';
  return withoutLineEnds(signs.join(''), knowledge);
}

/**
 * Removes line breaks after hyphens: a hyphen before a space was at the end of a line. Soft hyphens put in place of
 * either are dropped when lines are read.
 */
function withoutLineEnds(text: string, knowledge: ImportKnowledge): string {
  const pieces = text.split(/(?<=[\p{L}\p{N}][-\u00ad]) (?=[\p{L}\p{N}])/u);
  const hyphens = hyphensOf(() => pieces, knowledge);
  return pieces
    .map((piece, i) => {
      const next = pieces[i + 1];
      if (next === undefined || piece.endsWith('\u00ad')) return next === undefined ? piece : `${piece} `;
      if (joint(piece, next) === ' ') return `${piece} `;
      return hyphens.parts(piece, next) ? `${piece.slice(0, -1)}\u00ad ` : `${piece}\u00ad`;
    })
    .join('');
}

const MAX_LINES = 3;
const LEAST_LENGTH = 600;
const MAX_GREETING_LENGTH = 120;
const MAX_SUBJECT_LENGTH = 250;

/** Breaks after name, office, authority, street and postcode, as far as they are recognised. */
function breakAddress(head: string, breaks: Set<number>): void {
  const date = /^\s*(?:\p{L}{6,9},? )?\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4}\s/u.exec(head);
  if (date) breaks.add(date[0].length);
  const from = date?.[0].length ?? 0;
  for (const pattern of [OFFICE, AUTHORITY, STREET, POSTCODE]) {
    const found = pattern.exec(head.slice(from));
    if (found) breaks.add(from + found.index + found[0].length);
  }
}

/** A line break follows each of these. */
const OFFICE =
  /\s(?=(?:(?:Interim|Acting|Executive|Corporate|Strategic|Statutory|Group) )*(?:Director|Chief Executive)\b)/;
const AUTHORITY = /\b(?:Council|Borough|Trust)\s/;
const STREET = /\s(?=\d{1,4} \p{Lu})/u;
const POSTCODE = /\s(?=\p{Lu}{1,2}\d[\p{Lu}\d]? \d\p{Lu}{2}\s)/u;

/** Finds the first of some wordings after an offset, with the text just before it. */
function placeOf(
  text: string,
  wordings: readonly string[],
  from: number,
  before: RegExp,
): { readonly start: number; readonly end: number } | undefined {
  let best: { start: number; end: number } | undefined;
  for (const wording of wordings) {
    for (let at = indexOf(text, wording, from); at >= 0; at = indexOf(text, wording, at + 1)) {
      if (best && at >= best.start) break;
      const end = at + wording.length;
      if (!before.test(text.slice(Math.max(0, at - 4), at)) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 1)))
        continue;
      best = { start: at, end };
      break;
    }
  }
  return best;
}

/** Apostrophes may be straight or curly. */
function indexOf(text: string, wording: string, from: number): number {
  const straight = text.indexOf(wording.replaceAll('’', "'"), from);
  const curly = text.indexOf(wording.replaceAll("'", '’'), from);
  return straight < 0 ? curly : curly < 0 ? straight : Math.min(straight, curly);
}
