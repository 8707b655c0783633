import { append } from '../../lists/append';
import type { Form } from './form';
import { hyphensOf } from './hyphens';
import type { ImportKnowledge } from './known-lines';
import { importLinesOf } from './known-lines';
import { endsSentence, marked } from './line-marks';
import { prepared } from './prepared';
import { reflow } from './reflow';
import type { SourceLine } from './source-lines';
import { sourceLines } from './source-lines';
import { writeDraft } from './write-draft';

/**
 * Converts a passage to the form of a draft: one paragraph a line with blank lines between, `- ` before a bullet, `## `
 * before a heading that is marked or a template's own. Unlike the import of a letter it drops nothing, looks for no
 * frame and takes no line as a heading by its looks. Consecutive short lines (an address, a signature) stay as they
 * are.
 *
 * @param form the form of the text's lines
 * @returns the passage with a line break at its end; '' for a text without words
 */
export function tidyPassage(source: string, knowledge: ImportKnowledge, form: Form): string {
  const knownLines = importLinesOf(knowledge);
  const text = form === 'lines' ? prepared(source, knowledge) : source;
  const lines = withBrokenPages(sourceLines(text));
  const hyphens = hyphensOf(() => lines.map((line) => line.text), knowledge);
  return groupsOf(lines, form)
    .map(({ together, lines: some }) =>
      together
        ? writeDraft([some.map((line) => line.text)], [], [], [])
        : writeDraft([], reflow(some, knownLines, false, form, { hyphens, guessHeadings: false }), [], []),
    )
    .filter((part) => part !== '')
    .join('\n');
}

const withBrokenPages = (lines: readonly SourceLine[]): readonly SourceLine[] =>
  lines.map((line, i) => (i > 0 && line.page !== lines[i - 1]?.page ? { ...line, broken: true } : line));

interface Group {
  /** Whether the lines are those of an address, a signature or the like. */
  readonly together: boolean;
  readonly lines: readonly SourceLine[];
}

/** Separates groups of short lines from running text. */
function groupsOf(lines: readonly SourceLine[], form: Form): readonly Group[] {
  const groups: { together: boolean; lines: SourceLine[] }[] = [];
  for (let start = 0; start < lines.length;) {
    let end = start + 1;
    if (begins(lines, start, form)) while (end < lines.length && isTogether(lines[end - 1], lines[end])) end++;
    // If another line continues the text, these are the first lines of a paragraph.
    const isFrame = end - start > 1 && (end === lines.length || begins(lines, end, form));
    const some = lines.slice(start, end);
    const last = groups.at(-1);
    if (isFrame || !last || last.together) groups.push({ together: isFrame, lines: some });
    else append(last.lines, some);
    start = end;
  }
  return groups;
}

/** True if the line before does not run on into this one. */
function begins(lines: readonly SourceLine[], at: number, form: Form): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (!line || !before) return true;
  return form === 'paragraphs' || line.gap > 0 || marked(line.text).kind !== 'plain' || endsSentence(before.text);
}

const isTogether = (line: SourceLine | undefined, next: SourceLine | undefined): boolean =>
  line !== undefined && next !== undefined && next.gap === 0 && !next.broken && isShort(line) && isShort(next);

/** Longer lines are part of running text. */
const MAX_FRAME_LENGTH = 60;

const isShort = ({ text }: SourceLine): boolean =>
  text.length <= MAX_FRAME_LENGTH &&
  /^[\p{Lu}\p{N}]/u.test(text) &&
  !endsSentence(text) &&
  marked(text).kind === 'plain';
