/** What the release check looks for, in the order in which it is told. */
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

/** One thing that a file should not have, or lacks, when it is published. */
export interface ReleaseFinding {
  readonly kind: FindingKind;
  /** One sentence that says what is there and what to do. */
  readonly message: string;
  /** The words that it is about, whole. */
  readonly words?: string;
  /** From 1; of a PDF. */
  readonly page?: number;
}

/** What a file was found to hold, in the order of FINDING_KINDS; or a sentence that says why it was not read. */
export type ReleaseReport =
  { readonly format: 'docx' | 'pdf'; readonly findings: readonly ReleaseFinding[] } | { readonly problem: string };

/** In the order of their kinds, and in that of the file. */
export const inOrder = (findings: readonly ReleaseFinding[]): readonly ReleaseFinding[] =>
  FINDING_KINDS.flatMap((kind) => findings.filter((finding) => finding.kind === kind));

const MAX_SHOWN = 80;

/** Words for a sentence: on one line, and not too many. */
export function shown(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1).trimEnd()}…` : line;
}
