import { letterFileName } from '../edits/letter-file-name';
import { isDictionaryWord } from '../host/dictionary-file';
import { loadImport } from '../host/import-bundle';
import { textOf } from '../host/read-file';
import { fileKind } from '../import/file-kind';
import { foreignFile } from '../import/foreign-file';
import type { Accounted } from '../import/ledger';
import { renderLedgerReport } from '../import/ledger-report';
import type { ImportResult, ImportFileResult, ImportFileParams } from '../protocol/protocol';
import { importKnowledge } from '../service/import-knowledge';
import type { LetterService } from '../service/service';
import type { L10n } from '../text/l10n';

/** Drafts of a file that the client read: a Word or PDF file in a thread of its own, anything else as text. */
export async function importFile(
  { name, base64 }: ImportFileParams,
  service: LetterService,
  l10n: L10n,
): Promise<ImportFileResult> {
  const bytes = Buffer.from(base64, 'base64');
  const foreign = foreignFile(bytes);
  if (foreign !== undefined) return { error: l10n.t('{0} could not be imported. {1}', name, foreign) };
  if (fileKind(bytes) === undefined) {
    const read = service.importText(textOf(bytes, { old: true }).text, isDictionaryWord);
    return read.drafts.length > 0
      ? importAnswer(read, service)
      : { error: l10n.t('{0} has no words in it, so there is no draft.', name) };
  }
  const bundle = loadImport();
  if ('problem' in bundle) return { error: bundle.problem };
  const read = await bundle.draftsFromFile(new Uint8Array(bytes), importKnowledge(service.templates));
  if ('problem' in read) return { error: l10n.t('{0} could not be imported. {1}', name, read.problem) };
  return read.drafts.length > 0
    ? importAnswer(read, service)
    : { error: l10n.t('{0} has no words in it, so there is no draft.', name) };
}

/** Drafts as the client gets them, with the account of the source's words. */
export function importAnswer(read: Accounted, service: LetterService): ImportResult {
  const { drafts, ledger } = read;
  if (drafts.length === 0) return { drafts: [] };
  return {
    drafts: drafts.map(({ text, dropped }) => ({
      text,
      fileName: letterFileName(service.read(text).facts),
      droppedWords: dropped.reduce((sum, { text: words }) => sum + words.split(/\s+/).filter(Boolean).length, 0),
    })),
    account: {
      words: ledger.words,
      kept: ledger.kept,
      dropped: ledger.dropped.reduce((sum, { words }) => sum + words, 0),
      unplaced: ledger.unplaced.length,
      report: renderLedgerReport(read),
    },
  };
}
