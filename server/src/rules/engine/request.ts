import type { Prose } from '../../nlp/block-prose';
import type { OptionValue, Profile, Severity } from './rule';

export interface RunRequest {
  /** Severity or `off` by rule id; overrides the stage and the rule. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly options?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  /** Ids of the rules to run; all if left out. */
  readonly only?: readonly string[];
  /** Rules that are ignored everywhere. */
  readonly ignore?: readonly { readonly rule: string }[];
  /** How much is reported about prose; `normal` if left out. A severity by rule id overrides it. */
  readonly profile?: Profile;
  /** If left out, the rules that need prose do not run. */
  readonly prose?: Prose;
  /** Receives the error of a rule that throws; the rule’s result is one problem (`failed`). */
  readonly onError?: (rule: string, error: unknown) => void;
  /**
   * Called for a fix that is withheld because it would remove words that it does not name, with the rule and the fix’s
   * title, without the letter’s words.
   */
  readonly onWithheld?: (rule: string, title: string) => void;
}
