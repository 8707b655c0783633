import type { IntakeResult } from '../intake/text-intake';
import type { Stage } from '../letter/letter';
import type { Reading } from '../reading/reading';
import type { Finding, OptionValue, Severity } from '../rules/rule';
import type { Template } from '../templates/template';

/** The one door to all that knows letters. Pure: no files, no protocol. */
export interface LetterService {
  /** In order of preference; the team's own first. */
  readonly templates: readonly Template[];
  read(text: string, request?: ReadRequest): Reading;
  /** Findings in the order of their places. `reads` limits them to structure or prose rules. */
  check(reading: Reading, request?: CheckRequest): readonly Finding[];
  /** Clean drafts out of extracted or pasted text; a pack gives several. */
  intake(text: string): IntakeResult;
}

export interface ReadRequest {
  /** A template or family id that outranks the letter's own front matter. */
  readonly template?: string;
  readonly stage?: Stage;
}

export interface CheckRequest {
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly options?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  readonly ignore?: readonly { readonly rule: string }[];
  readonly reads?: 'letter' | 'prose';
  /** A rule that throws becomes one finding; the error itself goes here. */
  readonly onError?: (rule: string, error: unknown) => void;
}

export interface ServiceOptions {
  /** A team's own templates, outranking the built-in ones. */
  readonly templates?: readonly Template[];
}
