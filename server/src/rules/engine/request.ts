import type { Prose } from '../../nlp/block-prose';
import type { OptionValue, Profile, Severity } from './rule';

export interface RunRequest {
  /** Severity by rule id, or `off`; outranks stage and rule. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly options?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  /** Ids of the rules that are asked; all where it is left out. */
  readonly only?: readonly string[];
  /** Rules that are ignored everywhere. */
  readonly ignore?: readonly { readonly rule: string }[];
  /** How much is said of prose; `normal` where it is left out. A severity by rule id outranks it. */
  readonly profile?: Profile;
  /** Without it the rules that read prose are left out. */
  readonly prose?: Prose;
  /** A rule that throws becomes one problem (`failed`); the error itself goes here. */
  readonly onError?: (rule: string, error: unknown) => void;
  /**
   * A fix that would remove words that it does not name is not offered; its rule and title go here, the title without
   * the letter's words.
   */
  readonly onWithheld?: (rule: string, title: string) => void;
}
