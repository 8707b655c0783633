import { compareLetters } from '../compare/compare-letters';
import type { Change, Comparison, Side } from '../compare/comparison';
import { countsInWords, notableInWords, strengthInWords, titleOf } from '../compare/in-words';
import { mergedVersions } from '../compare/merged';
import type { IoProblem } from '../host/files';
import type { Reading } from '../reading/reading';
import type { LineIndex } from '../text/line-index';
import { lineIndexOf } from '../text/line-index';
import { printable } from '../text/printable';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { loadExport } from './export-bundle';
import { readLetter } from './letter-file';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';
import type { Result } from './write-result';
import { writeResult } from './write-result';

const OPTIONS = {
  format: { type: 'choice', choices: ['text', 'json', 'html', 'docx'] },
  output: { type: 'text', short: 'o' },
  template: { type: 'text' },
  force: { type: 'flag' },
  ...TEAM_OPTIONS,
} as const;

export const command: Command = {
  help: `Usage: inspection-letters compare EARLIER LATER [--format text|json|html|docx] [-o FILE] [options]

Shows what has changed between two versions of a letter, by finding and area rather than by line: what was added,
removed, moved, split, merged or reworded, and every judgement, proportion, number, date and name that has changed.

Options:
  --format FORMAT    text (the default), json, html, or docx: a Word file with both versions as tracked changes
  -o, --output FILE  writes the result to a file; required for docx
  --template ID      uses this template for both, or the best match in a family
  --force            replaces an existing file
${teamHelp(18)}

Exit code: 0 no changes, 1 changes found, 2 could not run (or a file could not be read or written).

Examples:
  inspection-letters compare northmoor.sent-2026-03-12.letter.md northmoor.letter.md
  inspection-letters compare old.letter.md new.letter.md --format docx -o changes.docx
`,
  run: compare,
};

async function compare(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const [earlier, later] = read.words;
  if (earlier === undefined || later === undefined || read.words.length > 2)
    return stop(context, 'Name two letters, as in “inspection-letters compare earlier.letter.md later.letter.md”.');
  const { format = 'text', output, template } = read.options;
  if (format === 'docx' && output === undefined)
    return stop(context, 'A Word file needs a name: give it with -o, as in “-o changes.docx”.');
  const configs = configsFor(read.options, context);
  if ('problem' in configs) return stop(context, configs.problem);

  const before = readLetter(earlier, context, configs, template);
  if ('problem' in before) return stop(context, before.problem);
  const after = readLetter(later, context, configs, template);
  if ('problem' in after) return stop(context, after.problem);
  const comparison = compareLetters(before, after);
  const names = { before: earlier, after: later };
  const rendered = await render(format, comparison, { before, after, names, context });
  if (typeof rendered === 'object' && 'problem' in rendered) return stop(context, rendered.problem);
  const problem = await writeResult(rendered, read.options, context);
  if (problem) return stop(context, problem.problem);
  return comparison.changes.length > 0 ? 1 : 0;
}

interface Compared {
  readonly before: Reading;
  readonly after: Reading;
  readonly names: { readonly before: string; readonly after: string };
  readonly context: CliContext;
}

async function render(
  format: 'text' | 'json' | 'html' | 'docx',
  comparison: Comparison,
  { before, after, names, context }: Compared,
): Promise<Result | IoProblem> {
  const lines = { before: lineIndexOf(before.letter.text), after: lineIndexOf(after.letter.text) };
  if (format === 'text') return asText(comparison, lines, context);
  if (format === 'json') return `${JSON.stringify(asJson(comparison, lines, names), null, 2)}\n`;
  const bundle = loadExport();
  if ('problem' in bundle) return bundle;
  if (format === 'html') return bundle.renderComparisonHtml(comparison, names);
  const author = 'Inspection Letters';
  const title = `Changes from ${names.before} to ${names.after}`;
  // A fixed date, so that the same versions give the same file.
  const revision = { author, title, date: '1980-01-01T00:00:00Z' };
  return bundle.renderComparisonDocx(mergedVersions(before, after), revision);
}

interface BothLines {
  readonly before: LineIndex;
  readonly after: LineIndex;
}

/** One JSON document; see `docs/command-line.md`. Lines and characters count from zero. */
function asJson(
  { changes, unchanged }: Comparison,
  lines: BothLines,
  names: { readonly before: string; readonly after: string },
): object {
  const sides = (all: readonly Side[], own: LineIndex): object[] =>
    all.map(({ text, section, span }) => ({
      text,
      section,
      range: { start: own.position(span.start), end: own.position(span.end) },
    }));
  return {
    version: 1,
    ...names,
    unchanged,
    changes: changes.map(({ before, after, ...rest }) => ({
      ...rest,
      before: sides(before, lines.before),
      after: sides(after, lines.after),
    })),
  };
}

function asText({ changes, unchanged }: Comparison, lines: BothLines, { paint }: CliContext): string {
  const shown = changes.map((change) => {
    const notes = [
      ...change.notable.map(notableInWords),
      ...(change.strength ? [strengthInWords(change.strength)] : []),
    ].map((note) => `    ${paint.yellow(printable(note))}\n`);
    const where = placeOf(change, lines);
    return (
      `${paint.underline(printable(titleOf(change)))}  ${paint.dim(printable(where))}\n` +
      `${notes.join('')}    ${wordsOf(change, paint)}\n`
    );
  });
  return `${[...shown, `${countsInWords(changes)}; ${unchanged} the same.`].join('\n')}\n`;
}

function placeOf({ role, before, after, section }: Change, lines: BothLines): string {
  const line = after[0] ? lines.after.lineAt(after[0].span.start) : lines.before.lineAt(before[0]?.span.start ?? 0);
  return (
    `${section === '' || role === 'frame' ? '' : `${section}, `}${after[0] ? 'line' : 'line of the earlier version'} ` +
    `${line + 1}`
  );
}

function wordsOf({ kind, words, before, after }: Change, paint: CliContext['paint']): string {
  if (words.length === 0) {
    const text = printable((after.length > 0 ? after : before).map((side) => side.text).join(' '));
    return kind === 'added' ? paint.green(`+ ${text}`) : kind === 'removed' ? paint.red(`- ${text}`) : text;
  }
  return words
    .map(({ op, text }) => {
      const shown = printable(text);
      return op === 'added' ? paint.green(`{+${shown}+}`) : op === 'removed' ? paint.red(`[-${shown}-]`) : shown;
    })
    .join('');
}
