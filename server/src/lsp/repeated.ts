import path from 'node:path';
import { archiveReaderMissing, findArchive } from '../host/archive';
import { sentencesOfArchive } from '../host/archive-sentences';
import type { RepeatedParams, RepeatedResult } from '../protocol/protocol';
import { REPEATED_REQUEST } from '../protocol/requests';
import { findingSentences } from '../sameness/finding-sentences';
import { letterOf, SentenceSearch } from '../sameness/repeated';
import { pathOf, withHome } from './path-of';
import { onRequest } from './request-handler';
import type { Session } from './session';
import { rangeOf } from './to-lsp';

/** The request of “Find sentences that appear in other letters…”. */
export function serveRepeated(session: Session): void {
  onRequest(
    session,
    REPEATED_REQUEST,
    (l10n) => ({ error: l10n.t('The other letters could not be looked at: the log says why.') }),
    async ({ uri, folder: chosen }: RepeatedParams, token): Promise<RepeatedResult> => {
      const { l10n } = session.capabilities();
      const letter = await session.documents.open(uri);
      if (!letter) return { error: l10n.t('The letter is not open, so there is nothing to look for.') };
      const folder = chosen === undefined ? withHome(letter.settings.archive.trim()) : pathOf(chosen);
      if (folder === undefined || !path.isAbsolute(folder))
        return { error: l10n.t('Choose a folder of letters on this computer, by its absolute path.') };
      const missing = archiveReaderMissing();
      if (missing !== undefined) return { error: missing };
      const archive = findArchive(folder, folder);
      if ('problem' in archive) return { error: archive.problem };

      // Under its name in the archive if it is part of it, so that a letter is not found in itself.
      const file = path.relative(folder, pathOf(uri) ?? uri).replaceAll(path.sep, '/');
      const wanted = findingSentences(letter.reading, { file, number: 0 });
      const search = new SentenceSearch(wanted);
      let unread = archive.problems.length;
      for await (const sentences of sentencesOfArchive(archive, { always: [], team: 'none' }, () => unread++)) {
        if (token.isCancellationRequested) break;
        search.look(sentences);
      }
      const found = search.result().get(file);
      return {
        repeated: (found?.repeated ?? []).map(({ sentence, elsewhere }) => ({
          text: sentence.text,
          range: rangeOf(letter.document, sentence.span),
          letters: [...new Set(elsewhere.map(letterOf))],
        })),
        sentences: wanted.length,
        versions: found?.versions ?? [],
        unread,
      };
    },
  );
}
