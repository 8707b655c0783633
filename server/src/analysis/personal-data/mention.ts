/** Words by which somebody may be identified, and a possible replacement. Spans are in the text's plain words. */
export interface PersonalDataMention {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
  /** Identifies the child, person or place; mentions with the same key are of the same one. */
  readonly key: string;
  /** The replacement for the whole of `replaced` (or of the mention); '' removes it. */
  readonly instead?: string;
  /** The replacement if the child or person has been mentioned before. */
  readonly again?: string;
  /** What `instead` replaces, if that is more than the mention. */
  readonly replaced?: { readonly start: number; readonly end: number };
  /** Not a name if the dictionary has one of these words in lower case. */
  readonly unless?: readonly string[];
  /** Not initials if the letter has them in brackets somewhere: an abbreviation. */
  readonly unlessAbbreviation?: string;
  /** Not a place that identifies a child if this is the authority: its own academy. */
  readonly unlessAuthority?: string;
  /** The job title of a member of staff, as written. */
  readonly role?: string;
  /** True if this alone may be harmless. */
  readonly mild?: boolean;
}

export const CHILD_KINDS = [
  'named',
  'first-name',
  'lettered',
  'birth',
  'aged',
  'record',
  'school',
  'home',
  'hospital',
  'street',
  'postcode',
  'mail',
  'telephone',
] as const;
export const STAFF_KINDS = ['staff', 'titled', 'person'] as const;
export type PersonalDataKind = (typeof CHILD_KINDS)[number] | (typeof STAFF_KINDS)[number];

/** Returns the words, with a capital if they begin a sentence. */
export const raised = (words: string, starts: boolean): string =>
  starts ? words.charAt(0).toUpperCase() + words.slice(1) : words;
