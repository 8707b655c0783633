import type { Day } from '../dates/calendar';
import type { DateForm } from '../dates/find-dates';
import type { Block } from '../letter/letter';
import type { Span } from '../text/span';

/** What a letter says, with the place of each fact. Facts that were not found are undefined or empty. */
export interface Facts {
  readonly letterDate?: LetterDate;
  readonly visitDates?: VisitDates;
  /** Every mention of an authority, in order. */
  readonly authorities: readonly AuthorityMention[];
  /** The authority that the letter is about: the one in the subject, else in the opening, else in the address. */
  readonly authority?: Authority;
  readonly addressee?: Addressee;
  /** All addressees, in order; the first is the `addressee`. */
  readonly addressees: readonly Addressed[];
  readonly salutation?: Salutation;
  readonly inspectors: readonly Inspector[];
  /** Every title given to the inspectors in the opening ("His Majesty's Inspectors"). */
  readonly inspectorTitles: readonly InspectorTitle[];
  readonly signatory?: Signatory;
  /** All who sign, in order; the first is the `signatory`. */
  readonly signatories: readonly Signatory[];
  readonly scope?: { readonly text: string; readonly span: Span };
  /** The rows of a report's table of judgements. */
  readonly judgements: readonly Judgement[];
  /** What a report found, if one of its template's sentences says so. */
  readonly outcome?: Outcome;
  /** A report's inspectors, in order. */
  readonly team: readonly TeamMember[];
  /** The providers of the services that a report covers, with their representatives. */
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
  /** Undefined if the words are not a real date. */
  readonly day?: Day;
  /** The day most likely meant, if a word is misspelt. */
  readonly nearest?: Day;
  /** A weekday given with it. */
  readonly weekday?: { readonly word: string; readonly span: Span };
}

export interface VisitDates {
  readonly text: string;
  readonly span: Span;
  /**
   * The first and last day, or every day if each is named; in the order written. Empty if the words are not real dates.
   */
  readonly days: readonly Day[];
  /** `and`: individually named days; `to`: a range; `single`. */
  readonly form: DateForm;
  /** A weekday given with a date, and its day. */
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
  /** Undefined if it is not a known one. */
  readonly authority?: Authority;
  /** The most similar known one, if it is not known. */
  readonly nearest?: Authority;
}

export interface Addressee {
  readonly name: PersonName;
  readonly jobTitle?: { readonly text: string; readonly span: Span };
  /** Further addressees on the first one's line (`A Name and B Name`). */
  readonly others: readonly PersonName[];
  /** The lines of the address after name and job title. */
  readonly lines: readonly { readonly text: string; readonly span: Span }[];
}

/** One of a letter's addressees. */
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
  /** What follows `Dear`, without the comma: `Ms Caslake`. */
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
  /** Others who sign on the same line (`A Name and B Name`). */
  readonly others?: readonly PersonName[];
  readonly title?: { readonly text: string; readonly span: Span };
  /** The inspectorate for which this person signs, by the name that the template gives it. */
  readonly office?: string;
}

/** One row of a report's table of judgements. */
export interface Judgement {
  /** Id of the template's sentence for what is judged: `help-and-protection`. */
  readonly id: string;
  /** What is judged, as written. */
  readonly text: string;
  readonly span: Span;
  /** The grade beside it. `known`: the matching grade of the template, in lower case. */
  readonly grade?: { readonly text: string; readonly span: Span; readonly known?: string };
}

/** What a report found. */
export interface Outcome {
  /** Id of the template's sentence that states it: `typically-positive`. */
  readonly id: string;
  /** A short form, from the template: `typically positive experiences and outcomes`. */
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

/** A provider of the services that a report covers. */
export interface Provider {
  /** The name that the template gives it: `Local authority`. */
  readonly kind: string;
  readonly name: { readonly text: string; readonly span: Span };
  /** The representative. */
  readonly contact?: Addressed;
  readonly website?: { readonly text: string; readonly span: Span };
  readonly address?: { readonly text: string; readonly span: Span };
}

export interface Item {
  readonly block: Block;
  readonly text: string;
  readonly span: Span;
  readonly tags: readonly FrameworkTag[];
  /** For an area that is a paragraph: the bullets below it, and its continuation after a page break. */
  readonly rest?: readonly Block[];
}

/** `(outcome 1, national framework)` */
export interface FrameworkTag {
  readonly text: string;
  readonly span: Span;
  readonly kind: 'outcome' | 'enabler' | 'principle' | 'unknown';
  /** NaN if there is none; taken from the words if the place is given by them. */
  readonly number: number;
  /** Whether the place is given by its number, by its words, or by both. */
  readonly by: 'number' | 'words' | 'both';
}
