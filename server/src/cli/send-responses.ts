import path from 'node:path';
import type { LetterFile } from '../host/letter-file';
import { responsesFileOf, writeResponses } from '../host/write-responses';
import type { CliContext, ExitCode } from './context';
import { loadExport, readFont } from './export-bundle';
import { stop } from './stop';

/** The options of `send` that apply to the answers. */
interface ResponsesOptions {
  readonly to?: 'docx' | 'pdf' | undefined;
  readonly output?: string | undefined;
  readonly template?: string | undefined;
  readonly force?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/** Writes the outcome of each comment as a Word file or a PDF. */
export async function sendResponses(
  letter: LetterFile,
  options: ResponsesOptions,
  context: CliContext,
): Promise<ExitCode> {
  const bundle = loadExport();
  if ('problem' in bundle) return stop(context, bundle.problem);
  const { template, force } = options;
  const format = options.to ?? (options.output?.toLowerCase().endsWith('.pdf') ? 'pdf' : 'docx');
  const target =
    options.output ?? path.join(path.dirname(letter.file), path.basename(responsesFileOf(letter.full, format)));
  const output = path.resolve(context.folder, target);
  const request = { format, output, ...(template !== undefined && { template }), force: force === true } as const;
  const made = await writeResponses(letter, request, bundle, readFont);
  if ('problem' in made) return stop(context, made.problem.replace(output, target));
  if (!options.quiet) await context.out(`${target}\n`);
  if (made.open === 0) return 0;
  context.tell(`${made.open} of ${made.count} ${made.open === 1 ? 'has' : 'have'} no answer yet: each says so.`);
  return 1;
}
