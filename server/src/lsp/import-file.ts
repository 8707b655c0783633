import { isDictionaryWord } from '../host/dictionary-file';
import { loadImport } from '../host/import-bundle';
import { textOf } from '../host/read-file';
import { fileKind } from '../import/file-kind';
import { foreignFile } from '../import/foreign-file';
import type { Draft } from '../import/text/import-text';
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
    const { drafts } = service.importText(textOf(bytes, { old: true }).text, isDictionaryWord);
    return drafts.length > 0
      ? { drafts: draftsAnswer(drafts) }
      : { error: l10n.t('{0} has no words in it, so there is no draft.', name) };
  }
  const bundle = loadImport();
  if ('problem' in bundle) return { error: bundle.problem };
  const read = await bundle.draftsFromFile(new Uint8Array(bytes), importKnowledge(service.templates));
  if ('problem' in read) return { error: l10n.t('{0} could not be imported. {1}', name, read.problem) };
  return read.drafts.length > 0
    ? { drafts: draftsAnswer(read.drafts) }
    : { error: l10n.t('{0} has no words in it, so there is no draft.', name) };
}

/** Drafts as the client gets them: what was left out is counted. */
export const draftsAnswer = (drafts: readonly Draft[]): ImportResult['drafts'] =>
  drafts.map(({ text, dropped }) => ({
    text,
    droppedWords: dropped.reduce((sum, { text: words }) => sum + words.split(/\s+/).filter(Boolean).length, 0),
  }));
