import { wordsIn, wordsOf } from '../letter/word-count';
import type { Passage, Reading, PartMatch } from '../reading/reading';
import { isOptional, mayRepeat } from '../templates/template';
import { lineIndexOf } from '../text/line-index';
import { printable } from '../text/printable';
import { textAt } from '../text/span';
import { readArguments } from './arguments';
import type { Command, ExitCode, CliContext } from './context';
import { readLetter } from './letter-file';
import { stop } from './stop';
import { TEAM_OPTIONS, configsFor, teamHelp } from './team-options';

export const command: Command = {
  help: `Usage: inspection-letters outline FILE... [--template ID] [--team DIR | --no-team]

Lists the template's parts in order, with the line and the number of words of each in the letter, and shows which parts
are missing (-), misplaced (!) or not in the template (?).

Options:
  --template ID  uses this template for every letter, or the best match in a family
${teamHelp(14)}

Example:
  inspection-letters outline northmoor.letter.md
`,
  run: outline,
};

async function outline(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, { template: { type: 'text' }, ...TEAM_OPTIONS });
  if ('problem' in read || read.words.length === 0) {
    context.tell(
      'problem' in read ? read.problem : 'Name a letter, as in “inspection-letters outline northmoor.letter.md”.',
    );
    return 2;
  }
  const { template } = read.options;
  const configs = configsFor(read.options, context);
  if ('problem' in configs) {
    context.tell(configs.problem);
    return 2;
  }
  let code: ExitCode = 0;
  for (const file of read.words) {
    const reading = readLetter(file, context, configs, template);
    if ('problem' in reading) {
      code = stop(context, reading.problem);
      continue;
    }
    await context.out(
      `${context.paint.underline(printable(file))}  ` +
        `${context.paint.dim(printable(`${reading.template.id}: ${reading.why}`))}\n` +
        `${rowsOf(reading, context)}`,
    );
  }
  return code;
}

interface Row {
  /** Offset of the part; undefined if it is missing. */
  readonly at: number | undefined;
  readonly mark: '✓' | '-' | '!' | '?';
  readonly title: string;
  readonly words: number;
}

function rowsOf(reading: Reading, { paint }: CliContext): string {
  const { text } = reading.letter;
  const lineIndex = lineIndexOf(text);
  const rows = reading.partMatches.filter(isShown).map((partMatch): Row => ({
    at: partMatch.passage?.span.start,
    mark: MARKS[partMatch.state],
    title: partMatch.part.title + noteOn(partMatch),
    words: [partMatch.passage, ...partMatch.extra].reduce(
      (sum, passage) => sum + (passage ? wordsOfPassage(passage, text) : 0),
      0,
    ),
  }));
  for (const { span, heading, body } of reading.unclaimedSections) {
    const next = rows.findIndex(({ at }) => at !== undefined && at > span.start);
    rows.splice(next < 0 ? rows.length : next, 0, {
      at: span.start,
      mark: '?',
      title: heading.plain.text,
      words: wordsOf(body),
    });
  }
  const lineOf = ({ at }: Row): string => (at === undefined ? '' : String(lineIndex.lineAt(at) + 1));
  const width = rows.reduce((most, row) => Math.max(most, lineOf(row).length), 0);
  return rows
    .map((row) => {
      const { mark, title, words } = row;
      const colour = { '✓': paint.green, '-': paint.dim, '!': paint.yellow, '?': paint.yellow }[mark];
      const shown = mark === '-' ? paint.dim(printable(title)) : printable(title);
      return (
        `  ${paint.dim(lineOf(row).padStart(width))}  ${colour(mark)} ` +
        `${shown}${words > 0 ? paint.dim(`  ${words} ${words === 1 ? 'word' : 'words'}`) : ''}\n`
      );
    })
    .join('');
}

const MARKS = { present: '✓', missing: '-', misplaced: '!' } as const;

function noteOn({ part, state, extra }: PartMatch): string {
  if (isOptional(part) && state === 'missing') return ' (optional)';
  return extra.length > 0 && !mayRepeat(part) ? ` (${extra.length + 1} times)` : '';
}

// The letterhead is not typed, so its absence is not shown.
const isShown = ({ part, state }: PartMatch): boolean => !(part.kind === 'letterhead' && state === 'missing');

// As in the editor's outline: for a section, the words below its heading.
const wordsOfPassage = ({ span, section }: Passage, text: string): number =>
  section ? wordsOf(section.body) : wordsIn(textAt(text, span));
