/**
 * Words of a text by which somebody may be known, and what could stand instead. Places are in the text's plain words.
 */
export interface PersonalDataMention {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
  /** Who or what is meant; mentions of one key are of one child, person or place. */
  readonly key: string;
  /** What could be written for the whole of `replaced` (or of the place); '' leaves it out. */
  readonly instead?: string;
  /** The same where the child or person has been spoken of before. */
  readonly again?: string;
  /** What `instead` stands for, where that is more than the place. */
  readonly replaced?: { readonly start: number; readonly end: number };
  /** No name, if the dictionary has one of these words in lower case. */
  readonly unless?: readonly string[];
  /** Initials of nobody, if the letter has them in brackets somewhere: an abbreviation. */
  readonly unlessAbbreviation?: string;
  /** No place that a child is known by, if this is the authority: its own academy. */
  readonly unlessAuthority?: string;
  /** A member of staff's job, as written. */
  readonly role?: string;
  /** The place alone is not sure to do harm. */
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

/** The words with a capital, where they begin a sentence. */
export const raised = (words: string, starts: boolean): string =>
  starts ? words.charAt(0).toUpperCase() + words.slice(1) : words;
