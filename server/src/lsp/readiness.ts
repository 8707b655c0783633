import path from 'node:path';
import { isoDay } from '../dates/calendar';
import { evidencePackPage } from '../export/evidence-pack/evidence-pack-page';
import { packedByHost } from '../host/evidence-pack';
import { EVIDENCE_PACK_REQUEST, READINESS_REQUEST } from '../protocol/requests';
import type { Readiness } from '../readiness/readiness';
import { readinessOf, stageToMeet } from '../readiness/readiness';
import type { LetterSnapshot } from './document-store';
import { loadExport, readFont } from './export';
import { pathOf } from './path-of';
import { onRequest } from './request-handler';
import type { Session } from './session';
import { rangeOf } from './to-lsp';

/** The requests of the view “Ready?”, and the evidence pack. */
export function serveReadiness(session: Session): void {
  const { documents, teams, prose } = session;

  onRequest(session, READINESS_REQUEST, null, async ({ uri }, token) => {
    const letter = await documents.checked(uri, token);
    if (!letter) return null;
    const { stage, next, open, items } = readinessIn(letter, session);
    return {
      stage,
      ...(next ? { next } : {}),
      open,
      items: items.map(({ id, title, state, detail, places }) => ({
        id,
        title,
        state,
        detail,
        places: places.map(({ text, span }) => ({ text, range: rangeOf(letter.document, span) })),
      })),
    };
  });

  onRequest(
    session,
    EVIDENCE_PACK_REQUEST,
    (l10n) => ({ error: l10n.t('The evidence pack could not be made: the log says why.') }),
    async ({ uri, to }, token) => {
      const { l10n } = session.capabilities();
      await prose.loadNow();
      const letter = await documents.checked(uri, token);
      if (!letter) return { error: l10n.t('The letter is not open, so there is nothing to write.') };
      const bundle = loadExport();
      if (!bundle)
        return {
          error: l10n.t('The writers are not there, without which nothing is exported: install the extension again.'),
        };
      const page = evidencePackPage({
        name: decodeURIComponent(path.posix.basename(uri)),
        reading: letter.reading,
        problems: letter.problems(),
        ignoredElsewhere: [
          ...teams.of(uri).ignore.map(({ rule, reason, file }) => ({ rule, reason, where: path.basename(file) })),
          ...letter.settings.ignore.map(({ rule, reason }) => ({ rule, reason, where: 'the settings' })),
        ],
        ...packedByHost(letter.document.getText(), pathOf(uri), letter.service),
      });
      const day = letter.reading.facts.letterDate?.day;
      const written = await bundle.writeSheet(page, to, readFont, day ? isoDay(day) : '');
      return 'problem' in written
        ? { error: `The pack is not written, because ${written.problem}.` }
        : { bytes: Buffer.from(written.bytes).toString('base64') };
    },
  );
}

function readinessIn(letter: LetterSnapshot, { earlierLetters, teams }: Session): Readiness {
  const { reading, document, service, settings, comments } = letter;
  const { uri } = document;
  const strict = stageToMeet(reading.stage);
  const problems = strict === reading.stage ? letter.problems() : letter.problemsAtStage(strict);
  const unnamed = reading.previous ? [] : earlierLetters.search(uri, reading, teams.folders, service).letters;
  return readinessOf({
    reading,
    problems,
    reviewed: comments.reviewed,
    unnamedEarlier: unnamed.map(({ name }) => name),
    timetable: settings.timetable,
  });
}
