import path from 'node:path';
import type { IoProblem } from '../host/files';
import type { LetterConfigs } from '../host/letter-configs';
import { unknownTemplate } from '../host/letter-configs';
import type { LetterFile } from '../host/letter-file';
import { encodingNote, readLetterText } from '../host/read-file';
import type { Reading } from '../reading/reading';
import type { CliContext } from './context';

/**
 * Opens a letter with its team's settings, or returns one sentence that says why that is not possible. An encoding
 * other than Unicode is reported.
 * @param file      as the user named it; paths are relative to the context's folder
 * @param template  the template, or family of templates, that the user asked for
 */
export function openLetter(
  file: string,
  { folder, tell }: Pick<CliContext, 'folder' | 'tell'>,
  configs: LetterConfigs,
  template: string | undefined,
): LetterFile | IoProblem {
  const full = path.resolve(folder, file);
  const source = readLetterText(full);
  if ('problem' in source) return { problem: source.problem.replace(full, file) };
  if (!source.faithful) return { problem: `${file} is not a letter: it contains bytes that are not text.` };
  const config = configs.of(file);
  const problem = unknownTemplate(config, template);
  if (problem !== undefined) return { problem };
  const note = encodingNote(file, source);
  if (note !== undefined) tell(note);
  return { file, full, source, service: config.service };
}

/** Opens a letter as `openLetter` does, and reads it. */
export function readLetter(
  file: string,
  context: Pick<CliContext, 'folder' | 'tell'>,
  configs: LetterConfigs,
  template: string | undefined,
): Reading | IoProblem {
  const opened = openLetter(file, context, configs, template);
  if ('problem' in opened) return opened;
  return opened.service.read(opened.source.text, template === undefined ? {} : { template });
}
