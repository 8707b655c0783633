import { parseArgs } from 'node:util';
import { rules } from '../../server/src/rules/engine/rules';
import { createLetterService } from '../../server/src/service/service';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import { heldOut } from './held-out';
import type { Judged } from './judged';
import { judgedFindings } from './judged';
import { checker, haveMarks, markedLetters, measure, reportOf } from './marked-letters';

/**
 * Measures how much of what careful readers marked is found, and how much of what is found was judged right. `--show
 * must|should|all` lists each mark, `--apart` measures the letters kept apart as well, `--findings RULE` lists a rule's
 * problems to be judged, `--without RULE,…` leaves rules out.
 */
export function measureMarked(args: readonly string[], say: (line: string) => void): void {
  const { values: options } = parseArgs({
    args: [...args],
    options: {
      show: { type: 'string' },
      findings: { type: 'string' },
      without: { type: 'string' },
      apart: { type: 'boolean' },
    },
  });
  if (!haveMarks || !haveLetters) {
    say('The shared letters are not beside the repository: nothing can be measured.');
    return;
  }
  if (options.findings !== undefined) {
    showFindings(new Set(rulesNamed(options.findings)), say);
    return;
  }
  const check = checker(new Set(options.without?.split(',').flatMap((name) => rulesNamed(name)) ?? []));
  const written = measure(markedLetters(false), check);
  if (options.show !== undefined) {
    for (const { letter, mark, rules: found } of written.marks) {
      if (mark.severity !== options.show && options.show !== 'all') continue;
      say(`${found.length > 0 ? found.join(', ') : 'MISSED'} ${letter.name} [${mark.severity} ${mark.category}]`);
      say(`    ${mark.quote.replace(/\s+/g, ' ')} -> ${mark.better}`);
    }
  }
  say(reportOf('Letters that rules are written from', written));
  if (options.apart) say(reportOf('Letters that are kept apart', measure(markedLetters(true), check)));
  say(precision());
}

/** `grammar` stands for the rules that report problems of the grammar checks. */
function rulesNamed(name: string): readonly string[] {
  const judged = new Set(judgedFindings().map(({ rule }) => rule));
  return name === 'grammar' ? [...judged].filter((id) => rules.some(({ meta }) => meta.id === id)) : [name];
}

/** All problems of these rules in the letters, with their context; letters kept apart are left out. */
function showFindings(wanted: ReadonlySet<string>, say: (line: string) => void): void {
  const service = createLetterService();
  const check = checker();
  const known = new Map(judgedFindings().map((one) => [`${one.letter} ${one.offset} ${one.rule}`, one.verdict]));
  for (const file of letterFiles()) {
    const name = file.replace(/\.txt$/, '');
    if (heldOut.has(name)) continue;
    const text = service.importText(readLetterFile(file)).drafts[0]?.text ?? '';
    for (const { rule, span, severity, message } of check(text).filter((one) => wanted.has(one.rule))) {
      const [before, words, after] = [
        text.slice(Math.max(0, span.start - 70), span.start),
        text.slice(span.start, span.end),
        text.slice(span.end, span.end + 60),
      ].map((part) => part.replace(/\s+/g, ' '));
      say([name, span.start, rule, severity, known.get(`${name} ${span.start} ${rule}`) ?? '?'].join('\t'));
      say(`    …${before ?? ''}⟦${words ?? ''}⟧${after ?? ''}…\n    ${message}`);
    }
  }
}

/** The judgements by rule: in the letters that the rules were written from, and in the others. */
function precision(): string {
  const written = new Set(markedLetters(false).map(({ name }) => name));
  const by = new Map<string, Judged[]>();
  for (const one of judgedFindings()) by.set(one.rule, [...(by.get(one.rule) ?? []), one]);
  const right = (all: readonly Judged[]): string =>
    `${all.filter(({ verdict }) => verdict === 'right').length} of ${all.length}`;
  return [
    'Findings that were judged by reading, right of all: other letters, and those that rules are written from',
    ...[...by]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(
        ([rule, all]) =>
          `  ${rule.padEnd(20)} ${right(all.filter(({ letter }) => !written.has(letter))).padEnd(10)} ` +
          right(all.filter(({ letter }) => written.has(letter))),
      ),
  ].join('\n');
}
