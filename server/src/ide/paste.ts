import { pastedText } from '../edits/paste-passage';
import type { ClipboardPassage } from '../import/passage';
import { hasAllWords, passageFrom } from '../import/passage';
import type { ImportKnowledge } from '../import/text/known-lines';
import { tidyPassage } from '../import/text/tidy-passage';
import type { Reading } from '../reading/reading';
import { editsOf, soleFix } from '../rules/engine/fix-all';
import type { Fix, Problem } from '../rules/engine/rule';
import type { Edit } from '../text/edit';
import { applyEdits } from '../text/edit';
import { lineEnd, lineStart } from '../text/line-edits';
import type { Span } from '../text/span';
import { contains, spanOf, textAt } from '../text/span';
import { FORMATTING_RULES } from './format';

/** The rules whose safe fixes are applied to pasted text, but nowhere else in the letter. */
export const PASTE_RULES: readonly string[] = [...FORMATTING_RULES, 'quotation-marks'];

export interface Paster {
  readonly knowledge: ImportKnowledge;
  read(text: string): Reading;
  /** Returns problems of `PASTE_RULES`. */
  check(reading: Reading): readonly Problem[];
}

/**
 * Returns the text to insert when pasting over a span of the letter; undefined if it should be pasted unchanged: it is
 * part of a line, has front matter, or would lose a word.
 */
export function pasteText(text: string, span: Span, pasted: ClipboardPassage, paster: Paster): string | undefined {
  const words = pasted.text.trim();
  if (words === '' || /^\ufeff?---[ \t]*\r?\n/.test(pasted.text)) return undefined;
  const passage = passageFrom(pasted, paster.knowledge);
  if (passage === undefined || passage === '') return undefined;
  const [line = '', ...others] = passage.trimEnd().split('\n');
  // Part of a line continues the text where it is inserted, with the spaces at its ends.
  const isInline = others.length === 0 && !/[\r\n]/.test(words) && !/^(?:#|[ ]*-|\d{1,3}[.)]) /.test(line);
  const written = isInline
    ? edgeSpace(/^[^\S\r\n]*/, pasted.text) + line + edgeSpace(/[^\S\r\n]*$/, pasted.text)
    : pastedText(text, span, passage);
  const whole = text.slice(0, span.start) + written + text.slice(span.end);
  const fixed = fixedWithin(whole, spanOf(span.start, span.start + written.length), paster);
  return fixed === pasted.text || !hasAllWords(pasted.text, fixed) ? undefined : fixed;
}

/**
 * Returns the edit that gives selected lines of the letter the standard layout of a draft; undefined if they have it
 * already, or if a word would be lost.
 */
export function tidyEdit(text: string, from: number, selection: Span, paster: Paster): Edit | undefined {
  const start = Math.max(from, lineStart(text, selection.start));
  // A selection that ends at the start of a line means the lines before it.
  const last = selection.end > selection.start && lineStart(text, selection.end) === selection.end;
  const end = last ? selection.end - 1 : lineEnd(text, selection.end);
  const span = spanOf(start, Math.max(start, end));
  const source = textAt(text, span);
  if (source.trim() === '' || source.includes('<!--')) return undefined;
  const tidied = tidyPassage(source, paster.knowledge, 'lines');
  const written = pastedText(text, span, tidied);
  // Editors ask at each selection whether there is something to do, so checks are run only if there is.
  if (written === source) return undefined;
  const whole = text.slice(0, span.start) + written + text.slice(span.end);
  const fixed = fixedWithin(whole, spanOf(span.start, span.start + written.length), paster);
  return fixed === source || !hasAllWords(source, fixed) ? undefined : { span, text: fixed };
}

const edgeSpace = (edge: RegExp, text: string): string => ((edge.exec(text)?.[0] ?? '') === '' ? '' : ' ');

/** The text of a span of the letter with its safe fixes applied. */
function fixedWithin(text: string, span: Span, { read, check }: Paster): string {
  // A fix may change all similar places in the letter; here only those in the passage are changed. A fix that deletes
  // words, such as a heading that the letter already has, is left to the user.
  const passage = textAt(text, span);
  const within = ({ edits }: Fix): readonly Edit[] => editsIn(span, edits);
  const fixes = check(read(text))
    .flatMap(soleFix)
    .filter((fix) => fix.kind === 'safe' && hasAllWords(passage, applyEdits(passage, within(fix))))
    .map((fix) => ({ ...fix, edits: fix.edits.filter((edit) => contains(span, edit.span)) }));
  return applyEdits(passage, editsIn(span, editsOf(text, fixes).edits));
}

/** The edits inside a span, with offsets from its start. */
const editsIn = (span: Span, edits: readonly Edit[]): readonly Edit[] =>
  edits
    .filter((edit) => contains(span, edit.span))
    .map((edit) => ({
      text: edit.text,
      span: spanOf(edit.span.start - span.start, edit.span.end - span.start),
    }));
