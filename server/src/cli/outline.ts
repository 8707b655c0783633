import path from 'node:path';
import type { Reading, Slot } from '../reading/reading';
import { linesOf } from '../text/lines';
import { textAt } from '../text/span';
import { readArguments } from './arguments';
import type { Command, ExitCode, World } from './command';
import { readText } from './files';
import { letterHouses } from './letter-house';

export const command: Command = {
  help: `Usage: inspection-letters outline FILE... [--template ID]

Shows the template's parts in order beside a letter: the line where each stands, how many words it has, and which are
missing (-), misplaced (!) or not of the template (?).

Example:
  inspection-letters outline northmoor.letter.md
`,
  run: outline,
};

async function outline(args: readonly string[], world: World): Promise<ExitCode> {
  const read = readArguments(args, { template: { type: 'text' } });
  if ('problem' in read || read.words.length === 0) {
    world.tell('problem' in read ? read.problem : 'Name a letter, as in “inspection-letters outline northmoor.letter.md”.');
    return 2;
  }
  const { template } = read.options;
  const houses = letterHouses(world.folder);
  let code: ExitCode = 0;
  for (const file of read.words) {
    const full = path.resolve(world.folder, file);
    const source = readText(full);
    const { service, templateProblem } = houses.of(file, template);
    const problem = 'problem' in source ? source.problem.replace(full, file) : templateProblem;
    if ('problem' in source || problem !== undefined) {
      world.tell(problem ?? '');
      code = 2;
      continue;
    }
    const reading = service.read(source.text, template === undefined ? {} : { template });
    await world.out(`${world.paint.underline(file)}  ${world.paint.dim(`${reading.template.id}: ${reading.why}`)}\n${rowsOf(reading, world)}`);
  }
  return code;
}

interface Row {
  readonly line: string;
  readonly mark: '✓' | '-' | '!' | '?';
  readonly title: string;
  readonly words: number;
}

function rowsOf(reading: Reading, { paint }: World): string {
  const { text } = reading.letter;
  const lines = linesOf(text);
  const lineOf = (offset: number): string => String(lines.lineAt(offset) + 1);
  const rows: Row[] = [
    ...reading.slots.filter(isShown).map((slot): Row => ({
      line: slot.passage ? lineOf(slot.passage.span.start) : '',
      mark: slot.state === 'present' ? '✓' : slot.state === 'misplaced' ? '!' : '-',
      title: `${slot.part.title}${slot.part.occurs === 'optional' && slot.state === 'missing' ? ' (optional)' : ''}${slot.extra.length > 0 && slot.part.occurs !== 'many' ? ` (${slot.extra.length + 1} times)` : ''}`,
      words: [slot.passage, ...slot.extra].reduce((sum, passage) => sum + (passage ? wordsIn(textAt(text, passage.span)) : 0), 0),
    })),
    ...reading.strangers.map((section): Row => ({
      line: lineOf(section.span.start), mark: '?', title: section.heading.plain.text, words: wordsIn(textAt(text, section.span)),
    })),
  ];
  const width = rows.reduce((most, { line }) => Math.max(most, line.length), 0);
  return rows.map(({ line, mark, title, words }) => {
    const colour = { '✓': paint.green, '-': paint.dim, '!': paint.yellow, '?': paint.yellow }[mark];
    const shown = mark === '-' ? paint.dim(title) : title;
    return `  ${paint.dim(line.padStart(width))}  ${colour(mark)} ${shown}${words > 0 ? paint.dim(`  ${words} ${words === 1 ? 'word' : 'words'}`) : ''}\n`;
  }).join('');
}

// The letterhead is not typed, so its absence is nothing to see.
const isShown = ({ part, state }: Slot): boolean => !(part.kind === 'letterhead' && state === 'missing');

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
