import type { Block } from '../../letter/letter';
import type { Part } from '../../templates/template';
import { normalise, similarity } from '../../text/similarity';
import { spanOf, trimmed } from '../../text/span';
import type { Judgement } from '../facts';

/**
 * Reads the judgements on a report's first page, in the order of their rows. A row is one of the part's sentences; its
 * grade follows it, or is on its own in the block below. `grades` are the allowed grades, in lower case.
 */
export function readJudgements(blocks: readonly Block[], part: Part, grades: readonly string[]): readonly Judgement[] {
  const longestFirst = [...grades].sort((a, b) => b.length - a.length);
  const found: Judgement[] = [];
  for (const [i, { plain }] of blocks.slice(0, MAX_BLOCKS).entries()) {
    const row = rowAt(plain.text, part);
    if (!row || found.some(({ id }) => id === row.id)) continue;
    const from = row.end + (/^[\s.:–—-]*/.exec(plain.text.slice(row.end))?.[0].length ?? 0);
    const rest = trimmed(plain.text, { start: from, end: plain.text.length });
    const next = blocks[i + 1]?.plain;
    const [text, within] =
      rest.end > rest.start || !next ? [plain, rest] : [next, trimmed(next.text, spanOf(0, next.text.length))];
    const grade = gradeOf(text.text.slice(within.start, within.end), longestFirst, part);
    const name = trimmed(plain.text, { start: 0, end: row.end });
    found.push({
      id: row.id,
      text: plain.text.slice(name.start, name.end),
      span: plain.toSource(name),
      ...(grade
        ? { grade: { ...grade, span: text.toSource(spanOf(within.start, within.start + grade.text.length)) } }
        : {}),
    });
  }
  return found;
}

/** Returns what is in the grade's place: one of the grades, or a few other words that are not a row. */
function gradeOf(
  words: string,
  grades: readonly string[],
  part: Part,
): { readonly text: string; readonly known?: string } | undefined {
  if (words === '') return undefined;
  const said = normalise(words).replace(/[.\s]+$/, '');
  // "Requires improvement" is short for one of the grades.
  const known =
    grades.find((grade) => said === grade) ?? grades.find((grade) => said.length > 6 && grade.startsWith(`${said} `));
  if (known !== undefined) return { text: words, known };
  // If a page lost the line break, a paragraph may follow the grade directly: "Good Leaders have …".
  const begun = grades.find((grade) => said.startsWith(`${grade} `) && /^\s\p{Lu}/u.test(words.slice(grade.length)));
  if (begun !== undefined) return { text: words.slice(0, begun.length), known: begun };
  return words.length <= MAX_GRADE_LENGTH && !rowAt(words, part) ? { text: words } : undefined;
}

const MAX_BLOCKS = 30;
const MAX_GRADE_LENGTH = 40;

/** Returns the row that a text begins with, trying the longest first, and where its words end. */
function rowAt(text: string, part: Part): { readonly id: string; readonly end: number } | undefined {
  if (text.length > MAX_ROW_LENGTH) return undefined;
  let best: { id: string; end: number; length: number; score: number } | undefined;
  for (const { id, text: wording, variants } of part.stock)
    for (const one of [wording, ...variants]) {
      const end = wordsEnd(text, one.split(' ').length);
      const begun = text.slice(0, end);
      const score = similarity(begun, one);
      const whole = similarity(text, one);
      const row = whole > score ? { end: text.length, score: whole } : { end, score };
      if (row.score < (whole > score ? LIKE_OF_WHOLE : LIKE)) continue;
      if (!best || row.score > best.score || (row.score === best.score && one.length > best.length))
        best = { id, ...row, length: one.length };
    }
  return best && { id: best.id, end: best.end };
}

const MAX_ROW_LENGTH = 160;
const LIKE = 0.9;
/** Used for a line that contains nothing else, which may have a surplus word. */
const LIKE_OF_WHOLE = 0.8;

/** Returns where the given number of words ends; the text's length if it has fewer. */
function wordsEnd(text: string, count: number): number {
  let seen = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}’'-]+/gu)) if (++seen === count) return match.index + match[0].length;
  return text.length;
}
