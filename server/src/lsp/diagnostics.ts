import type {
  CancellationToken,
  Diagnostic,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { DiagnosticSeverity, DiagnosticTag, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem, Severity } from '../rules/engine/rule';
import { rulesTagged } from '../rules/engine/rules';
import { parseTemplate } from '../templates/parse';
import type { ClientCapabilities } from './client-capabilities';
import type { LetterSnapshot } from './document-store';
import type { Session } from './session';
import { isTemplateFile } from './team-folders';
import { rangeOf } from './to-lsp';

export const SOURCE = 'inspection letter';
/** Of more nobody reads; noise can have any number. */
const MAX_PROBLEMS = 500;

/** A report and the version of the document that it is about; without one for a document that is not open. */
export interface VersionedReport {
  readonly report: DocumentDiagnosticReport;
  readonly version?: number;
}
export type Diagnose = (
  params: Pick<DocumentDiagnosticParams, 'textDocument'> & { readonly previousResultId?: string | undefined },
  token: CancellationToken,
) => Promise<VersionedReport>;

/**
 * Answers what the problems of a letter are, for clients that ask and for `publish-diagnostics`, which asks in the name
 * of those that do not. Who asks after every change although the letter's setting says otherwise gets the last answer
 * again until the letter is saved (`onSave`), or for good after the first one (`manual`); the extension of this project
 * decides itself when to ask.
 */
export function serveDiagnostics({ connection, documents: letters, capabilities: client }: Session): Diagnose {
  const answered = new Map<
    string,
    { readonly report: FullReport; readonly version: number; readonly generation: number }
  >();
  const saved = new Map<string, number>();
  letters.documents.onDidSave(({ document }) => {
    saved.set(document.uri, document.version);
    // Most clients pull when the text changes, and saving does not change it.
    if (!client().ours && client().diagnosticRefresh)
      void connection.languages.diagnostics.refresh().catch(() => undefined);
  });
  letters.documents.onDidClose(({ document }) => {
    answered.delete(document.uri);
    saved.delete(document.uri);
  });

  return async ({ textDocument: { uri }, previousResultId }, token) => {
    const template = letters.documents.get(uri);
    if (template && isTemplateFile(uri)) {
      const resultId = `t${template.version}`;
      return {
        report: reportSince(previousResultId, full(templateProblems(template), resultId)),
        version: template.version,
      };
    }
    const letter = await letters.open(uri);
    if (!letter) return { report: full([], 'closed') };
    const last = answered.get(uri);
    const { run } = letter.settings;
    const waits =
      !client().ours &&
      last?.generation === letter.generation &&
      (run === 'manual' || (run === 'onSave' && saved.get(uri) !== letter.document.version));
    if (last && (last.report.resultId === letter.key || waits)) {
      return { report: reportSince(previousResultId, last.report), version: last.version };
    }
    // Where an edit overtakes the check, it is the newer version that is answered.
    const checked = await letters.checked(uri, token);
    if (!checked) return { report: full([], 'closed') };
    const report = full(diagnosticsOf(checked, client()), checked.key);
    const { version } = checked.document;
    answered.set(uri, { report, version, generation: checked.generation });
    return { report, version };
  };
}

/** A letter's problems as the client can show them. */
export function diagnosticsOf(letter: LetterSnapshot, capabilities: ClientCapabilities): Diagnostic[] {
  const problems = letter.problems();
  const shown = problems
    .slice(0, MAX_PROBLEMS)
    .map((problem, index) => diagnosticOf(letter.document, problem, index, capabilities));
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [restNotice(more)] : [])];
}

export function diagnosticOf(
  document: TextDocument,
  problem: Problem,
  index: number,
  capabilities: ClientCapabilities,
): Diagnostic {
  const { rule, severity, message, span, related } = problem;
  return {
    range: rangeOf(document, span),
    severity: SEVERITY[severity],
    source: SOURCE,
    code: rule,
    message,
    ...(capabilities.docs ? { codeDescription: { href: `${capabilities.docs}/${rule}.md` } } : {}),
    ...(capabilities.relatedInformation && related.length > 0
      ? {
          relatedInformation: related.map((other) => ({
            location: { uri: document.uri, range: rangeOf(document, other.span) },
            message: other.message,
          })),
        }
      : {}),
    ...(capabilities.diagnosticTags && SUPERFLUOUS.has(rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    data: { index },
  };
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const SUPERFLUOUS = rulesTagged('unnecessary');

const restNotice = (count: number): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  source: SOURCE,
  message:
    `${count} more ${count === 1 ? 'problem is' : 'problems are'} not shown: the first ${MAX_PROBLEMS} ` +
    'come first.',
});

const templateProblems = (document: TextDocument): Diagnostic[] =>
  parseTemplate(document.getText())
    .problems.slice(0, MAX_PROBLEMS)
    .map(({ span, message }) => ({
      range: rangeOf(document, span),
      severity: DiagnosticSeverity.Error,
      source: SOURCE,
      code: 'template',
      message,
    }));

interface FullReport {
  kind: typeof DocumentDiagnosticReportKind.Full;
  items: Diagnostic[];
  resultId: string;
}

const reportSince = (previous: string | undefined, report: FullReport): DocumentDiagnosticReport =>
  previous === report.resultId ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: report.resultId } : report;

const full = (items: Diagnostic[], resultId: string): FullReport => ({
  kind: DocumentDiagnosticReportKind.Full,
  items,
  resultId,
});
