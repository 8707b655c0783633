import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem, Fix, Rule, Severity } from '../../rules/engine/rule';
import type { LineIndex } from '../../text/line-index';
import { lineIndexOf } from '../../text/line-index';
import type { Span } from '../../text/span';
import type { Format, Ignored } from './format';

/** The tool as described in a SARIF log. */
export interface SarifTool {
  readonly version: string;
  readonly rules: readonly Rule[];
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** SARIF 2.1.0 with one run, for code scanning services and SARIF viewers. Lines and columns are one-based. */
export function sarifFormat({ version, rules }: SarifTool): Format {
  const places = new Map(rules.map((rule, index) => [rule.meta.id, index]));
  const driver = { name: 'inspection-letters', semanticVersion: version, rules: rules.map(asDescriptor) };
  let first = true;
  return {
    begin: () =>
      `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":` +
      `${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`,
    draw: ({ path: file, reading, problems }) => {
      const lines = lineIndexOf(reading.letter.text);
      return problems
        .map((problem) => JSON.stringify(asResult(problem, file, lines, places.get(problem.rule))))
        .join(',\n');
    },
    letter: ({ text }) => {
      if (text === '') return '';
      const comma = first ? '' : ',';
      first = false;
      return `${comma}\n${text}`;
    },
    end: (problems, ignored) =>
      `\n],"invocations":${JSON.stringify([
        {
          executionSuccessful: problems.length === 0,
          ...(problems.length + ignored.length > 0
            ? {
                toolExecutionNotifications: [
                  ...problems.map((text) => ({ level: 'error', message: { text } })),
                  ...ignored.map((some) => ({ level: 'note', message: { text: asSentence(some) } })),
                ],
              }
            : {}),
        },
      ])}}]}\n`,
  };
}

const asDescriptor = ({ meta }: Rule): object => ({
  id: meta.id,
  shortDescription: { text: meta.title },
  fullDescription: { text: meta.why },
  messageStrings: Object.fromEntries(
    Object.entries(meta.messages).map(([id, text]) => [id, { text: text.replace(/\{/g, '‹').replace(/\}/g, '›') }]),
  ),
  defaultConfiguration: { level: LEVELS[meta.severity] },
  properties: { tags: [meta.group] },
});

const asSentence = ({ by, rule, count }: Ignored): string =>
  `${count} ${count === 1 ? 'problem' : 'problems'} of ${rule} ignored by ${by}.`;

function asResult(
  { rule, severity, message, span, related, fixes }: Problem,
  file: string,
  lines: LineIndex,
  ruleIndex: number | undefined,
): object {
  const location = (place: Span): object => ({ artifactLocation: { uri: asUri(file) }, region: region(place, lines) });
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: location(span) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((other, id) => ({
            id,
            physicalLocation: location(other.span),
            message: { text: other.message },
          })),
        }
      : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => asFix(fix, file, lines)) } : {}),
  };
}

const asFix = ({ title, edits }: Fix, file: string, lines: LineIndex): object => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: { uri: asUri(file) },
      replacements: edits.map(({ span, text }) => ({ deletedRegion: region(span, lines), insertedContent: { text } })),
    },
  ],
});

function region(span: Span, lines: LineIndex): object {
  const start = lines.position(span.start);
  const end = lines.position(span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Relative paths stay relative, with `/` and percent encoding; absolute ones become `file:` URIs. */
const asUri = (file: string): string =>
  path.isAbsolute(file)
    ? pathToFileURL(file).href
    : path.normalize(file).split(path.sep).map(encodeURIComponent).join('/');
