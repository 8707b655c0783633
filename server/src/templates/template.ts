import type { Day } from '../dates/calendar';

/**
 * What a letter of one kind and period ought to be. Data: see `server/data/templates` and `docs/writing-a-template.md`.
 */
export interface Template {
  /** `fv-current` */
  readonly id: string;
  /** Several variants of one kind of letter, each for its period: `focused-visit`. */
  readonly family: string;
  readonly title: string;
  /** A `report` has no salutation and no signature. */
  readonly form: 'letter' | 'report';
  /** When letters of this variant are dated, or with `by: visit` when their visits ended; both ends included. */
  readonly use: { readonly from?: Day; readonly to?: Day; readonly by: 'letter' | 'visit' };
  /** New letters of the family start from the one that is `current`. */
  readonly status: 'current' | 'past';
  /** False where no full letter could be read while writing it. */
  readonly verified: boolean;
  readonly source: string;
  /** On how many letters it was proven, and what it gets wrong. */
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
 * What a part is for, the same in every variant; rules ask for the role and never for a heading. `opening` names the
 * visit and the inspectors, `methodology` the framework, `preamble` any other stock paragraph before the sections,
 * `action-plan` is the closing text that areas for priority action call for, `team` names a report's inspectors, and
 * `providers` who provides the services that it is about.
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
  /** For the outline and messages: `Headline findings`, `Date of the letter`. */
  readonly title: string;
  /** `many`: once or several times; `any`: several times or not at all. */
  readonly occurs: 'once' | 'optional' | 'many' | 'any';
  /** An optional part that nearly every letter has: new letters begin with it. */
  readonly usual: boolean;
  /** Of a section: it may stand anywhere among the others. */
  readonly anywhere: boolean;
  /** Of addressee and signatory: `several` people, one after another. */
  readonly people: 'one' | 'several';
  /** Of a salutation: whom it greets. */
  readonly greets: 'person' | 'partnership';
  /**
   * Of a signatory part: the offices for which people sign, in their order. Of a team: the inspectorates. Of providers:
   * their kinds.
   */
  readonly offices: readonly Office[];
  /** Of a section: children are told of under names that are not theirs. */
  readonly pseudonyms: boolean;
  /**
   * Of a section: the grades with one of which its heading ends (`: good`), and which its text may give. Of the
   * judgements: the grades that they may have.
   */
  readonly grades: readonly string[];
  readonly heading?: Heading;
  readonly body?: Body;
  /** The stock wording; the first sentence decides where a paragraph belongs. */
  readonly stock: readonly Stock[];
  /** For hover: what belongs here, plain words. */
  readonly guidance: string;
  /** What is inserted for the part, heading included (`## Headline findings\n\n{summary}`); slots in braces. */
  readonly starter: string;
}

/**
 * The headings by which a section is known wherever they stand: not those with slots, and where a grade belongs to it
 * not without one, since a table has the same words.
 */
export const knownHeadings = ({ heading, grades }: Part): readonly string[] =>
  (heading ? [heading.text, ...heading.aliases, ...heading.dated] : []).filter(
    (text) => !text.includes('{') && (grades.length === 0 || grades.some((grade) => text.endsWith(`: ${grade}`))),
  );

/** True for a part that a complete letter may do without. */
export const isOptional = ({ occurs }: Part): boolean => occurs === 'optional' || occurs === 'any';

/** True for a part that may stand several times. */
export const mayRepeat = ({ occurs }: Part): boolean => occurs === 'many' || occurs === 'any';

/** One of the inspectorates that sign a joint letter. */
export interface Office {
  /** As it stands above a signature or in a title: `Care Quality Commission`. */
  readonly name: string;
  /** Other names of it: `CQC`. */
  readonly also: readonly string[];
  /** Words by which a title tells the office without its name: `Inspector of Constabulary`. */
  readonly titles: readonly string[];
  /** False for an office that signs only where it took part. */
  readonly always: boolean;
}

export interface Heading {
  readonly text: string;
  /** Accepted as they are: seen in good letters of this variant. */
  readonly aliases: readonly string[];
  /** Wordings of other periods: recognised, and reported by `heading-wording`. */
  readonly dated: readonly string[];
}

export interface Body {
  /** `lines`: names, addresses and the like, in which nobody speaks in sentences. */
  readonly form: 'paragraphs' | 'list' | 'any' | 'lines';
  /** Number of paragraphs or bullets that is usual; outside is information at most. */
  readonly least?: number;
  readonly most?: number;
  /** `noun-phrase`: a capital at the start and a full stop at the end of each bullet. */
  readonly bullets?: 'noun-phrase';
  /** National framework tags at the end of each bullet, for letters dated from this day. */
  readonly frameworkTagsFrom?: Day;
  /** The footnote that explains the tags, on this part's heading. */
  readonly footnote?: string;
  /** What each area of it is: a bullet, or a paragraph with the bullets below it. */
  readonly items: 'bullets' | 'paragraphs';
  /** `free`: headings of the writer's own may part it. */
  readonly subheadings: 'none' | 'free';
}

/** A standard sentence with `{slots}`; a slot stands for one or more words. */
export interface Stock {
  readonly id: string;
  readonly text: string;
  /** Other wordings that good letters of this variant have; accepted in silence. */
  readonly variants: readonly string[];
  /** A letter without it is incomplete (`missing-part`) where its part is required. */
  readonly required: boolean;
  /** `firm`: the same in nearly every letter, so a near miss is reported. `loose`: helps only to recognise the part. */
  readonly firmness: 'firm' | 'loose';
  /** Known slips, with what is wrong: reported even where the similarity would not tell. */
  readonly slips: readonly Slip[];
  /** Working days after the letter's date on which the day that fills its slot `{date}` falls. */
  readonly due?: number;
  /** What the report found, where it is one of several sentences that say so: `inconsistent experiences`. */
  readonly outcome?: string;
  /** Where the wording comes from, and in how many letters it was counted. */
  readonly source?: string;
}

export interface Slip {
  readonly found: string;
  readonly because: string;
}

/** Names of slots that the letter's own facts can fill. Any other name is left for the inspector. */
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
