/** The names that client and server share. Only types and names: nothing here runs. */

export const LANGUAGE_ID = 'inspection-letter';
/** Prefix of settings and commands: `inspectionLetters.rules`. */
export const SECTION = 'inspectionLetters';

interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface TextDocumentIdentifier {
  readonly uri: string;
}

export interface OutlineResult {
  readonly template: { readonly id: string; readonly title: string; readonly why: string };
  readonly stage: string;
  readonly words: number;
  /** Words of the sections, the frame apart. */
  readonly bodyWords: number;
  /** How many words the sections of such letters usually have; absent where too few letters are known. */
  readonly usual?: UsualLength;
  readonly problems: Counts;
  readonly parts: readonly OutlinePart[];
}
/** Of so many letters the median, and the range in which four of five are. */
export interface UsualLength {
  readonly letters: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}
export interface OutlinePart {
  /** The part's id; '' for a section that the template does not have. */
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** `optional`: absent and allowed to be. */
  readonly state: 'present' | 'missing' | 'misplaced' | 'optional' | 'unknown';
  /** Where it stands; absent when missing. */
  readonly range?: Range;
  readonly words: number;
  readonly problems: Counts;
  /** Findings or areas below it: first words. */
  readonly children: readonly { readonly title: string; readonly range: Range; readonly words: number }[];
  readonly guidance: string;
}

/** An edit that may hold tab stops, as an LSP snippet (`snippet: true`) or as plain text. */
export interface SnippetEdit {
  readonly range: Range;
  readonly text: string;
}

export interface InsertParams extends TextDocumentIdentifier {
  readonly part?: string;
}
/**
 * `edits` are LSP snippet texts (`${1:[scope of the visit]}`), from the end of the document to its start; empty when
 * nothing is missing.
 */
export interface InsertResult {
  readonly version: number;
  readonly edits: readonly SnippetEdit[];
  readonly inserted: readonly string[];
}

export interface TemplatesResult {
  readonly templates: readonly {
    readonly id: string;
    readonly title: string;
    readonly family: string;
    readonly current: boolean;
    readonly detail: string;
  }[];
  readonly authorities: readonly { readonly name: string; readonly officialName: string; readonly type: string }[];
}
export interface NewLetterParams {
  readonly template: string;
  readonly authority?: string;
  /** ISO days. */
  readonly visitDates?: readonly string[];
  readonly letterDate?: string;
  readonly inspectors?: readonly string[];
  readonly addressee?: string;
  readonly jobTitle?: string;
}
/** The whole letter as an LSP snippet and as plain text; or one sentence that says what is wrong with the input. */
export type NewLetterResult = { readonly snippet: string; readonly text: string } | { readonly error: string };

export interface SnippetsParams {
  /** A template's id; without one, or for one that is not known, the template of new letters is meant. */
  readonly template?: string;
}
/** One snippet for each part that has a starter, in the template's order. */
export interface SnippetsResult {
  readonly snippets: readonly {
    readonly part: string;
    readonly title: string;
    readonly description: string;
    readonly snippet: string;
  }[];
}

export interface ImportParams {
  readonly text: string;
}
export interface ImportResult {
  readonly drafts: readonly { readonly text: string; readonly droppedWords: number }[];
}

export interface ImportFileParams {
  /** As people know it, for what is said of it. */
  readonly name: string;
  readonly base64: string;
}
/** At least one draft, or one sentence that says why there is none. */
export type ImportFileResult = ImportResult | { readonly error: string };

/** Commands that the server's code actions name; the client carries them out. */
export const COMMANDS = {
  /**
   * Arguments: uri, rule id, the words at the place (or undefined for the whole letter), and the scope; the client asks
   * for a scope that is not given, and for the reason.
   */
  ignore: 'inspectionLetters.ignore',
  /** Arguments: uri, word, and whose words it is to be added to; the client asks for what is not given. */
  addWord: 'inspectionLetters.addWord',
  insertMissing: 'inspectionLetters.insertMissing',
  explain: 'inspectionLetters.explain',
  /** Arguments: uri, the place (of the area or finding), and the ranges that are to be shown beside it. */
  showEvidence: 'inspectionLetters.showEvidence',
  /** Arguments: uri, and the words of an area; the client asks for the finding. */
  addFinding: 'inspectionLetters.addFinding',
} as const;
export type IgnoreScope = 'place' | 'letter' | 'workspace';
export type WordPlace = 'letter' | 'team' | 'user';

export interface WordParams extends TextDocumentIdentifier {
  readonly word: string;
}

export interface IgnoreParams extends TextDocumentIdentifier {
  readonly rule: string;
  readonly scope: Exclude<IgnoreScope, 'workspace'>;
  readonly at?: string;
  readonly reason: string;
}
export interface EditResult {
  readonly version: number;
  readonly edits: readonly SnippetEdit[];
}

export interface StageParams extends TextDocumentIdentifier {
  readonly stage: Exclude<Settings['stage'], 'from letter'>;
}

export interface EvidenceResult {
  /** Areas for improvement and for priority action, in the letter's order. */
  readonly areas: readonly EvidenceArea[];
  /** Findings that tell of a weakness which no area takes up. */
  readonly weaknesses: readonly EvidenceFinding[];
  /** Every finding, for linking one by hand. */
  readonly findings: readonly EvidenceFinding[];
}
export interface EvidenceFinding {
  /** First words, for a label. */
  readonly title: string;
  /** The words that the front matter knows it by. */
  readonly words: string;
  readonly text: string;
  readonly range: Range;
}
export interface EvidenceArea extends EvidenceFinding {
  readonly kind: 'improvement' | 'priority-action';
  /** It says itself what was found, and may stand without a finding. */
  readonly tellsItself: boolean;
  /** What was pinned comes first, then the likeliest; `range` is the sentence that says most. */
  readonly links: readonly (EvidenceFinding & { readonly pinned: boolean })[];
}

export interface LinkParams extends TextDocumentIdentifier {
  /** `words` of an area and of a finding. */
  readonly area: string;
  readonly finding: string;
  /** `pin`: it always counts; `unpin`: the words decide again; `remove`: it is not shown. */
  readonly change: 'pin' | 'unpin' | 'remove';
}

export const EXPORT_FORMATS = ['pdf', 'docx', 'html', 'txt'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export interface ExportParams extends TextDocumentIdentifier {
  readonly to: ExportFormat;
  /** Export although problems of severity error are left, and mark every page DRAFT. */
  readonly draft?: boolean;
}
/**
 * The file's bytes in base64; or how many problems of severity error are left (never 0, and only where `draft` was not
 * asked for); or one sentence that says why there is no file.
 */
export type ExportResult = { readonly bytes: string } | { readonly errors: number } | { readonly error: string };

export interface PreviewResult {
  readonly version: number;
  readonly title: string;
  readonly style: string;
  /**
   * HTML without scripts and style attributes; blocks carry `data-line`, `data-end-line` (lines of the draft, from 0)
   * and `data-problem` (the worst severity).
   */
  readonly body: string;
  /** Where the pages after the first begin in the PDF, in order; absent where that is not known. */
  readonly pages?: readonly PageStart[];
  /**
   * Addresses (`file:`) of what the user has the letter set in, and of the picture that belongs into the `img` of the
   * body.
   */
  readonly fonts?: { readonly regular: string; readonly bold: string; readonly italic?: string };
  readonly picture?: string;
}
export interface PageStart {
  /** `data-line` of the block that the page begins with, or in which it begins. */
  readonly line: number;
  /** How much of that block stands on the pages before: 0 (the page begins with it) up to 1. */
  readonly share: number;
}

/** Settings as the server reads them (section `inspectionLetters`). */
export interface Settings {
  readonly run: 'onType' | 'onSave' | 'manual';
  /** How much is said of the prose. */
  readonly profile: 'off' | 'quiet' | 'normal' | 'strict';
  /** The user's own words. */
  readonly words: readonly string[];
  readonly stage: 'from letter' | 'drafting' | 'quality-assurance' | 'authority' | 'final';
  /** Rule id to severity, or `off`. */
  readonly rules: Readonly<Record<string, string>>;
  /** Rule id to its options. */
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Findings ignored in the whole workspace. */
  readonly ignore: readonly { readonly rule: string; readonly reason: string }[];
  /** What the lines of small print above areas and findings count. */
  readonly evidenceLens: 'areas' | 'areas and findings' | 'off';
  /** Weekdays and working days behind dates, and what abbreviations stand for. */
  readonly inlayHints: boolean;
  readonly export: ExportSettings;
}
/** Paths are whole, begin with `~`, or begin at the letter's workspace folder. */
export interface ExportSettings {
  /** A folder with the fonts of one family, or its files; '' for the fonts that come with the extension. */
  readonly fonts: string | { readonly regular: string; readonly bold: string; readonly italic?: string };
  /** `path` is '' where there is no picture. */
  readonly letterheadPicture: { readonly path: string; readonly alternativeText: string };
}

/**
 * Where a team keeps its own templates, what it ignores everywhere, and its own words: paths in a folder of the
 * workspace, read in trusted workspaces only.
 */
export const WORKSPACE_TEMPLATES = '.letters/templates';
export const TEAM_IGNORED = '.letters/ignore.yaml';
export const TEAM_WORDS = '.letters/words.txt';
export const TEAM_WORDING = '.letters/wording.yaml';

/** Moves the section or the paragraph at a place: past its neighbour, or to where another one stands. */
export interface MoveParams extends TextDocumentIdentifier {
  readonly at: Position;
  readonly to: 'up' | 'down' | Position;
}
/** `edits` are plain text, and empty where nothing can be moved; `place` is where what was moved begins afterwards. */
export interface MoveResult extends EditResult {
  readonly place?: Position;
}

/** What is pasted into an open letter, in the place of `range`. */
export interface PasteParams extends TextDocumentIdentifier {
  readonly range: Range;
  /** The words on the clipboard. */
  readonly text: string;
  /** The same as HTML, where the program that they come from gave it. */
  readonly html?: string;
}
export interface PasteResult {
  /** What is to stand in the place of the range, as plain text. */
  readonly text: string;
}

export interface CompareParams {
  /** The letter as it is now; it has to be open. */
  readonly uri: string;
  /** The whole text of the other version, taken for the earlier one. */
  readonly earlier: string;
  /** What the other version is called: a file's name, or “the last commit”. */
  readonly name: string;
}
export interface CompareResult {
  /** A whole page of HTML without scripts. */
  readonly html: string;
  /** How many passages are added, removed, moved, split, merged or reworded. */
  readonly changes: number;
}
