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

/** The rules whose safe fixes are made in what is pasted, and nowhere else in the letter. */
export const PASTE_RULES: readonly string[] = [...FORMATTING_RULES, 'quotation-marks'];

export interface Paster {
  readonly knowledge: ImportKnowledge;
  read(text: string): Reading;
  /** Problems of `PASTE_RULES`. */
  check(reading: Reading): readonly Problem[];
}

/**
 * The text that pasting puts in the place of a span of the letter; undefined where it is best pasted as it is: it is
 * words of one line, has front matter, or would lose a word.
 */
export function pasteText(text: string, span: Span, pasted: ClipboardPassage, paster: Paster): string | undefined {
  const words = pasted.text.trim();
  if (words === '' || /^\ufeff?---[ \t]*\r?\n/.test(pasted.text)) return undefined;
  const passage = passageFrom(pasted, paster.knowledge);
  if (passage === undefined || passage === '') return undefined;
  const [line = '', ...others] = passage.trimEnd().split('\n');
  // Words of one line run on where they are put, with the spaces at their edges.
  const isInline = others.length === 0 && !/[\r\n]/.test(words) && !/^(?:#|[ ]*-|\d{1,3}[.)]) /.test(line);
  const written = isInline
    ? edgeSpace(/^[^\S\r\n]*/, pasted.text) + line + edgeSpace(/[^\S\r\n]*$/, pasted.text)
    : pastedText(text, span, passage);
  const whole = text.slice(0, span.start) + written + text.slice(span.end);
  const fixed = fixedWithin(whole, spanOf(span.start, span.start + written.length), paster);
  return fixed === pasted.text || !hasAllWords(pasted.text, fixed) ? undefined : fixed;
}

/**
 * The edit that lays the lines of a passage of the letter out as a draft has them; undefined where they are so already,
 * or where a word would be lost.
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
  // On each selection an editor asks whether there is something to do, so the checks wait until there is.
  if (written === source) return undefined;
  const whole = text.slice(0, span.start) + written + text.slice(span.end);
  const fixed = fixedWithin(whole, spanOf(span.start, span.start + written.length), paster);
  return fixed === source || !hasAllWords(source, fixed) ? undefined : { span, text: fixed };
}

const edgeSpace = (edge: RegExp, text: string): string => ((edge.exec(text)?.[0] ?? '') === '' ? '' : ' ');

/** What stands at a span of the letter, with the safe fixes that lie in it. */
function fixedWithin(text: string, span: Span, { read, check }: Paster): string {
  // A fix may mend all places of its kind in the letter; here it mends those of the passage. One that takes words, such
  // as those of a heading that the letter has already, is left to the person.
  const passage = textAt(text, span);
  const within = ({ edits }: Fix): readonly Edit[] => editsIn(span, edits);
  const fixes = check(read(text))
    .flatMap(soleFix)
    .filter((fix) => fix.kind === 'safe' && hasAllWords(passage, applyEdits(passage, within(fix))))
    .map((fix) => ({ ...fix, edits: fix.edits.filter((edit) => contains(span, edit.span)) }));
  return applyEdits(passage, editsIn(span, editsOf(text, fixes).edits));
}

/** Those of the edits that lie in a span, with places that count from its start. */
const editsIn = (span: Span, edits: readonly Edit[]): readonly Edit[] =>
  edits
    .filter((edit) => contains(span, edit.span))
    .map((edit) => ({
      text: edit.text,
      span: spanOf(edit.span.start - span.start, edit.span.end - span.start),
    }));
