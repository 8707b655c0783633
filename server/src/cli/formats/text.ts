import { largestOf } from '../../lists/extremes';
import type { Problem, Severity } from '../../rules/engine/rule';
import { SEVERITIES } from '../../rules/engine/rule';
import { lineIndexOf } from '../../text/line-index';
import { printable } from '../../text/printable';
import { ignoredByFile } from '../ignored';
import type { Paint } from '../paint';
import type { Checked, Format } from './format';
import { isFixable } from './format';

/**
 * Output for people: a line per letter with its template, its problems below, and a summary at the end. `columns`: the
 * width at which lines are wrapped.
 */
export function textFormat(paint: Paint, columns?: number): Format {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  let letters = 0;
  let troubled = 0;
  let fixable = 0;
  let fixed = 0;
  let dense = false;
  return {
    begin: () => '',
    draw: (checked) => letterText(checked, paint, columns),
    letter: (drawn) => {
      letters++;
      fixed += drawn.fixed;
      fixable += drawn.fixable;
      for (const severity of SEVERITIES) counts[severity] += drawn.counts[severity];
      const hasProblems = SEVERITIES.some((severity) => drawn.counts[severity] > 0);
      if (hasProblems) troubled++;
      // Problems are set apart by blank lines; letters without any are listed line by line.
      const apart = letters > 1 && (dense || hasProblems) ? '\n' : '';
      dense = hasProblems;
      return apart + drawn.text;
    },
    end: (_, ignored, unchecked) => {
      if (letters === 0) return '';
      const total = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
      const notes = [
        ...(fixed > 0 ? [`${counted(fixed, 'problem')} fixed`] : []),
        ...(fixable > 0 ? [`${fixable} can be fixed with --fix`] : []),
        ...(unchecked > 0 ? [`${unchecked} could not be checked`] : []),
        ...ignoredByFile(ignored),
      ];
      const found =
        total === 0
          ? `${counted(letters, 'letter')} checked: no problems`
          : `${counted(letters, 'letter')} checked: ${counted(total, 'problem')} in ${troubled} (${SEVERITIES.filter(
              (severity) => counts[severity] > 0,
            )
              .map((severity) => counted(counts[severity], NAMES[severity][0], NAMES[severity][1]))
              .join(', ')})`;
      const colour = counts.error > 0 ? paint.red : counts.warning > 0 ? paint.yellow : paint.green;
      return `\n${paint.bold(colour(found))}${notes.map((note) => `; ${note}`).join('')}.\n`;
    },
  };
}

const NAMES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['info', 'info'],
  hint: ['hint', 'hints'],
};

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function letterText({ path, reading, problems, fixed }: Checked, paint: Paint, columns: number | undefined): string {
  const lineIndex = lineIndexOf(reading.letter.text);
  const rows = problems.map((problem) => {
    const { line, character } = lineIndex.position(problem.span.start);
    return { problem, place: `${line + 1}:${character + 1}` };
  });
  const width = rows.reduce((most, { place }) => Math.max(most, place.length), 0);
  const notes = [
    ...(fixed > 0 ? [`${counted(fixed, 'problem')} fixed`] : []),
    ...(problems.length === 0 ? ['no problems'] : []),
  ];
  const head = [
    paint.underline(printable(path)),
    ...(notes.length > 0 ? [paint.green(notes.join(', '))] : []),
    paint.dim(printable(`${reading.template.id}: ${reading.why}`)),
  ].join('  ');
  return `${head}\n` + rows.map(({ problem, place }) => row(problem, place.padStart(width), paint, columns)).join('');
}

function row(problem: Problem, place: string, paint: Paint, columns: number | undefined): string {
  const { severity, message, rule } = problem;
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blue, hint: paint.dim }[severity];
  const label = severity.padEnd(WIDEST);
  const indent = 2 + place.length + 2 + label.length + 2;
  const name = `${rule}${isFixable(problem) ? ' (--fix)' : ''}`;
  const lines = wrapped(printable(message), (columns ?? 0) - indent);
  const last = lines.at(-1) ?? '';
  const fits =
    columns === undefined || columns - indent < NARROWEST || indent + last.length + 2 + name.length <= columns;
  const margin = `\n${' '.repeat(indent)}`;
  return `  ${paint.dim(place)}  ${colour(label)}  ${lines.join(margin)}${fits ? '  ' : margin}${paint.dim(name)}\n`;
}

const WIDEST = largestOf(SEVERITIES.map((severity) => severity.length));
const NARROWEST = 40;

/**
 * Wraps a message between words into lines of at most `room` characters; if there is too little room it is left as it
 * is.
 */
function wrapped(message: string, room: number): readonly string[] {
  if (room < NARROWEST) return [message];
  const lines: string[] = [];
  let line = '';
  for (const word of message.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
