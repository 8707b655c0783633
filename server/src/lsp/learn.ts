import { loadImport } from '../host/import-bundle';
import { learnFromFolder } from '../host/learn-from-folder';
import type { LearnResult } from '../protocol/protocol';
import { LEARN_REQUEST } from '../protocol/requests';
import type { LetterService } from '../service/service';
import { pathOf } from './path-of';
import { onRequest } from './request-handler';
import type { Session } from './session';

/** The request to learn a template from examples. */
export function serveLearning(session: Session): void {
  onRequest(
    session,
    LEARN_REQUEST,
    (l10n) => ({ error: l10n.t('The template could not be made: the log says why.') }),
    async ({ folder, id }) => learnAnswer(folder, id, session.teams.shared().service),
  );
}

/** A template out of the letters below a folder, as its file and its report; or one sentence that says why not. */
async function learnAnswer(folder: string, id: string, service: LetterService): Promise<LearnResult> {
  const base = pathOf(folder) ?? folder;
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
