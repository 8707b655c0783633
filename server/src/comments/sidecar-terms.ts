/**
 * The terms of the comments file of a letter, `NAME.comments.json`: an AnnotationPage of the W3C Web Annotation Data
 * Model (https://www.w3.org/TR/annotation-model/) in JSON-LD, with a few terms of our own where the standard has none.
 */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The prefix of our own terms, as declared in the `@context` of the file. */
export const OWN_CONTEXT = { letter: 'urn:inspection-letters:' } as const;

export const OWN = {
  /** A ThreadKind, if the motivation does not imply it: `move`, `point`, `note`. */
  kind: 'letter:kind',
  state: 'letter:state',
  reason: 'letter:reason',
  lost: 'letter:lost',
  takenFrom: 'letter:takenFrom',
  moveBefore: 'letter:moveBefore',
  category: 'letter:category',
  evidence: 'letter:evidence',
  response: 'letter:response',
  /** For the page: the keys of the ticked rows of the review sheet. */
  reviewed: 'letter:reviewed',
} as const;

/** A JSON object as read. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Normalises a value that may be single or a list, as JSON-LD usually allows. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as unknown[]) : [value];

/** The name of the comments file of a letter: `leeds.letter.md` has `leeds.comments.json`. */
export const commentsFileName = (letter: string): string =>
  `${letter.replace(/(?:\.letter)?\.(?:md|markdown|txt)$/i, '')}.comments.json`;
