import { lineIndexOf } from '../../text/line-index';
import { readingFacts, readingSections } from '../reading-as-json';
import type { Checked, Format } from './format';

/**
 * One JSON document with a stable structure: see `docs/command-line.md`. Lines and characters are zero-based;
 * characters are UTF-16 units.
 */
export function jsonFormat(): Format {
  let first = true;
  return {
    begin: () => '{"version":1,"files":[',
    draw: (checked) => JSON.stringify(asJson(checked)),
    letter: ({ text }) => {
      const comma = first ? '' : ',';
      first = false;
      return `${comma}\n${text}`;
    },
    end: (_, ignored) =>
      `\n],"ignored":${JSON.stringify(ignored.map(({ by, rule, count }) => ({ by, rule, count })))}}\n`,
  };
}

function asJson({ path, reading, problems }: Checked): object {
  const lineIndex = lineIndexOf(reading.letter.text);
  return {
    path,
    template: { id: reading.template.id, why: reading.why, known: reading.known },
    facts: readingFacts(reading),
    sections: readingSections(reading),
    problems: problems.map((problem) => ({
      rule: problem.rule,
      severity: problem.severity,
      message: problem.message,
      range: { start: lineIndex.position(problem.span.start), end: lineIndex.position(problem.span.end) },
      fixes: problem.fixes.map(({ title, kind }) => ({ title, kind })),
    })),
  };
}
