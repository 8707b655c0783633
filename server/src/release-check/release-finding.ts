/** The kinds of finding in the release check, in the order in which they are reported. */
export const FINDING_KINDS = [
  'comment',
  'tracked-change',
  'hidden-text',
  'draft-mark',
  'template-words',
  'property',
  'title',
  'tags',
  'language',
  'alternative-text',
  'link',
  'form-field',
  'attachment',
  'script',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Something that a file should not contain when published, or that it lacks. */
export interface ReleaseFinding {
  readonly kind: FindingKind;
  /** One sentence that says what was found and what to do. */
  readonly message: string;
  /** The text it is about, unshortened. */
  readonly words?: string;
  /** From 1; PDF only. */
  readonly page?: number;
}

/** The findings on a file, in the order of FINDING_KINDS, or a sentence that says why it was not read. */
export type ReleaseReport =
  { readonly format: 'docx' | 'pdf'; readonly findings: readonly ReleaseFinding[] } | { readonly problem: string };

/** Sorted by kind, and within a kind in file order. */
export const inOrder = (findings: readonly ReleaseFinding[]): readonly ReleaseFinding[] =>
  FINDING_KINDS.flatMap((kind) => findings.filter((finding) => finding.kind === kind));

const MAX_SHOWN = 80;

/** Text for use in a sentence: on one line, and shortened. */
export function shown(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1).trimEnd()}…` : line;
}
