import { RequestType } from 'vscode-languageserver-protocol';
import type {
  CompareParams,
  CompareResult,
  EvidenceResult,
  ExportResult,
  ExportParams,
  ExtractParams,
  ExtractResult,
  EditResult,
  IgnoreParams,
  ImportResult,
  ImportFileResult,
  ImportFileParams,
  ImportParams,
  InsertResult,
  InsertParams,
  InsightParams,
  InsightResult,
  LinkParams,
  NewLetterResult,
  NewLetterParams,
  OutlineResult,
  PreviewResult,
  SnippetsResult,
  SnippetsParams,
  StageParams,
  TemplatesResult,
  TextDocumentIdentifier,
  WordParams,
} from './protocol';

// The requests that this server answers beside those of the Language Server Protocol. docs/lsp-extensions.md describes
// them for other editors; a test holds that page to this file.

/**
 * The outline view's rows: the template's parts in order, and strangers where
 * they stand. The answer is null for a letter that is not open.
 */
export const OUTLINE_REQUEST = new RequestType<TextDocumentIdentifier, OutlineResult | null, void>(
  'inspectionLetter/outline',
);

/** Insert one part or all that are missing (no `part`). */
export const INSERT_REQUEST = new RequestType<InsertParams, InsertResult, void>('inspectionLetter/insertMissing');

/** What the "New letter…" command offers and makes. */
export const TEMPLATES_REQUEST = new RequestType<Record<string, never>, TemplatesResult, void>(
  'inspectionLetter/templates',
);

/** Makes the letter of the “New letter…” command. */
export const NEW_LETTER_REQUEST = new RequestType<NewLetterParams, NewLetterResult, void>('inspectionLetter/newLetter');

/** Snippets of a template's starters, for editors that have no snippets of this project's own. */
export const SNIPPETS_REQUEST = new RequestType<SnippetsParams | null, SnippetsResult, void>(
  'inspectionLetter/snippets',
);

/** Turns pasted or extracted text into drafts. */
export const IMPORT_REQUEST = new RequestType<ImportParams, ImportResult, void>('inspectionLetter/importText');

/** Turns a file into drafts, whatever it is: Word, PDF or text. The server reads the bytes and no file. */
export const IMPORT_FILE_REQUEST = new RequestType<ImportFileParams, ImportFileResult, void>(
  'inspectionLetter/importFile',
);

/** The server makes the edit that writes a word into the letter's own. */
export const WORD_REQUEST = new RequestType<WordParams, EditResult, void>('inspectionLetter/word');

/**
 * The server makes the edit that writes an ignored finding down, with its reason.
 * Its text is plain, no snippet: a reason may have dollar signs. `edits` is empty where the front matter is broken and
 * cannot take it (a message says so), and for a letter that is not open (`version` is -1).
 */
export const IGNORE_REQUEST = new RequestType<IgnoreParams, EditResult, void>('inspectionLetter/ignore');

/**
 * The server makes the edit that writes the letter's stage into its front matter:
 * plain text, `edits` as for an ignored finding; also empty where the stage is that already.
 */
export const STAGE_REQUEST = new RequestType<StageParams, EditResult, void>('inspectionLetter/setStage');

/** The view “Areas and evidence”; null for a letter that is not open. */
export const EVIDENCE_REQUEST = new RequestType<TextDocumentIdentifier, EvidenceResult | null, void>(
  'inspectionLetter/evidence',
);

/**
 * The server makes the edit that writes a link down, or takes it out: plain text,
 * `edits` as for an ignored finding; also empty where the letter says so already.
 */
export const LINK_REQUEST = new RequestType<LinkParams, EditResult, void>('inspectionLetter/link');

/** A letter as a file, made from the newest text that is open, saved or not. */
export const EXPORT_REQUEST = new RequestType<ExportParams, ExportResult, void>('inspectionLetter/export');

/** The page as it will be printed; null for a letter that is not open. */
export const PREVIEW_REQUEST = new RequestType<TextDocumentIdentifier, PreviewResult | null, void>(
  'inspectionLetter/preview',
);

/** What has changed since another version of an open letter; null for a letter that is not open. */
export const COMPARE_REQUEST = new RequestType<CompareParams, CompareResult | null, void>('inspectionLetter/compare');

/** Counts the letters of a folder and gives the page; what stood in the way is a sentence. */
export const INSIGHT_REQUEST = new RequestType<InsightParams, InsightResult, void>('inspectionLetter/insight');

/** A short form of an open letter, in its own sentences. */
export const EXTRACT_REQUEST = new RequestType<ExtractParams, ExtractResult, void>('inspectionLetter/extract');
