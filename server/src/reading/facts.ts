import type { Day } from '../dates/calendar';
import type { DateForm } from '../dates/find-dates';
import type { Block } from '../letter/letter';
import type { Span } from '../text/span';

/** What a letter says of itself, each with its places. What was not found is undefined or empty. */
export interface Facts {
  readonly letterDate?: LetterDate;
  readonly visitDates?: VisitDates;
  /** Every place where an authority is named, in the letter's order. */
  readonly authorities: readonly AuthorityMention[];
  /** The authority that the letter is about: the subject's, else the opening's, else the address's. */
  readonly authority?: Authority;
  readonly addressee?: Addressee;
  /** All whom it is addressed to, in their order; the first is the addressee. */
  readonly addressees: readonly Addressed[];
  readonly salutation?: Salutation;
  readonly inspectors: readonly Inspector[];
  /** How the inspectors are titled in the opening ("His Majesty's Inspectors"), every place. */
  readonly inspectorTitles: readonly InspectorTitle[];
  readonly signatory?: Signatory;
  /** All who sign, in their order; the first is the signatory. */
  readonly signatories: readonly Signatory[];
  readonly scope?: { readonly text: string; readonly span: Span };
  /** The rows of a report's table of judgements. */
  readonly judgements: readonly Judgement[];
  /** What a report found, where one of its template's sentences says so. */
  readonly outcome?: Outcome;
  /** A report's inspectors, in their order. */
  readonly team: readonly TeamMember[];
  /** Who provides the services that a report is about, with who stands for them. */
  readonly providers: readonly Provider[];
  /** Bullets (or paragraphs) of the section with that role. */
  readonly improvements: readonly Item[];
  readonly priorityActions: readonly Item[];
  readonly findings: readonly Item[];
}

export interface LetterDate {
  /** As written, `6 November 20205`. */
  readonly text: string;
  readonly span: Span;
  /** Undefined where the words give no real day. */
  readonly day?: Day;
  /** The day most likely meant, where a word is misspelt. */
  readonly nearest?: Day;
  /** A weekday that is written with it. */
  readonly weekday?: { readonly word: string; readonly span: Span };
}

export interface VisitDates {
  readonly text: string;
  readonly span: Span;
  /**
   * First and last day, or every day where each is named; in the order written. Empty where the words give no real day.
   */
  readonly days: readonly Day[];
  /** `and`: days that are named one by one; `to`: a range; `single`. */
  readonly form: DateForm;
  /** A weekday that is written with a date, and its day. */
  readonly weekdays: readonly { readonly word: string; readonly span: Span; readonly day: Day }[];
}

/** One of the local authorities (or trusts that run children's services) of `server/data/local-authorities.tsv`. */
export interface Authority {
  /** Short name, as Ofsted uses it: `Barking and Dagenham`. */
  readonly name: string;
  readonly officialName: string;
  readonly type: string;
}

export interface AuthorityMention {
  readonly where: 'subject' | 'opening' | 'address';
  /** As written: `the London Borough of Barking and Dagenham`. */
  readonly text: string;
  readonly span: Span;
  /** Undefined where it is none of the known ones. */
  readonly authority?: Authority;
  /** The likest known one where it is none. */
  readonly nearest?: Authority;
}

export interface Addressee {
  readonly name: PersonName;
  readonly jobTitle?: { readonly text: string; readonly span: Span };
  /** Who is addressed beside the first (`A Name and B Name`). */
  readonly others: readonly PersonName[];
  /** The lines of the address after name and job title. */
  readonly lines: readonly { readonly text: string; readonly span: Span }[];
}

/** One of those whom a letter is addressed to. */
export interface Addressed {
  readonly name: PersonName;
  readonly jobTitle?: { readonly text: string; readonly span: Span };
  readonly organisation?: { readonly text: string; readonly span: Span };
}

export interface PersonName {
  /** As written, without honorific, honours or brackets: `Carol Cammiss`. */
  readonly text: string;
  readonly span: Span;
  readonly honorific?: string;
  readonly first: string;
  readonly surname: string;
}

export interface Salutation {
  /** After `Dear`, without comma: `Ms Caslake`. */
  readonly text: string;
  readonly span: Span;
  readonly honorific?: string;
}

export interface Inspector {
  readonly name: PersonName;
  readonly span: Span;
}

export interface InspectorTitle {
  readonly text: string;
  readonly span: Span;
  /** Whose: `Her`, `His`, or undefined for `HMI`. */
  readonly monarch?: 'Her' | 'His';
  readonly plural: boolean;
  readonly where: 'opening' | 'signatory' | 'elsewhere';
}

export interface Signatory {
  readonly name: PersonName;
  /** Who signs on the same line (`A Name and B Name`). */
  readonly others?: readonly PersonName[];
  readonly title?: { readonly text: string; readonly span: Span };
  /** The inspectorate for which he or she signs, by the name that the template gives it. */
  readonly office?: string;
}

/** One row of a report's table of judgements. */
export interface Judgement {
  /** Id of the template's sentence that names what is judged: `help-and-protection`. */
  readonly id: string;
  /** What is judged, as written. */
  readonly text: string;
  readonly span: Span;
  /** What stands beside it. `known`: the grade of the template that it is, in small letters. */
  readonly grade?: { readonly text: string; readonly span: Span; readonly known?: string };
}

/** What a report found. */
export interface Outcome {
  /** Id of the template's sentence that says it: `typically-positive`. */
  readonly id: string;
  /** In few words, as the template has it: `typically positive experiences and outcomes`. */
  readonly text: string;
  /** The sentence in the report. */
  readonly span: Span;
}

export interface TeamMember {
  readonly name: PersonName;
  /** As written: `Ofsted HMI, Lead Inspector`. */
  readonly role?: { readonly text: string; readonly span: Span };
  /** The inspectorate, by the name that the template gives it. */
  readonly office?: string;
  /** True for a lead inspector. */
  readonly lead: boolean;
}

/** One of those who provide the services that a report is about. */
export interface Provider {
  /** By the name that the template gives it: `Local authority`. */
  readonly kind: string;
  readonly name: { readonly text: string; readonly span: Span };
  /** Who stands for it. */
  readonly contact?: Addressed;
  readonly website?: { readonly text: string; readonly span: Span };
  readonly address?: { readonly text: string; readonly span: Span };
}

export interface Item {
  readonly block: Block;
  readonly text: string;
  readonly span: Span;
  readonly tags: readonly FrameworkTag[];
  /** Of an area that is a paragraph: the bullets below it, and what a page's end has parted from it. */
  readonly rest?: readonly Block[];
}

/** `(outcome 1, national framework)` */
export interface FrameworkTag {
  readonly text: string;
  readonly span: Span;
  readonly kind: 'outcome' | 'enabler' | 'principle' | 'unknown';
  /** NaN where there is none; that of the words where the place is given by them. */
  readonly number: number;
  /** How the place is given: by its number, by its words, or by both. */
  readonly by: 'number' | 'words' | 'both';
}
