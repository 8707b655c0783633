import path from 'node:path';
import { loadImport } from '../host/import-bundle';
import { MAX_FILE_BYTES, readBytes } from '../host/read-file';
import { foreignFile } from '../import/foreign-file';
import type { ReleaseBundle } from '../release-check/inspect-file';
import type { ReleaseReport } from '../release-check/release-finding';
import { printable } from '../text/printable';
import { readArguments } from './arguments';
import type { CliContext, Command, ExitCode } from './context';
import { progressOf } from './progress-line';
import { stop } from './stop';

const OPTIONS = {
  format: { type: 'choice', choices: ['text', 'json'] },
  quiet: { type: 'flag', short: 'q' },
} as const;

export const command: Command = {
  help: `Usage: inspection-letters inspect FILE... [--format text|json] [--quiet]

Checks Word files (.docx) and PDFs before they are published, and reports what should not be in them: comments, tracked
changes, hidden text, names and companies in the properties, the title of a draft or template, template text, form
fields, attachments, scripts and macros, links that do not lead to a public page; and what screen readers need but is
missing: tags or headings, a language, alternative text for pictures. Nothing is changed.

Options:
  --format text|json  for people (the default), or for programs
  -q, --quiet         leaves out files in which nothing was found

Exit code: 0 nothing found, 1 something found, 2 a file could not be read.

Examples:
  inspection-letters inspect northmoor.pdf
  inspection-letters inspect published/*.pdf --format json > findings.json
`,
  run: inspect,
};

async function inspect(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const read = readArguments(args, OPTIONS);
  if ('problem' in read) return stop(context, read.problem);
  const { options, words } = read;
  if (words.length === 0)
    return stop(context, 'Name a Word or PDF file, as in “inspection-letters inspect northmoor.pdf”.');
  const bundle = loadImport();
  if ('problem' in bundle) return stop(context, bundle.problem);
  const quiet = options.quiet === true;
  const reports: { readonly file: string; readonly report: ReleaseReport }[] = [];
  const progress = progressOf(context, words.length, 'looked at', quiet);
  for (const [index, file] of words.entries()) {
    progress.at(index, file);
    const report = await reportOn(file, bundle, context);
    progress.clear();
    reports.push({ file, report });
    if ('problem' in report) context.tell(report.problem);
    else if (options.format !== 'json') await context.out(inText(file, report, context, quiet));
  }
  if (options.format === 'json') {
    const files = reports.map(({ file, report }) => ({ file, ...report }));
    await context.out(`${JSON.stringify({ version: 1, files }, undefined, 2)}\n`);
  } else if (words.length > 1 && !quiet) await context.out(`${summaryOf(reports.map(({ report }) => report))}\n`);
  if (reports.some(({ report }) => 'problem' in report)) return 2;
  return reports.some(({ report }) => 'findings' in report && report.findings.length > 0) ? 1 : 0;
}

async function reportOn(file: string, bundle: ReleaseBundle, { folder }: CliContext): Promise<ReleaseReport> {
  const full = path.resolve(folder, file);
  const bytes = readBytes(full, { most: MAX_FILE_BYTES.document });
  if ('problem' in bytes) return { problem: bytes.problem.replace(full, file) };
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return { problem: `${file} could not be read. ${foreign}` };
  const report = await bundle.inspectFile(new Uint8Array(bytes));
  return 'problem' in report ? { problem: `${file} could not be read. ${report.problem}` } : report;
}

function inText(
  file: string,
  { findings }: Extract<ReleaseReport, { readonly findings: unknown }>,
  { paint }: CliContext,
  quiet: boolean,
): string {
  if (findings.length === 0) return quiet ? '' : `${printable(file)}: nothing found\n`;
  const lines = findings.map(
    ({ kind, message, page }) =>
      `  ${page === undefined ? '' : `page ${page}: `}${printable(message)}  ${paint.dim(kind)}`,
  );
  return `${printable(file)}\n${lines.join('\n')}\n`;
}

function summaryOf(reports: readonly ReleaseReport[]): string {
  const found = reports.filter((report) => 'findings' in report && report.findings.length > 0).length;
  const failed = reports.filter((report) => 'problem' in report).length;
  return [
    `${found} of ${reports.length} files have something that should not be published`,
    ...(failed > 0 ? [`${failed} could not be read`] : []),
  ].join('; ');
}
