import { fileURLToPath } from 'node:url';
import { loadImport } from '../host/import-bundle';
import { learnFromFolder } from '../host/learn-from-folder';
import type { LearnResult } from '../protocol/protocol';
import type { LetterService } from '../service/service';

/** A template out of the letters below a folder, as its file and its report; or one sentence that says why not. */
export async function learnAnswer(folder: string, id: string, service: LetterService): Promise<LearnResult> {
  const base = folder.startsWith('file:') ? fileURLToPath(folder) : folder;
  const made = await learnFromFolder({
    folder: base,
    base,
    id,
    templates: service.templates,
    loadImport,
  });
  return 'problem' in made
    ? { error: made.problem }
    : { template: made.yaml, report: made.report, notices: made.notices };
}
