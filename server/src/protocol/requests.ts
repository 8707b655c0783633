import { RequestType } from 'vscode-languageserver-protocol';
import type {
  AcceptCommentsParams,
  AcceptCommentsResult,
  AddCommentParams,
  AnswerCommentParams,
  CommentsResult,
  CommentsWritten,
  CompareParams,
  CompareResult,
  EvidencePackParams,
  EvidencePackResult,
  EvidenceResult,
  ExportResult,
  FollowUpResult,
  ExportParams,
  ExtractParams,
  ExtractResult,
  EditResult,
  IgnoreParams,
  ImportResult,
  ImportFileResult,
  ImportFileParams,
  ImportParams,
  InspectFileParams,
  InspectFileResult,
  InsertResult,
  InsertParams,
  InsightParams,
  InsightResult,
  LinkParams,
  MoveParams,
  MoveResult,
  NewLetterResult,
  NewLetterParams,
  OutlineResult,
  ParseDaysParams,
  ParsedDays,
  PasteParams,
  PasteResult,
  PreviewResult,
  CalendarResult,
  CheckFileParams,
  CheckFileResult,
  FixAllResult,
  ReadinessResult,
  ReceiveParams,
  ReceiveResult,
  RepeatedParams,
  RepeatedResult,
  ReviewSheetResult,
  RulesResult,
  SendParams,
  SendResponsesParams,
  SendResponsesResult,
  SendResult,
  SnippetsResult,
  SnippetsParams,
  StageParams,
  TemplateParams,
  LearnParams,
  LearnResult,
  TemplatesResult,
  TextDocumentIdentifier,
  TickReviewParams,
  TimetableResult,
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

/** Reads the days that a person types for a new letter, while they type. */
export const PARSE_DAYS_REQUEST = new RequestType<ParseDaysParams, ParsedDays, void>('inspectionLetter/parseDays');

/** Makes the letter of the “New letter…” command. */
export const NEW_LETTER_REQUEST = new RequestType<NewLetterParams, NewLetterResult, void>('inspectionLetter/newLetter');

/** Snippets of a template's starters, for editors that have no snippets of this project's own. */
export const SNIPPETS_REQUEST = new RequestType<SnippetsParams | null, SnippetsResult, void>(
  'inspectionLetter/snippets',
);

/** Every rule with its title, for a list of what can be explained. */
export const RULES_REQUEST = new RequestType<Record<string, never>, RulesResult, void>('inspectionLetter/rules');

/** Turns pasted or extracted text into drafts. */
export const IMPORT_REQUEST = new RequestType<ImportParams, ImportResult, void>('inspectionLetter/importText');

/** Turns a file into drafts, whatever it is: Word, PDF or text. The server reads the bytes and no file. */
export const IMPORT_FILE_REQUEST = new RequestType<ImportFileParams, ImportFileResult, void>(
  'inspectionLetter/importFile',
);

/** The server makes the edit that writes a word into the letter's own. */
export const WORD_REQUEST = new RequestType<WordParams, EditResult, void>('inspectionLetter/word');

/**
 * The server makes the edit that writes an ignored problem down, with its reason.
 * Its text is plain, no snippet: a reason may have dollar signs. `edits` is empty where the front matter is broken and
 * cannot take it (a message says so), and for a letter that is not open (`version` is -1).
 */
export const IGNORE_REQUEST = new RequestType<IgnoreParams, EditResult, void>('inspectionLetter/ignore');

/**
 * The server makes the edit that writes the letter's stage into its front matter:
 * plain text, `edits` as for an ignored problem; also empty where the stage is that already.
 */
export const STAGE_REQUEST = new RequestType<StageParams, EditResult, void>('inspectionLetter/setStage');

/**
 * The server makes the edit that writes the letter's template into its front matter:
 * plain text, `edits` as for an ignored problem; also empty where there is no such template.
 */
export const TEMPLATE_REQUEST = new RequestType<TemplateParams, EditResult, void>('inspectionLetter/setTemplate');

/** The server makes a template out of the letters and reports below a folder of the workspace. */
export const LEARN_REQUEST = new RequestType<LearnParams, LearnResult, void>('inspectionLetter/learn');

/** The view “Areas and evidence”; null for a letter that is not open. */
export const EVIDENCE_REQUEST = new RequestType<TextDocumentIdentifier, EvidenceResult | null, void>(
  'inspectionLetter/evidence',
);

/** The view “Ready?”; null for a letter that is not open. */
export const READINESS_REQUEST = new RequestType<TextDocumentIdentifier, ReadinessResult | null, void>(
  'inspectionLetter/readiness',
);

/** How a letter was checked, as one file. */
export const EVIDENCE_PACK_REQUEST = new RequestType<EvidencePackParams, EvidencePackResult, void>(
  'inspectionLetter/evidencePack',
);

/** The view “Clock”; null for a letter that is not open. */
export const TIMETABLE_REQUEST = new RequestType<TextDocumentIdentifier, TimetableResult | null, void>(
  'inspectionLetter/timetable',
);

/** The same days as a file for calendars. */
export const CALENDAR_REQUEST = new RequestType<TextDocumentIdentifier, CalendarResult, void>(
  'inspectionLetter/calendar',
);

/** The view “Since the last letter”; null for a letter that is not open. */
export const FOLLOW_UP_REQUEST = new RequestType<TextDocumentIdentifier, FollowUpResult | null, void>(
  'inspectionLetter/followUp',
);

/**
 * The server makes the edit that writes a link down, or takes it out: plain text,
 * `edits` as for an ignored problem; also empty where the letter says so already.
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

/** What people said of a letter and where it stands now; null for a letter that is not open. */
export const COMMENTS_REQUEST = new RequestType<TextDocumentIdentifier, CommentsResult | null, void>(
  'inspectionLetter/comments',
);

/** Writes a new remark or proposal into the file beside the letter. */
export const ADD_COMMENT_REQUEST = new RequestType<AddCommentParams, CommentsWritten, void>(
  'inspectionLetter/addComment',
);

/** Writes a reply to comments, or their state, into the file beside the letter: all of them, or none. */
export const ANSWER_COMMENT_REQUEST = new RequestType<AnswerCommentParams, CommentsWritten, void>(
  'inspectionLetter/answerComment',
);

/** The edits that make proposals; nothing is written. */
export const ACCEPT_COMMENTS_REQUEST = new RequestType<AcceptCommentsParams, AcceptCommentsResult, void>(
  'inspectionLetter/acceptComments',
);

/** What a reader of a letter compares, as rows that can be ticked; null for a letter that is not open. */
export const REVIEW_SHEET_REQUEST = new RequestType<TextDocumentIdentifier, ReviewSheetResult | null, void>(
  'inspectionLetter/reviewSheet',
);

/** Ticks rows of the review sheet in the file beside the letter, or takes their ticks away. */
export const TICK_REVIEW_REQUEST = new RequestType<TickReviewParams, CommentsWritten, void>(
  'inspectionLetter/tickReview',
);

/** Writes a letter as a Word file for those who comment on it; the server writes beside the letter. */
export const SEND_REQUEST = new RequestType<SendParams, SendResult, void>('inspectionLetter/send');

/** Writes what became of each comment as a Word file or a PDF; the server writes beside the letter. */
export const SEND_RESPONSES_REQUEST = new RequestType<SendResponsesParams, SendResponsesResult, void>(
  'inspectionLetter/sendResponses',
);

/** Takes what people said in Word files into the comments beside a letter; the server reads the files. */
export const RECEIVE_REQUEST = new RequestType<ReceiveParams, ReceiveResult, void>('inspectionLetter/receive');

/** The release check of a Word or PDF file. The server reads the bytes and no file. */
export const INSPECT_FILE_REQUEST = new RequestType<InspectFileParams, InspectFileResult, void>(
  'inspectionLetter/inspectFile',
);
/**
 * What is pasted, laid out as a letter is: bullets, headings, one paragraph a line. Null where it is best pasted as it
 * is, and for a letter that is not open.
 */
export const PASTE_REQUEST = new RequestType<PasteParams, PasteResult | null, void>('inspectionLetter/paste');

/** The server makes the edit that moves a section, a paragraph or a bullet: plain text, never losing a word. */
export const MOVE_REQUEST = new RequestType<MoveParams, MoveResult, void>('inspectionLetter/move');
/** Counts the letters of a folder and gives the page; what stood in the way is a sentence. */
export const INSIGHT_REQUEST = new RequestType<InsightParams, InsightResult, void>('inspectionLetter/insight');

/** A short form of an open letter, in its own sentences. */
export const EXTRACT_REQUEST = new RequestType<ExtractParams, ExtractResult, void>('inspectionLetter/extract');

/** Looks for the sentences of an open letter in an archive of letters; the server reads the files. */
export const REPEATED_REQUEST = new RequestType<RepeatedParams, RepeatedResult, void>('inspectionLetter/repeated');

/**
 * Checks one letter of this machine, open or not. The problems of one that is not shown are published, and again when
 * its file or what letters are checked with has changed, until it is shown: then the client asks.
 */
export const CHECK_FILE_REQUEST = new RequestType<CheckFileParams, CheckFileResult, void>('inspectionLetter/checkFile');

/** The server makes the edits of all safe fixes of an open letter and says what they are. */
export const FIX_ALL_REQUEST = new RequestType<TextDocumentIdentifier, FixAllResult, void>('inspectionLetter/fixAll');
