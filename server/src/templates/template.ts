import type { Day } from '../dates/calendar';

/**
 * What a letter of one kind and period should contain. Data: see `server/data/templates` and
 * `docs/writing-a-template.md`.
 */
export interface Template {
  /** `fv-current` */
  readonly id: string;
  /** The kind of letter, whose variants each cover a period: `focused-visit`. */
  readonly family: string;
  readonly title: string;
  /** A `report` has no salutation and no signature. */
  readonly form: 'letter' | 'report';
  /**
   * The period in which letters of this variant are dated or, with `by: visit`, in which their visits ended; both ends
   * inclusive.
   */
  readonly use: { readonly from?: Day; readonly to?: Day; readonly by: 'letter' | 'visit' };
  /** New letters of the family start from the one that is `current`. */
  readonly status: 'current' | 'past';
  /** False if no complete letter was available when it was written. */
  readonly verified: boolean;
  readonly source: string;
  /** The number of letters that it was tested on, and what it gets wrong. */
  readonly proof?: string;
  /** In the letter's order. */
  readonly parts: readonly Part[];
}

export const PART_KINDS = [
  'letterhead',
  'date',
  'addressee',
  'salutation',
  'subject',
  'paragraph',
  'section',
  'closing',
  'sign-off',
  'signatory',
  'copy-list',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

/**
 * The purpose of a part, the same in every variant; rules refer to the role, never to a heading. `opening` names the
 * visit and the inspectors, `methodology` the framework, `preamble` is any other stock paragraph before the sections,
 * `action-plan` is the closing text required by areas for priority action, `team` names a report's inspectors, and
 * `providers` lists who provides the services that it covers.
 */
export const PART_ROLES = [
  'letterhead',
  'date',
  'addressee',
  'salutation',
  'subject',
  'preamble',
  'judgements',
  'opening',
  'scope',
  'methodology',
  'summary',
  'priority-action',
  'improvement',
  'findings',
  'providers',
  'team',
  'other-section',
  'closing',
  'action-plan',
  'sign-off',
  'signatory',
  'copy-list',
] as const;
export type PartRole = (typeof PART_ROLES)[number];

export interface Part {
  /** Unique in the template: `headline-findings`. */
  readonly id: string;
  readonly kind: PartKind;
  readonly role: PartRole;
  /** Shown in the outline and messages: `Headline findings`, `Date of the letter`. */
  readonly title: string;
  /** `many`: one or more times; `any`: any number of times, or not at all. */
  readonly occurs: 'once' | 'optional' | 'many' | 'any';
  /** An optional part that nearly every letter has: it is included in new letters. */
  readonly usual: boolean;
  /** For a section: it may come anywhere among the others. */
  readonly anywhere: boolean;
  /** For addressee and signatory: `several` people, one after another. */
  readonly people: 'one' | 'several';
  /** For a salutation: whom it greets. */
  readonly greets: 'person' | 'partnership';
  /**
   * For a signatory part: the offices for which people sign, in order. For a team: the inspectorates. For providers:
   * their kinds.
   */
  readonly offices: readonly Office[];
  /** For a section: children are referred to by pseudonyms. */
  readonly pseudonyms: boolean;
  /**
   * For a section: the grades that its heading may end with (`: good`) and that its text may give. For the judgements:
   * the grades that are allowed.
   */
  readonly grades: readonly string[];
  readonly heading?: Heading;
  readonly body?: Body;
  /** The stock wording; the first sentence decides which part a paragraph belongs to. */
  readonly stock: readonly Stock[];
  /** Shown on hover: plain words on what belongs here. */
  readonly guidance: string;
  /**
   * The text inserted for the part, heading included (`## Headline findings
   *
   * {summary}`); variables in braces.
   */
  readonly starter: string;
}

/**
 * Returns the headings by which a section is recognised wherever it is. Headings with variables are left out; so are
 * graded headings without their grade, since a table may contain the same words.
 */
export const knownHeadings = ({ heading, grades }: Part): readonly string[] =>
  (heading ? [heading.text, ...heading.aliases, ...heading.dated] : []).filter(
    (text) => !text.includes('{') && (grades.length === 0 || grades.some((grade) => text.endsWith(`: ${grade}`))),
  );

/** True for a part that a complete letter can do without. */
export const isOptional = ({ occurs }: Part): boolean => occurs === 'optional' || occurs === 'any';

/** True for a part that may occur several times. */
export const mayRepeat = ({ occurs }: Part): boolean => occurs === 'many' || occurs === 'any';

/** One of the inspectorates that sign a joint letter. */
export interface Office {
  /** As it appears above a signature or in a title: `Care Quality Commission`. */
  readonly name: string;
  /** Other names of it: `CQC`. */
  readonly also: readonly string[];
  /** Words by which a title implies the office without naming it: `Inspector of Constabulary`. */
  readonly titles: readonly string[];
  /** False for an office that signs only if it took part. */
  readonly always: boolean;
}

export interface Heading {
  readonly text: string;
  /** Accepted silently: they occur in good letters of this variant. */
  readonly aliases: readonly string[];
  /** Wordings of other periods: recognised, and reported by `heading-wording`. */
  readonly dated: readonly string[];
}

export interface Body {
  /** `lines`: names, addresses and the like rather than sentences. */
  readonly form: 'paragraphs' | 'list' | 'any' | 'lines';
  /** The usual number of paragraphs or bullets; anything else is at most an information message. */
  readonly least?: number;
  readonly most?: number;
  /** `noun-phrase`: each bullet begins with a capital and ends with a full stop. */
  readonly bullets?: 'noun-phrase';
  /** From this letter date on, each bullet ends with national framework tags. */
  readonly frameworkTagsFrom?: Day;
  /** The footnote on this part's heading that explains the tags. */
  readonly footnote?: string;
  /** The form of each area: a bullet, or a paragraph with the bullets below it. */
  readonly items: 'bullets' | 'paragraphs';
  /** `free`: the section may contain headings of the writer's own. */
  readonly subheadings: 'none' | 'free';
}

/** A standard sentence with `{variables}`; a variable stands for one or more words. */
export interface Stock {
  readonly id: string;
  readonly text: string;
  /** Other wordings in good letters of this variant; accepted silently. */
  readonly variants: readonly string[];
  /** If the part is required, a letter without this sentence is incomplete (`missing-part`). */
  readonly required: boolean;
  /** `firm`: the same in nearly every letter, so a near miss is reported. `loose`: only used to recognise the part. */
  readonly firmness: 'firm' | 'loose';
  /** Known slips, with what is wrong: reported even if the similarity would not reveal them. */
  readonly slips: readonly Slip[];
  /** Working days from the letter's date to the date in its variable `{date}`. */
  readonly due?: number;
  /** What the report found, if this is one of several sentences that say so: `inconsistent experiences`. */
  readonly outcome?: string;
  /** The source of the wording, and the number of letters in which it was counted. */
  readonly source?: string;
}

export interface Slip {
  readonly found: string;
  readonly because: string;
}

/** Names of variables that can be filled from the letter's own facts. Any other variable is left for the inspector. */
export const KNOWN_VARIABLES = [
  'letter_date',
  'visit_dates',
  'la',
  'la_form',
  'inspectors',
  'inspectors_title',
  'scope',
  'dcs_name',
  'dcs_job_title',
  'council',
  'address',
  'salutation',
  'lead',
  'lead_title',
] as const;
export type KnownVariable = (typeof KNOWN_VARIABLES)[number];
