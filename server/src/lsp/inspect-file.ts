import { loadImport } from '../host/import-bundle';
import { foreignFile } from '../import/foreign-file';
import type { InspectFileParams, InspectFileResult } from '../protocol/protocol';
import { INSPECT_FILE_REQUEST } from '../protocol/requests';
import { onRequest } from './request-handler';
import type { Session } from './session';

/** The release check of a file that the client read. */
export function serveInspection(session: Session): void {
  onRequest(
    session,
    INSPECT_FILE_REQUEST,
    (l10n) => ({ error: l10n.t('The file could not be looked at: the log says why.') }),
    ({ name, base64 }) => inspected({ name, base64 }),
  );
}

async function inspected({ name, base64 }: InspectFileParams): Promise<InspectFileResult> {
  const bytes = Buffer.from(base64, 'base64');
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return { error: `${name} could not be read. ${foreign}` };
  const bundle = loadImport();
  if ('problem' in bundle) return { error: bundle.problem };
  const report = await bundle.inspectFile(new Uint8Array(bytes));
  if ('problem' in report) return { error: `${name} could not be read. ${report.problem}` };
  return {
    findings: report.findings.map(({ kind, message, page }) => ({
      kind,
      message,
      ...(page !== undefined && { page }),
    })),
  };
}

/** What the release check says of a file that was just made; what cannot be looked at is a finding too. */
export async function findingsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const bundle = loadImport();
  if ('problem' in bundle) return [bundle.problem];
  const report = await bundle.inspectFile(bytes);
  return 'problem' in report ? [report.problem] : report.findings.map(({ message }) => message);
}
