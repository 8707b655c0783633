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
  /** False for a text that is no letter of a known kind: then the parts say nothing of it. */
  readonly known: boolean;
  readonly template: { readonly id: string; readonly title: string; readonly why: string };
  readonly stage: string;
  readonly words: number;
  /** Words of the sections, the frame apart. */
  readonly bodyWords: number;
  /** How many words the sections of such letters usually have; absent where too few letters are known. */
  readonly usual?: UsualLength;
  readonly problems: Counts;
  readonly parts: readonly OutlinePart[];
  /** What is wrong in the team's files, so that they hold in part or not at all; each with the file to open. */
  readonly team: readonly { readonly uri?: string; readonly line: number; readonly message: string }[];
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
export interface ParseDaysParams {
  /** As a person types it: `9 and 10 December 2025`. */
  readonly text: string;
  /** One day is asked for: a second is wrong. */
  readonly single?: boolean;
}
/** ISO days in order, or one sentence that says what is wrong. */
export type ParsedDays = { readonly days: readonly string[] } | { readonly trouble: string };

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
/**
 * The whole letter as an LSP snippet and as plain text, and a name for its file (`leeds-2026-01-12.letter.md`); or one
 * sentence that says what is wrong with the input.
 */
export type NewLetterResult =
  { readonly snippet: string; readonly text: string; readonly fileName: string } | { readonly error: string };

export interface CheckFileParams extends TextDocumentIdentifier {
  /**
   * True where the client asks for the problems of this letter itself, as it does while a tab shows it, so that they
   * are not to be published; without it every letter that is open counts as shown.
   */
  readonly shown?: boolean;
}
/** What a check of one letter came to, whether it is open or not; or one sentence that says why it was not checked. */
export type CheckFileResult = { readonly problems: Counts } | { readonly error: string };

/** The edits of all safe fixes, from the end of the document to its start; none where nothing is safe to fix. */
export interface FixAllResult extends EditResult {
  readonly fixes: number;
  /** Of each kind how many, by the titles of the rules, the most frequent first. */
  readonly kinds: readonly { readonly title: string; readonly fixes: number }[];
  /** What is left for a person when they are made. */
  readonly left: Counts;
}

/** Every rule, in the order of the groups. */
export interface RulesResult {
  readonly rules: readonly { readonly id: string; readonly title: string; readonly group: string }[];
}

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
  readonly drafts: readonly {
    readonly text: string;
    /** A name for its file: `leeds-2026-01-12.letter.md`. */
    readonly fileName: string;
    readonly droppedWords: number;
  }[];
  /** What became of the words of the source; absent where there is no draft. */
  readonly account?: ImportAccount;
}
/** Words counted: those of the source, those in a draft, those left out and why, and those that have no place. */
export interface ImportAccount {
  readonly words: number;
  readonly kept: number;
  readonly dropped: number;
  readonly unplaced: number;
  /** The same as a page in Markdown, with the words that were left out. */
  readonly report: string;
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
  /** Argument: uri; the client asks for the kind. */
  chooseKind: 'inspectionLetters.chooseKind',
  /** Argument: uri of a text that holds letters. */
  importInside: 'inspectionLetters.importInside',
  /** Argument: a rule's id; the client asks for one that is not given. */
  explain: 'inspectionLetters.explain',
  /** Arguments: uri, the range that has to change, and whether there may be something to choose from. */
  goToPlace: 'inspectionLetters.goToPlace',
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

export interface TemplateParams extends TextDocumentIdentifier {
  /** The id of a template that the letter's team or the extension has. */
  readonly template: string;
}

export interface LearnParams {
  /** The folder of the examples: its URI, or a path. */
  readonly folder: string;
  /** Of the new template, in small letters with hyphens. */
  readonly id: string;
}
/** The new template's file and the report beside it, or one sentence that says why there is none. */
export type LearnResult =
  | { readonly template: string; readonly report: string; readonly notices: readonly string[] }
  | { readonly error: string };

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

/** Whether a letter can go on to its next stage. */
export interface ReadinessResult {
  readonly stage: StageParams['stage'];
  /** Absent at the last stage. */
  readonly next?: StageParams['stage'];
  /** How many items are open. */
  readonly open: number;
  readonly items: readonly ReadinessRow[];
}
export interface ReadinessRow {
  readonly id: string;
  /** What must hold: `No errors`. */
  readonly title: string;
  /** `unknown`: nobody has looked, which stands in nobody’s way. */
  readonly state: 'done' | 'open' | 'unknown';
  readonly detail: string;
  readonly places: readonly { readonly text: string; readonly range: Range }[];
}

export interface EvidencePackParams extends TextDocumentIdentifier {
  readonly to: 'docx' | 'html' | 'pdf';
}
/** The file’s bytes in base64; or one sentence that says why there is none. */
export type EvidencePackResult = { readonly bytes: string } | { readonly error: string };

/** The days that follow from the visit’s last day. */
export interface TimetableResult {
  /** Sentences: what could not be counted. */
  readonly notes: readonly string[];
  readonly days: readonly TimetableDay[];
}
export interface TimetableDay {
  readonly title: string;
  /** `2026-05-11` */
  readonly day: string;
  /** `Monday 11 May 2026` */
  readonly date: string;
  /** `5 working days after that`; for a pre-election period what it means. */
  readonly counted: string;
  readonly standing: string;
  readonly kind: 'due' | 'moved' | 'given' | 'election';
  readonly notes: readonly string[];
}
/** The text of an iCalendar file; or one sentence that says why there is none. */
export type CalendarResult = { readonly ics: string } | { readonly error: string };

/** What became of the areas of earlier letters on the same authority. */
export interface FollowUpResult {
  /** `named` in the front matter, or `found` by authority and date; `none` where there is no earlier letter. */
  readonly how: 'named' | 'found' | 'none';
  /** The newest first. */
  readonly letters: readonly FollowedLetter[];
  /** What could not be read or was not looked at, in sentences. */
  readonly notes: readonly string[];
}
export interface FollowedLetter {
  readonly name: string;
  /** '' for a Word file or PDF, in which no place can be shown. */
  readonly uri: string;
  /** As letters write it; '' where it has none. */
  readonly date: string;
  /** `3 of 5 areas are spoken of`. */
  readonly summary: string;
  readonly areas: readonly FollowedAreaRow[];
  /** Areas of the open letter that are about the same as earlier ones. */
  readonly again: readonly (FollowUpPlace & { readonly earlier: readonly string[] })[];
}
/** First words and all words of a place. */
export interface FollowUpPlace {
  readonly title: string;
  readonly text: string;
  readonly range: Range;
}
/** `range` is in the earlier letter, those of the findings in the open one. */
export interface FollowedAreaRow extends FollowUpPlace {
  readonly kind: 'improvement' | 'priority-action';
  readonly tells: 'strength' | 'weakness' | 'both' | 'neither';
  /** In words: `told as a strength`, `not spoken of: outside this visit’s focus`. */
  readonly state: string;
  readonly silent: boolean;
  /** Words of judgement then and now: `poor; inconsistent → effective`; '' where there are none. */
  readonly judgements: string;
  readonly findings: readonly (FollowUpPlace & { readonly tells: string })[];
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
  /** Export although the letter is not ready, and mark every page DRAFT. */
  readonly draft?: boolean;
  /** Export although the letter is not ready, without a mark. */
  readonly anyway?: boolean;
}
export interface ExportedFile {
  /** In base64. */
  readonly bytes: string;
  /** What the release check found in the file of a letter at stage `final`, a sentence each; absent where nothing. */
  readonly findings?: readonly string[];
}
/**
 * The file; or how many problems would be errors at stage `final`, whatever the letter's own stage (never 0, and only
 * where neither `draft` nor `anyway` was asked for), and what they are in words (“1 part is missing and 2 places are to
 * be filled in”); or one sentence that says why there is no file.
 */
export type ExportResult =
  ExportedFile | { readonly errors: number; readonly says: string } | { readonly error: string };

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
  /** Folder of an archive of letters, a whole path or one from `~`; '' for none. */
  readonly archive: string;
  /** Weekdays and working days behind dates, and what abbreviations stand for. */
  readonly inlayHints: boolean;
  readonly export: ExportSettings;
  readonly timetable: {
    /** Working days by the id of a milestone. */
    readonly days: Readonly<Record<string, number>>;
    readonly preElectionDays: number;
  };
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
export interface InsightParams {
  /** The folder of the letters, as a `file:` URI. */
  readonly folder: string;
  /** Where the page will lie, by which its links to the letters are made; without it there are none. */
  readonly page?: string;
}
export type InsightResult =
  | {
      /** A whole page of HTML; its one script sorts tables. */
      readonly html: string;
      readonly letters: number;
      /** Texts that are no letter of a known kind, and files that could not be read: neither are counted. */
      readonly unknown: number;
      readonly unread: number;
    }
  | { readonly error: string };

export interface ExtractParams {
  /** The letter; it has to be open. */
  readonly uri: string;
  readonly reader: 'scrutiny' | 'press';
  readonly to: 'html' | 'docx' | 'pptx';
}
/** `bytes` in base64. */
export type ExtractResult = { readonly bytes: string } | { readonly error: string };

export interface CompareResult {
  /** A whole page of HTML without scripts. */
  readonly html: string;
  /** How many passages are added, removed, moved, split, merged or reworded. */
  readonly changes: number;
}

/** What people said of a letter, in the file beside it. */
export interface CommentsResult {
  readonly version: number;
  readonly threads: readonly CommentThread[];
  /** Why the file is not read, in a sentence; then there are no threads. */
  readonly problem?: string;
}
export interface CommentThread {
  readonly id: string;
  readonly kind: 'comment' | 'replace' | 'move' | 'point' | 'note';
  readonly author: string;
  /** ISO 8601, as its source gave it. */
  readonly created?: string;
  readonly text: string;
  readonly state: CommentState;
  /** Why it was declined. */
  readonly reason?: string;
  /** The file that it was taken from. */
  readonly source?: string;
  readonly replies: readonly { readonly author: string; readonly created?: string; readonly text: string }[];
  /** The words that it is about, as they were. */
  readonly quote: string;
  /** `gone`: the words are gone and `range` is where they stood; `lost`: there is no place, nor a range. */
  readonly how: 'exact' | 'changed' | 'gone' | 'lost';
  readonly range?: Range;
  /** The block that it stands in: a heading above and its first words, and its first line. */
  readonly paragraph?: { readonly section: string; readonly title: string; readonly line: number };
  /** Of a proposal: what accepting it does; `typing` is a correction that changes no word. */
  readonly change?: { readonly title: string; readonly typing: boolean };
  /** Of a proposal that cannot be accepted: why not. */
  readonly refusal?: string;
}
export type CommentState = 'open' | 'accepted' | 'declined' | 'resolved';
export interface AddCommentParams extends TextDocumentIdentifier {
  readonly range: Range;
  readonly author: string;
  /** The remark, or with `proposal` the words that are proposed. */
  readonly text: string;
  readonly proposal?: boolean;
}
export interface AnswerCommentParams extends TextDocumentIdentifier {
  readonly ids: readonly string[];
  readonly author: string;
  /** A state `declined` needs a reason. */
  readonly answer:
    | { readonly kind: 'reply'; readonly text: string }
    | { readonly kind: 'state'; readonly state: CommentState; readonly reason?: string };
}
/** Nothing, or one sentence that says why nothing was written. */
export interface CommentsWritten {
  readonly problem?: string;
}
export interface AcceptCommentsParams extends TextDocumentIdentifier {
  readonly ids: readonly string[];
}
/** `edits` make the proposals of `accepted`; the client then answers these with the state `accepted`. */
export interface AcceptCommentsResult extends EditResult {
  readonly accepted: readonly string[];
  /** What cannot be accepted, a sentence each. */
  readonly refused: readonly { readonly id: string; readonly problem: string }[];
}

/** The review sheet of a letter as rows that can be ticked; parts without rows are left out. */
export interface ReviewSheetResult {
  readonly sections: readonly ReviewSection[];
  /** Why no ticks are known, in a sentence. */
  readonly problem?: string;
}
export interface ReviewSection {
  readonly part:
    | 'headline'
    | 'areas'
    | 'weaknesses'
    | 'quantities'
    | 'topics'
    | 'dates'
    | 'names'
    | 'roles'
    | 'abbreviations'
    | 'left';
  /** `about` is '' where the part has one group. */
  readonly groups: readonly { readonly about: string; readonly rows: readonly ReviewRow[] }[];
}
export interface ReviewRow extends ReviewPlace {
  /** Names the row when it is ticked; it changes with the words that are compared, and with nothing else. */
  readonly key: string;
  readonly ticked: boolean;
  /** How near the nearest of `beside` is; absent where nothing is laid beside it. */
  readonly link?: 'linked' | 'nearest' | 'none';
  /** What is said of it; of the part `left` its kind, `comment` or `placeholder`; '' for nothing. */
  readonly note: string;
  /** Every way in which it is written with its number, where there are several. */
  readonly forms: readonly { readonly text: string; readonly count: number }[];
  /** What it is compared with; of a date, a name, a role or an abbreviation its places. */
  readonly beside: readonly ReviewPlace[];
}
export interface ReviewPlace {
  /** '' for a place of the row’s own words. */
  readonly text: string;
  /** The heading or the part of the frame; '' at the beginning of the letter. */
  readonly section: string;
  /** Number of the paragraph under that heading, from 1; 0 where it is not counted. */
  readonly paragraph: number;
  readonly range: Range;
}
export interface TickReviewParams extends TextDocumentIdentifier {
  readonly keys: readonly string[];
  readonly ticked: boolean;
}

/** `folder` is the URI of an archive; without it the one of the setting `archive` is taken. */
export interface RepeatedParams extends TextDocumentIdentifier {
  readonly folder?: string;
}
/** The sentences of the findings that stand in other letters; or one sentence that says why they are not known. */
export type RepeatedResult =
  | {
      readonly repeated: readonly RepeatedSentence[];
      /** How many sentences were looked for. */
      readonly sentences: number;
      /** Letters with most of the sentences: the same letter in another version, which is left out. */
      readonly versions: readonly string[];
      /** How many files could not be read. */
      readonly unread: number;
    }
  | { readonly error: string };
export interface RepeatedSentence {
  readonly text: string;
  readonly range: Range;
  /** Names of letters of the archive, each once. */
  readonly letters: readonly string[];
}

/** A saved letter is to go to those who comment on it. */
export interface SendParams extends TextDocumentIdentifier {
  /** Who it is sent to, as it stands on each page; '' for nobody in particular. */
  readonly who: string;
  /** With the table in which points of accuracy are listed. */
  readonly table: boolean;
  /** ISO day by which comments are asked for; five working days from today where none is given. */
  readonly until?: string;
}
/** The Word file and the version that was kept beside the letter; or one sentence that says why there are none. */
export type SendResult =
  { readonly word: string; readonly kept: string; readonly remarks: readonly string[] } | { readonly error: string };

export interface SendResponsesParams extends TextDocumentIdentifier {
  readonly to: 'docx' | 'pdf';
  /** Replaces the file of an earlier time. */
  readonly replace: boolean;
}
export type SendResponsesResult =
  | {
      /** The file’s name, beside the letter. */
      readonly written: string;
      readonly count: number;
      /** Of these, how many have no answer yet. */
      readonly open: number;
    }
  /** The name of a file that is there already and was to be kept. */
  | { readonly there: string }
  | { readonly error: string };

/** Word files that came back, by their URIs. */
export interface ReceiveParams extends TextDocumentIdentifier {
  readonly files: readonly string[];
}
/** What was added to the comments of the letter; or one sentence that says why nothing was. */
export type ReceiveResult =
  | {
      readonly added: number;
      /** Of these, how many have no place in the letter. */
      readonly unplaced: number;
      readonly remarks: readonly string[];
    }
  | { readonly error: string };

export interface InspectFileParams {
  /** As people know it, for what is said of it. */
  readonly name: string;
  readonly base64: string;
}
/** What the release check finds in a Word or PDF file; or one sentence that says why it was not read. */
export type InspectFileResult =
  | {
      readonly findings: readonly {
        /** Such as `comment`, `title` or `link`: docs/command-line.md lists them. */
        readonly kind: string;
        readonly message: string;
        /** From 1; of a PDF. */
        readonly page?: number;
      }[];
    }
  | { readonly error: string };
