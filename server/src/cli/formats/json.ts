import { readingFacts, readingSections } from '../reading-as-json';
import { linesOf } from '../../text/lines';
import type { Checked, Format } from './format';

/**
 * One JSON document, its shape fixed: see `docs/command-line.md`. Lines and characters count from zero, characters in
 * UTF-16 units.
 */
export function jsonFormat(): Format {
  let first = true;
  return {
    begin: () => '{"version":1,"files":[',
    letter: (checked) => {
      const comma = first ? '' : ',';
      first = false;
      return `${comma}\n${JSON.stringify(asJson(checked))}`;
    },
    end: (_, ignored) =>
      `\n],"ignored":${JSON.stringify(ignored.map(({ by, rule, count }) => ({ by, rule, count })))}}\n`,
  };
}

function asJson({ path, reading, findings }: Checked): object {
  const lines = linesOf(reading.letter.text);
  return {
    path,
    template: { id: reading.template.id, why: reading.why, known: reading.known },
    facts: readingFacts(reading),
    sections: readingSections(reading),
    problems: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      range: { start: lines.position(finding.span.start), end: lines.position(finding.span.end) },
      fixes: finding.fixes.map(({ title, kind }) => ({ title, kind })),
    })),
  };
}
