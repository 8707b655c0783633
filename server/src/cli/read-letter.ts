import path from 'node:path';
import type { IoProblem } from '../host/files';
import type { LetterConfigs } from '../host/letter-configs';
import { unknownTemplate } from '../host/letter-configs';
import { readText } from '../host/read-file';
import type { Reading } from '../reading/reading';

/**
 * Reads one letter from a file as its team's folder says, or gives one sentence that says why not.
 * @param file      as the user named it; paths are relative to `folder`
 * @param template  the template, or family of templates, that the user asked for
 */
export function readLetter(
  file: string,
  folder: string,
  configs: LetterConfigs,
  template: string | undefined,
): Reading | IoProblem {
  const full = path.resolve(folder, file);
  const source = readText(full);
  if ('problem' in source) return { problem: source.problem.replace(full, file) };
  const config = configs.of(file);
  const problem = unknownTemplate(config, template);
  if (problem !== undefined) return { problem };
  return config.service.read(source.text, template === undefined ? {} : { template });
}
