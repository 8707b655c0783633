import { existsSync } from 'node:fs';
import path from 'node:path';
import type { IoProblem } from '../host/files';
import { loadImport } from '../host/import-bundle';
import type { LetterFile } from '../host/letter-file';
import { readLetterText } from '../host/read-file';
import { receiveFiles } from '../host/receive-files';
import { remarksOnDays, sendDays, sendLetter } from '../host/send-letter';
import { responsesFileOf, writeResponses } from '../host/write-responses';
import type {
  ReceiveParams,
  ReceiveResult,
  SendParams,
  SendResponsesParams,
  SendResponsesResult,
  SendResult,
} from '../protocol/protocol';
import { RECEIVE_REQUEST, SEND_REQUEST, SEND_RESPONSES_REQUEST } from '../protocol/requests';
import type { L10n } from '../text/l10n';
import { BrandingStore } from './branding';
import { loadExport, readFont } from './export';
import { pathOf } from './path-of';
import { onRequest } from './request-handler';
import type { Session } from './session';

/** The way to those who comment, and back. `changed` is called when a file of comments has been written. */
export function serveExchange(session: Session, changed: () => void): void {
  const branding = new BrandingStore(session.connection, session.files);
  onRequest(
    session,
    SEND_REQUEST,
    (l10n) => ({ error: l10n.t('The letter could not be written: the log says why.') }),
    (params) => sent(session, branding, params),
  );
  onRequest(
    session,
    SEND_RESPONSES_REQUEST,
    (l10n) => ({ error: l10n.t('The responses could not be written: the log says why.') }),
    (params) => responded(session, params),
  );
  onRequest(
    session,
    RECEIVE_REQUEST,
    (l10n) => ({ error: l10n.t('The comments could not be taken in: the log says why.') }),
    async (params) => {
      const result = await received(session, params);
      if ('added' in result && result.added > 0) changed();
      return result;
    },
  );
}

async function sent(
  session: Session,
  branding: BrandingStore,
  { uri, who, table, until }: SendParams,
): Promise<SendResult> {
  const { l10n } = session.capabilities();
  const letter = savedLetter(session, uri);
  if ('problem' in letter) return { error: letter.problem };
  const days = sendDays(undefined, until);
  if ('problem' in days) return { error: days.problem };
  const bundle = loadExport();
  if (!bundle) return { error: noWriters(l10n) };
  const settings = (await session.documents.open(uri))?.settings.export;
  const own = settings ? await branding.of(uri, settings, bundle) : {};
  if ('problem' in own) return { error: own.problem };
  const made = await sendLetter(letter, { days, who, table, stage: false }, bundle, { readFont, own });
  if ('problem' in made) return { error: made.problem };
  return { word: path.basename(made.word), kept: path.basename(made.kept), remarks: remarksOnDays(days) };
}

const noWriters = (l10n: L10n): string =>
  l10n.t('The writers are not there, without which nothing is sent: install the extension again.');

async function responded(session: Session, { uri, to, replace }: SendResponsesParams): Promise<SendResponsesResult> {
  const letter = savedLetter(session, uri);
  if ('problem' in letter) return { error: letter.problem };
  const bundle = loadExport();
  if (!bundle) return { error: noWriters(session.capabilities().l10n) };
  const there = responsesFileOf(letter.full, to);
  if (!replace && existsSync(there)) return { there: path.basename(there) };
  const made = await writeResponses(letter, { format: to, force: replace }, bundle, readFont);
  if ('problem' in made) return { error: made.problem };
  return { written: path.basename(made.full), count: made.count, open: made.open };
}

async function received(session: Session, { uri, files }: ReceiveParams): Promise<ReceiveResult> {
  const { l10n } = session.capabilities();
  const letter = savedLetter(session, uri);
  if ('problem' in letter) return { error: letter.problem };
  const bundle = loadImport();
  if ('problem' in bundle) return { error: bundle.problem };
  const folder = path.dirname(letter.full);
  const names = files.flatMap((file) => pathOf(file) ?? []).map((file) => path.relative(folder, file));
  if (names.length < files.length) return { error: l10n.t('Only files on this computer’s disks can be taken in.') };
  const result = await receiveFiles(names, letter, { folder, bundle });
  if ('problems' in result) return { error: result.problems.join(' ') };
  return {
    added: result.fresh.length,
    unplaced: result.fresh.filter(({ anchor }) => !anchor).length,
    remarks: result.files.flatMap(({ file, version }) =>
      version.remark === undefined ? [] : [`${path.basename(file)}: ${version.remark}`],
    ),
  };
}

/** The letter as it lies on the disk: that version is sent, and what is beside it is read and written. */
function savedLetter({ teams, capabilities }: Session, uri: string): LetterFile | IoProblem {
  const { l10n } = capabilities();
  const full = pathOf(uri);
  if (full === undefined)
    return {
      problem: l10n.t('The letter is not on a disk of this computer: save it there first.'),
    };
  const source = readLetterText(full);
  if ('problem' in source) return source;
  return { file: path.basename(full), full, source, service: teams.of(uri).service };
}
