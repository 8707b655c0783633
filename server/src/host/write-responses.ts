import path from 'node:path';
import { commentsFileName } from '../comments/sidecar-terms';
import { responseRows } from '../exchange/responses';
import { withoutEnding } from '../exchange/sent-names';
import type { Responses } from '../export/comments/responses-docx';
import { responsesModel } from '../export/comments/responses-model';
import type { PrintModel } from '../export/model/print-model';
import { sentParagraphs } from '../export/model/sent-paragraphs';
import type { ExportBundle, ReadFont, Written } from '../export/write-letter';
import { readCommentsFile } from './comments-file';
import type { IoProblem } from './files';
import type { LetterFile } from './letter-file';
import { writeNew } from './write-file';

export type ResponsesFormat = 'docx' | 'pdf';

export interface ResponsesRequest {
  readonly format: ResponsesFormat;
  readonly template?: string;
  /** Path of the file; by default `NAME.responses.docx` or `.pdf` beside the letter. */
  readonly output?: string;
  /** Replaces an existing file. */
  readonly force?: boolean;
}

export interface WrittenResponses {
  /** Absolute path of the file. */
  readonly full: string;
  readonly count: number;
  /** How many comments have no answer yet; the file says so for each. */
  readonly open: number;
}

/** The default path for the answers to the comments on a letter. */
export const responsesFileOf = (full: string, format: ResponsesFormat): string =>
  path.join(path.dirname(full), `${withoutEnding(path.basename(full))}.responses.${format}`);

/**
 * Writes the outcome of each comment on a letter as a Word file or a PDF. On an error returns a sentence, and nothing
 * is written.
 */
export async function writeResponses(
  { file, full, source, service }: LetterFile,
  { format, template, output, force }: ResponsesRequest,
  bundle: ExportBundle,
  readFont: ReadFont,
): Promise<WrittenResponses | IoProblem> {
  const name = path.join(path.dirname(file), commentsFileName(path.basename(full)));
  const beside = readCommentsFile(full);
  if (!beside) return { problem: `${name} does not exist: import comments first, then they can be answered.` };
  if ('problem' in beside) return beside;
  const model = service.printModel(service.read(source.text, template === undefined ? {} : { template }));
  const paragraphs = sentParagraphs(model, source.text);
  const { rows, open, withoutReason } = responseRows(beside.comments, { text: source.text, paragraphs });
  if (rows.length === 0) return { problem: `${name} contains no comments by others to answer.` };
  if (withoutReason.length > 0) return { problem: reasonsMissing(withoutReason) };
  const target = output ?? responsesFileOf(full, format);
  const responses: Responses = {
    title: `Responses to comments: ${model.title}`,
    lead: leadOf(rows.length, open),
    rows,
    date: model.date,
  };
  const written = await write(bundle, format, responses, model, readFont);
  if ('problem' in written) return { problem: `${target} could not be written: ${written.problem}.` };
  return writeNew(target, written.bytes, { force: force === true }) ?? { full: target, count: rows.length, open };
}

const reasonsMissing = (declined: readonly string[]): string =>
  `A declined comment needs a reason, and ${declined.length} ${declined.length === 1 ? 'has' : 'have'} none yet: ` +
  `${declined.join('; ')}.`;

const leadOf = (count: number, open: number): string =>
  `${count} ${count === 1 ? 'comment was' : 'comments were'} made on the draft` +
  `${open > 0 ? `; ${open} ${open === 1 ? 'has' : 'have'} no answer yet` : ', and each has its answer here'}.`;

const write = async (
  bundle: ExportBundle,
  format: ResponsesFormat,
  responses: Responses,
  model: PrintModel,
  readFont: ReadFont,
): Promise<Written> =>
  format === 'pdf'
    ? bundle.writeLetter(responsesModel(responses, model), 'pdf', readFont)
    : { bytes: await bundle.renderResponsesDocx(responses) };
