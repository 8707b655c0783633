import { createHash } from 'node:crypto';
import path from 'node:path';
import type { IoProblem } from '../host/files';
import type { LetterConfigs } from '../host/letter-configs';
import { unknownTemplate } from '../host/letter-configs';
import type { FileText } from '../host/read-file';
import { readLetterText } from '../host/read-file';
import type { LetterService } from '../service/service';

/** A letter’s file with what reads it. */
export interface LetterFile {
  /** As the user named it. */
  readonly file: string;
  readonly full: string;
  readonly source: FileText;
  readonly service: LetterService;
}

/** Opens a letter that commands work on beside other files; one sentence where it cannot be read. */
export function openLetter(
  file: string,
  folder: string,
  configs: LetterConfigs,
  template: string | undefined,
): LetterFile | IoProblem {
  const full = path.resolve(folder, file);
  const source = readLetterText(full);
  if ('problem' in source) return { problem: source.problem.replace(full, file) };
  if (!source.faithful) return { problem: `${file} is no letter: it holds bytes that are not text.` };
  const config = configs.of(file);
  const problem = unknownTemplate(config, template);
  return problem === undefined ? { file, full, source, service: config.service } : { problem };
}

/** What a version is known by: SHA-256 in hexadecimal digits. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A name for a thing that is the same for the same words (RFC 9562, version 8, out of SHA-256). */
export function uuidOf(seed: string): string {
  const hex = hashOf(seed);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
