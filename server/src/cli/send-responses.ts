import path from 'node:path';
import { commentsFileName } from '../comments/sidecar-terms';
import { responseRows } from '../exchange/responses';
import { withoutEnding } from '../exchange/sent-names';
import type { Responses } from '../export/comments/responses-docx';
import { responsesModel } from '../export/comments/responses-model';
import type { PrintModel } from '../export/model/print-model';
import { sentParagraphs } from '../export/model/sent-paragraphs';
import type { ExportBundle, Written } from '../export/write-letter';
import { readCommentsFile } from '../host/comments-file';
import type { LetterFile } from '../host/letter-file';
import { writeNew } from '../host/write-file';
import type { CliContext, ExitCode } from './context';
import { loadExport, readFont } from './export-bundle';
import { stop } from './stop';

/** What of the options of `send` matters to the answers. */
interface ResponsesOptions {
  readonly to?: 'docx' | 'pdf' | undefined;
  readonly output?: string | undefined;
  readonly template?: string | undefined;
  readonly force?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/** Writes what has become of each comment as a Word file or a PDF. */
export async function sendResponses(
  letter: LetterFile,
  options: ResponsesOptions,
  context: CliContext,
): Promise<ExitCode> {
  const { file, full, source, service } = letter;
  const name = path.join(path.dirname(file), commentsFileName(path.basename(full)));
  const beside = readCommentsFile(full);
  if (!beside) return stop(context, `${name} is not there: take comments in first, with “inspection-letters receive”.`);
  if ('problem' in beside) return stop(context, beside.problem);
  const model = service.printModel(
    service.read(source.text, options.template === undefined ? {} : { template: options.template }),
  );
  const paragraphs = sentParagraphs(model, source.text);
  const { rows, open, withoutReason } = responseRows(beside.comments, { text: source.text, paragraphs });
  if (rows.length === 0) return stop(context, `${name} holds no comment of others to answer.`);
  if (withoutReason.length > 0) return stop(context, reasonsMissing(withoutReason));
  const bundle = loadExport();
  if ('problem' in bundle) return stop(context, bundle.problem);
  const format = options.to ?? (options.output?.toLowerCase().endsWith('.pdf') ? 'pdf' : 'docx');
  const target =
    options.output ?? path.join(path.dirname(file), `${withoutEnding(path.basename(full))}.responses.${format}`);
  const out = path.resolve(context.folder, target);
  const responses: Responses = {
    title: `Responses to comments: ${model.title}`,
    lead: leadOf(rows.length, open),
    rows,
    date: model.date,
  };
  const written = await write(bundle, format, responses, model);
  if ('problem' in written) return stop(context, `${target} could not be written: ${written.problem}.`);
  const trouble = writeNew(out, written.bytes, { force: options.force === true });
  if (trouble) return stop(context, trouble.problem.replace(out, target));
  if (!options.quiet) await context.out(`${target}\n`);
  if (open === 0) return 0;
  context.tell(`${open} of ${rows.length} ${open === 1 ? 'has' : 'have'} no answer yet: each says so.`);
  return 1;
}

const reasonsMissing = (declined: readonly string[]): string =>
  `A declined comment needs a reason, and ${declined.length} ${declined.length === 1 ? 'has' : 'have'} none yet: ` +
  `${declined.join('; ')}.`;

const leadOf = (count: number, open: number): string =>
  `${count} ${count === 1 ? 'comment was' : 'comments were'} made on the draft` +
  `${open > 0 ? `; ${open} ${open === 1 ? 'has' : 'have'} no answer yet` : ', and each has its answer here'}.`;

const write = async (
  bundle: ExportBundle,
  format: 'docx' | 'pdf',
  responses: Responses,
  model: PrintModel,
): Promise<Written> =>
  format === 'pdf'
    ? bundle.writeLetter(responsesModel(responses, model), 'pdf', readFont)
    : { bytes: await bundle.renderResponsesDocx(responses) };
