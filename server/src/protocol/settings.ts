/** Settings, and where a team keeps its files. */

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
  /** Problems ignored in the whole workspace. */
  readonly ignore: readonly { readonly rule: string; readonly reason: string }[];
  /** What the lines of small print above areas and findings count. */
  readonly evidenceLens: 'areas' | 'areas and findings' | 'off';
  /** Folder of an archive of letters, an absolute path or one from `~`; '' for none. */
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

/** Paths are absolute, begin with `~`, or begin at the letter's workspace folder. */
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
