import type { Finding, Severity } from '../../rules/rule';
import { SEVERITIES } from '../../rules/rule';
import { linesOf } from '../../text/lines';
import { safeFixOf } from '../safe-fixes';
import type { Paint } from '../paint';
import type { Checked, Format } from './format';

/** For people: a line for each letter with its template, its problems below, and a summary at the end. `columns`: where to break lines. */
export function textFormat(paint: Paint, columns?: number): Format {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  let letters = 0;
  let troubled = 0;
  let fixable = 0;
  let fixed = 0;
  return {
    begin: () => '',
    letter: (checked) => {
      letters++;
      fixed += checked.fixed;
      if (checked.findings.length > 0) troubled++;
      for (const finding of checked.findings) {
        counts[finding.severity]++;
        if (safeFixOf(finding)) fixable++;
      }
      return letterText(checked, paint, columns);
    },
    end: (problems) => {
      const total = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
      const notes = [
        ...(fixed > 0 ? [`${counted(fixed, 'problem')} fixed`] : []),
        ...(fixable > 0 ? [`${fixable} can be fixed with --fix`] : []),
        ...(problems.length > 0 ? [`${problems.length} could not be checked`] : []),
      ];
      const found = total === 0
        ? `${counted(letters, 'letter')} checked: no problems`
        : `${counted(letters, 'letter')} checked: ${counted(total, 'problem')} in ${troubled} (${SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => counted(counts[severity], NAMES[severity][0], NAMES[severity][1])).join(', ')})`;
      const colour = counts.error > 0 ? paint.red : counts.warning > 0 ? paint.yellow : paint.green;
      return `${letters > 0 ? '\n' : ''}${paint.bold(colour(found))}${notes.map((note) => `; ${note}`).join('')}.\n`;
    },
  };
}

const NAMES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['info', 'info'], hint: ['hint', 'hints'],
};

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function letterText({ path, reading, findings, fixed }: Checked, paint: Paint, columns: number | undefined): string {
  const lines = linesOf(reading.letter.text);
  const rows = findings.map((finding) => {
    const { line, character } = lines.position(finding.span.start);
    return { finding, place: `${line + 1}:${character + 1}` };
  });
  const width = rows.reduce((most, { place }) => Math.max(most, place.length), 0);
  const done = fixed > 0 ? `${counted(fixed, 'problem')} fixed; ` : '';
  const state = findings.length === 0 ? paint.green(`${done}no problems`) : '';
  const head = [paint.underline(path), state || (done && paint.green(done.slice(0, -2))), paint.dim(`${reading.template.id}: ${reading.why}`)].filter(Boolean).join('  ');
  return `\n${head}\n`.slice(findings.length === 0 ? 1 : 0) + rows.map(({ finding, place }) => row(finding, place.padStart(width), paint, columns)).join('');
}

function row({ severity, message, rule, fixes }: Finding, place: string, paint: Paint, columns: number | undefined): string {
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blue, hint: paint.dim }[severity];
  const before = `  ${place}  ${severity.padEnd(7)}  `;
  const after = `${rule}${fixes.some(({ kind }) => kind === 'safe') ? ' (--fix)' : ''}`;
  const text = wrapped(`${message}  `, after, before.length, columns);
  const painted = text.endsWith(after) ? text.slice(0, -after.length) + paint.dim(after) : text;
  return `  ${paint.dim(place)}  ${colour(severity.padEnd(7))}  ${painted}\n`;
}

/** Breaks a message between words, so that it stays in its column; on a narrow terminal, or none, it is left as it is. */
function wrapped(message: string, end: string, indent: number, columns: number | undefined): string {
  const room = (columns ?? 0) - indent;
  if (room < 40 || message.length + end.length <= room) return message + end;
  const lines: string[] = [''];
  for (const word of [...message.trim().split(' '), `\u0000${end}`]) {
    const last = lines.length - 1;
    const bare = word.replace('\u0000', ' ');
    const line = lines[last] ?? '';
    if (line !== '' && line.length + 1 + bare.length > room) lines.push(bare.trim());
    else lines[last] = line === '' ? bare : `${line} ${bare}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}
